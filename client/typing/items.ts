// Tab, Shift+Tab, Alt+↑ and Alt+↓ in items; where they mean nothing there, the editor's own commands.

import { commands, l10n, window, type Selection, type TextDocument, type TextEditor } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type {
  ChangeLevelMethod,
  ChangeLevelParams,
  MoveItemsMethod,
  MoveItemsParams,
  OffsetRange,
  TypedResult,
} from '../../server/protocol.js'
import type { LanguageServer } from '../language-server.js'
import { applyTyped, askKey, uriOf } from './key-answers.js'

const CHANGE_LEVEL: ChangeLevelMethod = 'yaodian/changeLevel'
const MOVE_ITEMS: MoveItemsMethod = 'yaodian/moveItems'

/** How long a sentence stays in the status bar, in milliseconds. */
const SENTENCE = 4000

export async function changeLevel({ client }: LanguageServer, change: ChangeLevelParams['change']): Promise<void> {
  const editor = yaodianEditor()
  const done = editor !== undefined && await answerKey(client, CHANGE_LEVEL, editor, (): ChangeLevelParams => ({
    textDocument: uriOf(client, editor.document),
    selections: editor.selections.map(selection => offsetsOf(editor.document, selection)),
    change,
  }))
  if (!done) {
    await commands.executeCommand(change === 'deeper' ? 'tab' : 'outdent')
  }
}

export async function moveItems({ client }: LanguageServer, direction: MoveItemsParams['direction']): Promise<void> {
  const editor = yaodianEditor()
  // Several cursors move their lines, as ever.
  const done = editor?.selections.length === 1 && await answerKey(client, MOVE_ITEMS, editor, (): MoveItemsParams => ({
    textDocument: uriOf(client, editor.document), selection: offsetsOf(editor.document, editor.selection), direction,
  }))
  if (!done) {
    await commands.executeCommand(direction === 'up' ? 'editor.action.moveLinesUpAction' : 'editor.action.moveLinesDownAction')
  }
}

function yaodianEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor
  return editor?.document.languageId === 'yaodian' ? editor : undefined
}

/** Whether the key is dealt with; `false` where it should do what it does elsewhere. */
async function answerKey(
  client: BaseLanguageClient, method: string, editor: TextEditor, paramsNow: () => object,
): Promise<boolean> {
  const answered = await askKey(client, method, editor.document, paramsNow)
  if (!answered?.answer) {
    answered?.dispose()
    return false
  }
  const { answer, since } = answered
  if ('obstacle' in answer) {
    window.setStatusBarMessage(sentenceFor(answer.obstacle), SENTENCE)
  } else {
    await applyTyped(editor, answer, since, true)
  }
  answered.dispose()
  return true
}

function sentenceFor(obstacle: Extract<TypedResult, { readonly obstacle: string }>['obstacle']): string {
  switch (obstacle) {
    case 'top-level': return l10n.t('This item is already at the highest level.')
    case 'deepest-level': return l10n.t('There is no deeper level than ①.')
    case 'first': return l10n.t('There is nothing above to change places with.')
    case 'last': return l10n.t('There is nothing below to change places with.')
  }
}

function offsetsOf(document: TextDocument, { start, end }: Selection): OffsetRange {
  return { start: document.offsetAt(start), end: document.offsetAt(end) }
}
