// textDocument/formatting and rangeFormatting: the canonical form, of notices and of unit directory files.

import type { Range, TextEdit as LspTextEdit } from 'vscode-languageserver'
import { formatDirectory, formatDocument, type Snapshot } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { spanFrom } from '../from-lsp.js'
import type { Lines } from '../lines.js'
import { toTextEdit } from '../to-lsp.js'

export const formattingFeature: ServerFeature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  serve(session) {
    const { connection, lifecycle } = session
    connection.onDocumentFormatting(
      lifecycle.guard(({ textDocument: { uri } }, token) =>
        askNotice(session, uri, token, [], (snapshot, lines) => formatted(snapshot, lines)),
      ),
    )
    connection.onDocumentRangeFormatting(
      lifecycle.guard(({ textDocument: { uri }, range }, token) =>
        askNotice(session, uri, token, [], (snapshot, lines) => formatted(snapshot, lines, range)),
      ),
    )
  },
}

function formatted(snapshot: Snapshot, lines: Lines, range?: Range): LspTextEdit[] {
  const within = range === undefined ? undefined : spanFrom(range, lines)
  const edits = isDirectoryFile(lines.uri) ? formatDirectory(snapshot.text, within) : formatDocument(snapshot, within)
  return edits.map(edit => toTextEdit(edit, lines))
}
