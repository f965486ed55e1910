// The context key `yaodian.inOrdinal`: whether Tab may be ours, told to the editor before the key is pressed.

import { commands, Disposable, window, type Selection, type TextDocument, type TextEditor } from 'vscode'
import type { ServerExperimental } from '../../server/protocol.js'
import type { LanguageServer } from '../language-server.js'

const KEY = 'yaodian.inOrdinal'

/** A longer selection is looked at no further. */
const MOST_LINES = 500

export interface InOrdinal extends Disposable {
  /** An ordinal is about to come where the cursors are. */
  expect(): void
  /** Looks at the cursors as they are. */
  refresh(): void
}

export function inOrdinal(server: LanguageServer): InOrdinal {
  let told: boolean | undefined
  const tell = (value: boolean): void => {
    if (value !== told) {
      told = value
      void commands.executeCommand('setContext', KEY, value)
    }
  }
  const look = (editor: TextEditor | undefined): void => {
    const start = editor?.document.languageId === 'yaodian' ? itemStart(server) : undefined
    tell(start !== undefined && editor !== undefined && editor.selections.every(one => isIn(editor.document, one, start)))
  }
  const listeners = Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) {
        look(textEditor)
      }
    }),
    window.onDidChangeActiveTextEditor(look),
  )
  return { expect: () => tell(true), refresh: () => look(window.activeTextEditor), dispose: () => listeners.dispose() }
}

/** What an item begins with: ordinal, pin, label and white space. The server knows what an ordinal is. */
function itemStart({ client }: LanguageServer): RegExp | undefined {
  const { ordinal } = (client.initializeResult?.capabilities.experimental ?? {}) as Partial<ServerExperimental>
  const white = '[ \\t\\u3000]*'
  return ordinal === undefined ? undefined : new RegExp(`^${white}(?:${ordinal})${white}(?:\\{[#!][^}]*\\})*${white}`)
}

/** A cursor within the beginning of an item, or a selection of several lines with an item among them. */
function isIn(document: TextDocument, { start, end, isEmpty, isSingleLine }: Selection, item: RegExp): boolean {
  if (isSingleLine) {
    return isEmpty && end.character <= (item.exec(document.lineAt(end.line).text)?.[0].length ?? -1)
  }
  for (let line = start.line; line <= Math.min(end.line, start.line + MOST_LINES); line++) {
    if (item.test(document.lineAt(line).text)) {
      return true
    }
  }
  return false
}
