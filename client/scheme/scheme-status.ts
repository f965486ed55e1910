// The status bar says how the numbers run where the cursor is; a click states it in the front matter.

import {
  Disposable, l10n, MarkdownString, StatusBarAlignment, window, type StatusBarItem, type TextEditor,
} from 'vscode'
import type { SchemesAtCursor, SchemesMethod, SchemesParams, SchemesResult } from '../../server/protocol.js'
import type { ClientFeature, Extension } from '../feature.js'

const SCHEMES: SchemesMethod = 'yaodian/schemes'
/** Milliseconds: the cursor has come to rest. */
const PAUSE = 100

/** Follows the cursor, and the pauses after edits: nothing is polled. */
export const schemeStatus: ClientFeature = extension => {
  const item = window.createStatusBarItem('yaodian.scheme', StatusBarAlignment.Right, 110)
  item.name = l10n.t('Numbering Scheme')
  item.command = 'yaodian.stateScheme'
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void update(extension, item), PAUSE)
  }
  const isActive = (uri: string): boolean => uri === window.activeTextEditor?.document.uri.toString()
  soon()
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(soon),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && soon()),
    extension.onDidSettle(uri => isActive(uri) && soon()),
    { dispose: () => clearTimeout(waiting) },
  )
}

/** How the numbers run at the cursor; `undefined` where that is no notice, or nobody answers. */
export async function schemesAtCursor(
  { server }: Extension, editor: TextEditor | undefined,
): Promise<SchemesAtCursor | undefined> {
  if (editor?.document.languageId !== 'yaodian') return undefined
  const { active } = editor.selection
  const params: SchemesParams = {
    textDocument: { uri: server.client.code2ProtocolConverter.asUri(editor.document.uri) },
    position: { line: active.line, character: active.character },
  }
  try {
    return await server.client.sendRequest<SchemesResult>(SCHEMES, params) ?? undefined
  } catch {
    return undefined // not open with the server yet, or the server is down: its own messages say so
  }
}

async function update(extension: Extension, item: StatusBarItem): Promise<void> {
  const editor = window.activeTextEditor
  const schemes = await schemesAtCursor(extension, editor)
  if (editor !== window.activeTextEditor) return // the other editor has its own turn
  if (schemes === undefined) {
    item.hide()
    return
  }
  item.text = l10n.t('Numbering: {0}', schemes.label)
  item.tooltip = tooltipFor(schemes)
  item.show()
}

function tooltipFor({ levels }: SchemesAtCursor): MarkdownString {
  const tooltip = new MarkdownString(`**${l10n.t('Numbering Scheme')}**\n\n`)
  for (const { reason } of levels) {
    tooltip.appendMarkdown('- ').appendText(reason).appendMarkdown('\n')
  }
  return tooltip.appendMarkdown(`\n${l10n.t('Click to state it in the front matter.')}`)
}
