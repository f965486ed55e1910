// What the preview's page and the panel around it say to each other, and whether a message is one of these.

import type { Preview, PreviewPlace } from '../../server/protocol.js'

/** The name of the page and of its bundle. */
export const PREVIEW_PAGE = 'preview'

/** Panel → page. */
export type ToPreview =
  /** What the server answered; `follow`: bring the cursor's line into view. */
  | { readonly kind: 'pages'; readonly preview: Preview; readonly follow: boolean }
  /** There is nothing to show, and why, in the drafter's language. */
  | { readonly kind: 'nothing'; readonly why: string }
  /** Which document is shown, and whether the preview stays with it. */
  | { readonly kind: 'document'; readonly state: PreviewState }

/** Page → panel. */
export type FromPreview =
  /** The page has been loaded, or what it was sent does not fit what it has: it needs everything. */
  | { readonly kind: 'ready' }
  /** The drafter points at a place; `enter`: and wants to go on writing there. */
  | { readonly kind: 'go'; readonly id: string; readonly place: PreviewPlace; readonly enter: boolean }

/** What outlives the page, so that it comes back when the window is loaded anew. */
export interface PreviewState {
  /** Address of the document; '' before there was one. */
  readonly uri: string
  /** Stays with its document, whichever is in the editor. */
  readonly locked: boolean
}

export function isFromPreview(message: unknown): message is FromPreview {
  if (!isRecord(message)) return false
  if (message['kind'] === 'ready') return true
  const { kind, id, place, enter } = message
  return kind === 'go' && typeof id === 'string' && typeof enter === 'boolean' && isRecord(place) &&
    isIndex(place['block']) && isIndex(place['offset'])
}

/** `undefined` for anything that is not one. */
export function previewState(value: unknown): PreviewState | undefined {
  if (!isRecord(value)) return undefined
  const { uri, locked } = value
  return typeof uri === 'string' && typeof locked === 'boolean' ? { uri, locked } : undefined
}

export function isToPreview(message: unknown): message is ToPreview {
  if (!isRecord(message)) return false
  const { kind, preview, follow, why, state } = message
  if (kind === 'nothing') return typeof why === 'string'
  if (kind === 'document') return previewState(state) !== undefined
  return kind === 'pages' && typeof follow === 'boolean' && isPreview(preview)
}

/** Its inner parts come from the server by way of the panel, which has them from no one else. */
function isPreview(value: unknown): value is Preview {
  return isRecord(value) && typeof value['id'] === 'string' && isRecord(value['blocks']) &&
    Array.isArray(value['blocks']['inserted'])
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
