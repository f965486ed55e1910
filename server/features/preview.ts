// yaodian/preview: the pages of a document, and after each edit what has changed on them; yaodian/previewSource: back.

import type { CancellationToken, Position } from 'vscode-languageserver'
import type { Snapshot } from '../../core/index.js'
import type { ComposedBlock, Composer, Composition, FlowBlock, Page } from '../../office/index.js'
import { isDirectoryFile } from '../context.js'
import { throwIfCancelled } from '../errors.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type { Lines } from '../lines.js'
import type {
  Preview,
  PreviewMethod,
  PreviewParams,
  PreviewResult,
  PreviewSourceMethod,
  PreviewSourceParams,
  PreviewSourceResult,
} from '../protocol.js'
import type { Office } from '../office.js'
import type { Session } from '../session.js'

const PREVIEW: PreviewMethod = 'yaodian/preview'
const PREVIEW_SOURCE: PreviewSourceMethod = 'yaodian/previewSource'

/** The newest answer for each document, kept so that the next one need not say everything again. */
interface Answers {
  readonly newest: Map<string, Answered>
  /** Of all answers so far: no two have the same `id`, not even after a document was closed and opened again. */
  count: number
}

interface Answered {
  readonly id: string
  readonly composer: Composer
  readonly snapshot: Snapshot
  readonly blocks: readonly FlowBlock[]
  readonly composition: Composition
}

export const previewFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    const answers: Answers = { newest: new Map(), count: 0 }
    session.documents.onDidClose(({ document }) => void answers.newest.delete(document.uri))
    session.connection.onRequest(
      PREVIEW,
      session.lifecycle.guard((params: PreviewParams, token) => preview(session, answers, params, token)),
    )
    session.connection.onRequest(
      PREVIEW_SOURCE,
      session.lifecycle.guard((params: PreviewSourceParams, token) => previewSource(session, answers, params, token)),
    )
  },
}

/** The library is loaded when someone opens a preview, not when the server starts. */
async function preview(
  session: Session,
  answers: Answers,
  { textDocument: { uri }, previous, position }: PreviewParams,
  token: CancellationToken,
): Promise<PreviewResult> {
  const office = await session.office()
  return askNotice(session, uri, token, null, (snapshot, lines): PreviewResult => {
    if (isDirectoryFile(uri)) return null
    const before = answers.newest.get(uri)
    const now = before?.snapshot === snapshot ? before : composed(before, snapshot, office, answers)
    throwIfCancelled(token)
    answers.newest.set(uri, now)
    const known = before?.id === previous && before?.composer === now.composer ? before : undefined
    return { ...changes(known, now), cursor: cursorAt(position, lines, now, office) }
  })
}

/** Another 版式 asks for another paper, so everything is composed anew. */
function composed(before: Answered | undefined, snapshot: Snapshot, office: Office, answers: Answers): Answered {
  const { form } = snapshot.settings
  const sameForm = before !== undefined && JSON.stringify(before.snapshot.settings.form) === JSON.stringify(form)
  const composer = sameForm ? before.composer : office.newComposer(office.profileFor(form))
  const layout = office.layOutNotice(snapshot)
  answers.count += 1
  return {
    id: String(answers.count), composer, snapshot, blocks: office.flowOf(layout), composition: composer.compose(layout),
  }
}

function cursorAt(
  position: Position | undefined, lines: Lines, { blocks }: Answered, office: Office,
): Preview['cursor'] {
  if (position === undefined) return null
  return office.printedPlace(blocks, lines.text, lines.offsetAt(position)) ?? null
}

function changes(known: Answered | undefined, now: Answered): Omit<Preview, 'cursor'> {
  const before = known?.composition
  return {
    id: now.id,
    since: known?.id ?? null,
    sheets: known === undefined ? now.composer.sheets : null,
    blocks: splice(before?.blocks ?? [], now.composition.blocks),
    pages: before !== undefined && samePages(before.pages, now.composition.pages) ? null : now.composition.pages,
  }
}

/** What is between the blocks that both begin with and the blocks that both end with. */
function splice(before: readonly ComposedBlock[], after: readonly ComposedBlock[]): Preview['blocks'] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let kept = 0
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1
  return { start, removed: before.length - kept - start, inserted: after.slice(start, after.length - kept) }
}

function samePages(some: readonly Page[], others: readonly Page[]): boolean {
  return some.length === others.length && some.every((page, index) => {
    const other = others[index]
    const pieces = other?.pieces ?? []
    const alike = page.numbered === other?.numbered && page.orientation === other.orientation
    return alike && page.pieces.length === pieces.length && page.pieces.every((piece, at) => {
      const same = pieces[at]
      return piece.from === same?.from && piece.to === same.to && piece.top === same.top
    })
  })
}

async function previewSource(
  session: Session,
  answers: Answers,
  { textDocument: { uri }, id, place }: PreviewSourceParams,
  token: CancellationToken,
): Promise<PreviewSourceResult> {
  const { sourceOffset } = await session.office()
  return askNotice(session, uri, token, null, (snapshot, lines): PreviewSourceResult => {
    const seen = answers.newest.get(uri)
    if (seen?.id !== id || seen.snapshot.text !== snapshot.text) return null
    const offset = sourceOffset(seen.blocks, snapshot.text, place)
    return offset === undefined ? null : lines.positionAt(offset)
  })
}
