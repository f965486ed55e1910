// One preview beside the text: shows a document's pages, follows its cursor, and leads from a page to the text.

import {
  Disposable, l10n, Position, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace,
  type TextEditor, type WebviewPanel,
} from 'vscode'
import type { PreviewPlace } from '../../server/protocol.js'
import { isFromPreview, PREVIEW_PAGE, type FromPreview, type PreviewState, type ToPreview } from '../../webview/index.js'
import type { Extension } from '../feature.js'
import { showPage } from '../webview/page.js'
import { newFeed, type Feed } from './feed.js'

export interface PreviewPanel {
  readonly panel: WebviewPanel
  readonly state: PreviewState
  show(uri: Uri): void
  setLocked(locked: boolean): void
}

/** The panel shows nothing until `show`. Everything goes with the panel when it is closed. */
export function newPreviewPanel({ context, server, log }: Extension, panel: WebviewPanel, locked: boolean): PreviewPanel {
  let state: PreviewState = { uri: '', locked }
  const shown = (): Uri | undefined => (state.uri === '' ? undefined : Uri.parse(state.uri, true))
  const post = (message: ToPreview): void => void panel.webview.postMessage(message)
  const feed: Feed = newFeed(server, {
    question: () => {
      const uri = panel.visible ? shown() : undefined
      return uri === undefined ? undefined : { uri, position: editorOf(uri)?.selection.active }
    },
    answered: preview => post({ kind: 'pages', preview, follow: true }),
    unprinted: () => post({ kind: 'nothing', why: l10n.t('This document is not printed.') }),
    failed: error => {
      log.warn(`yaodian/preview: ${String(error)}`)
      post({ kind: 'nothing', why: l10n.t('The pages cannot be shown: the 要点 language server does not answer.') })
    },
  })
  const change = (next: PreviewState): void => {
    state = next
    panel.title = titleOf(state)
    post({ kind: 'document', state })
  }
  const concerns = (uri: Uri): boolean => uri.toString() === state.uri
  const take = async (message: FromPreview): Promise<void> => {
    const uri = shown()
    if (message.kind === 'ready') {
      post({ kind: 'document', state })
      feed.ask(true)
    } else if (uri !== undefined) await goTo(uri, message, feed)
  }
  const listening = Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPreview(message)) take(message).catch((error: unknown) => log.warn(`preview: ${String(error)}`))
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (concerns(document.uri)) feed.ask(false)
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (concerns(textEditor.document.uri)) feed.ask(false)
    }),
  )
  panel.onDidDispose(() => listening.dispose())
  showPage(panel.webview, context.extensionUri, { name: PREVIEW_PAGE, title: panel.title, words: pageWords() })
  return {
    panel,
    get state() {
      return state
    },
    show(uri) {
      if (concerns(uri)) return
      change({ ...state, uri: uri.toString() })
      feed.ask(true)
    },
    setLocked: wanted => change({ ...state, locked: wanted }),
  }
}

/** An editor that shows the document; of several the active one. */
function editorOf(uri: Uri): TextEditor | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors]
  return editors.find(editor => editor?.document.uri.toString() === uri.toString())
}

/** Puts the cursor where the place comes from, and the drafter too where that is wished. */
async function goTo(
  uri: Uri, { id, place, enter }: { readonly id: string; readonly place: PreviewPlace; readonly enter: boolean }, feed: Feed,
): Promise<void> {
  const source = await feed.source(uri, id, place)
  if (source === null) return
  const at = new Position(source.line, source.character)
  const editor = editorOf(uri)
  if (editor !== undefined && !enter) {
    editor.selection = new Selection(at, at)
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport)
    return
  }
  await window.showTextDocument(await workspace.openTextDocument(uri), {
    viewColumn: editor?.viewColumn ?? ViewColumn.One, preserveFocus: !enter, selection: new Range(at, at),
  })
}

function titleOf({ uri, locked }: PreviewState): string {
  const name = Uri.parse(uri).path.split('/').at(-1) ?? ''
  return locked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name)
}

/** What the page says by itself; its own names are on the left. */
function pageWords(): Readonly<Record<string, string>> {
  return {
    toolbar: l10n.t('Pages and size'),
    pages: l10n.t('Pages as they will print. Arrows move the cursor, Enter goes to the text.'),
    page: l10n.t('Page {0}'),
    pageOf: l10n.t('Page {0} of {1}'),
    zoomIn: l10n.t('Larger (+)'),
    zoomOut: l10n.t('Smaller (-)'),
    fit: l10n.t('Fit the width (0)'),
    fullSize: l10n.t('Size on paper (1)'),
  }
}
