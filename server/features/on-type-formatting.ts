// textDocument/onTypeFormatting: ordinals and clauses that have just been finished; Enter, for clients that have no
// key of their own for it.

import type { TextEdit as LspTextEdit } from 'vscode-languageserver'
import { continueDirectory, ON_TYPE_TRIGGERS, onType } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { toRange } from '../to-lsp.js'

export const onTypeFormattingFeature: ServerFeature = {
  capabilities({ ownKeys }) {
    const [firstTriggerCharacter, ...others] = ON_TYPE_TRIGGERS
    const moreTriggerCharacter = others.filter(character => character !== '\n' || !ownKeys)
    return { documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter } }
  },
  serve(session) {
    session.connection.onDocumentOnTypeFormatting(
      session.lifecycle.guard(({ textDocument: { uri }, position, ch }, token) =>
        askNotice<LspTextEdit[]>(session, uri, token, [], (snapshot, lines) => {
          const offset = lines.offsetAt(position)
          const edits = isDirectoryFile(uri) ? inDirectory(snapshot.text, offset, ch) : onType(snapshot, offset, ch)
          return edits.map(({ span, newText }) => ({ range: toRange(span, lines), newText }))
        }),
      ),
    )
  },
}

function inDirectory(text: string, offset: number, character: string): ReturnType<typeof onType> {
  const atLineEnd = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset))
  return character === '\n' ? continueDirectory(text, [{ offset, atLineEnd }])?.edits ?? [] : []
}
