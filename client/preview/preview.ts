// 预览: the pages beside the text. One preview follows the editor; further ones stay with their document.

import { commands, Disposable, l10n, Uri, ViewColumn, window, type TextDocument, type WebviewPanel } from 'vscode'
import { previewState } from '../../webview/index.js'
import type { ClientFeature, Extension } from '../feature.js'
import { pageOptions } from '../webview/page.js'
import { newPreviewPanel, type PreviewPanel } from './panel.js'

const VIEW_TYPE = 'yaodian.preview'

export const preview: ClientFeature = extension => {
  const open = new Set<PreviewPanel>()
  const add = (panel: WebviewPanel, locked: boolean): PreviewPanel => {
    const added = newPreviewPanel(extension, panel, locked)
    open.add(added)
    panel.onDidDispose(() => open.delete(added))
    return added
  }
  return Disposable.from(
    commands.registerCommand('yaodian.openPreview', (uri?: unknown) => openPreview(extension, open, add, uri)),
    commands.registerCommand('yaodian.togglePreviewLock', () => toggleLock(open)),
    window.onDidChangeActiveTextEditor(editor => {
      if (editor === undefined || !isNotice(editor.document)) return
      for (const each of open) if (!each.state.locked) each.show(editor.document.uri)
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, kept) {
        const state = previewState(kept)
        if (state === undefined || state.uri === '') return panel.dispose()
        add(panel, state.locked).show(Uri.parse(state.uri, true))
      },
    }),
  )
}

/** Shows the preview of the document in the editor, or of the one named; the drafter stays in the text. */
function openPreview(
  { context }: Extension,
  open: ReadonlySet<PreviewPanel>,
  add: (panel: WebviewPanel, locked: boolean) => PreviewPanel,
  named: unknown,
): void {
  const uri = named instanceof Uri ? named : activeNotice()
  if (uri === undefined) {
    void window.showWarningMessage(l10n.t('Open a 要点 document first, then its preview.'))
    return
  }
  const there = [...open].find(({ state }) => !state.locked || state.uri === uri.toString())
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true }
  if (there !== undefined) there.panel.reveal(there.panel.viewColumn, true)
  const shown = there ?? add(
    window.createWebviewPanel(VIEW_TYPE, l10n.t('Preview'), column, pageOptions(context.extensionUri)), false)
  shown.show(uri)
}

function activeNotice(): Uri | undefined {
  const document = window.activeTextEditor?.document
  return document !== undefined && isNotice(document) ? document.uri : undefined
}

function isNotice(document: TextDocument): boolean {
  return document.languageId === 'yaodian'
}

/** Of the preview in front. */
function toggleLock(open: ReadonlySet<PreviewPanel>): void {
  for (const each of open) if (each.panel.active) each.setLocked(!each.state.locked)
}
