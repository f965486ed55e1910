// 重新编号: the server says what would change, the drafter settles what is open, the edits go in as one step.

import { commands, Disposable, l10n, Position, Range, TextEdit, window, workspace, WorkspaceEdit, type TextEditor } from 'vscode'
import type { RenumberMethod, RenumberParams, RenumberResult, SchemeChoice } from '../../server/protocol.js'
import type { ClientFeature, Extension } from '../feature.js'
import { askSchemes } from './ask-schemes.js'
import { renumberedTexts, type RenumberedTexts } from './renumbered-texts.js'

const RENUMBER: RenumberMethod = 'yaodian/renumber'

export const renumberCommands: ClientFeature = extension => {
  const texts = renumberedTexts()
  const command = (name: string, scope: RenumberParams['scope']): Disposable =>
    commands.registerCommand(name, () => renumber(extension, scope, texts))
  return Disposable.from(
    texts,
    command('yaodian.renumber', 'document'),
    command('yaodian.renumberPart', 'part'),
    command('yaodian.renumberSeries', 'series'),
  )
}

async function renumber(extension: Extension, scope: RenumberParams['scope'], texts: RenumberedTexts): Promise<void> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== 'yaodian') {
    void window.showWarningMessage(l10n.t('Open a 要点 document first.'))
    return
  }
  const result = await settled(extension, editor, scope)
  if (result === 'given up') return
  if (result === null || (result.edits.length === 0 && result.account === '')) {
    void window.showInformationMessage(l10n.t('All numbers are right: there was nothing to renumber.'))
    return
  }
  const { document } = editor
  const before = document.getText()
  if (!(await applied(editor, result))) {
    void window.showErrorMessage(l10n.t('The text has changed in the meantime. Please renumber again.'))
    return
  }
  void texts.offer({ document: document.uri, before, result })
}

/** What renumbering does, after the drafter has said how the levels count for which that is open. */
async function settled(
  { server }: Extension, editor: TextEditor, scope: RenumberParams['scope'],
): Promise<RenumberResult | null | 'given up'> {
  const { document: { uri }, selection: { active } } = editor
  const ask = (schemes: readonly SchemeChoice[]): Promise<RenumberResult | null> => {
    const position = { line: active.line, character: active.character }
    const params: RenumberParams = { textDocument: { uri: uri.toString() }, scope, position, schemes }
    return server.client.sendRequest<RenumberResult | null>(RENUMBER, params)
  }
  const first = await ask([])
  if (first === null || first.unsettled.length === 0) return first
  const schemes = await askSchemes(first.unsettled)
  return schemes === undefined ? 'given up' : ask(schemes)
}

/** All edits as one step to be undone; not where the text has moved on. */
async function applied({ document }: TextEditor, { edits, version }: RenumberResult): Promise<boolean> {
  if (document.version !== version) return false
  if (edits.length === 0) return true
  const whole = new WorkspaceEdit()
  whole.set(document.uri, edits.map(({ range: { start, end }, newText }) => TextEdit.replace(
    new Range(new Position(start.line, start.character), new Position(end.line, end.character)), newText,
  )))
  return workspace.applyEdit(whole)
}
