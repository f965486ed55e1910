// textDocument/documentHighlight: the places in this document that mean the same.

import { DocumentHighlightKind } from 'vscode-languageserver'
import { documentHighlights } from '../../core/index.js'
import { askedFile } from '../across-files.js'
import type { ServerFeature } from '../feature.js'
import { toRange } from '../to-lsp.js'

export const documentHighlightsFeature: ServerFeature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  serve(session) {
    session.connection.onDocumentHighlight(
      session.lifecycle.guard(async ({ textDocument, position }, token) => {
        const asked = await askedFile(session, textDocument.uri, token)
        if (asked === undefined) return []
        return documentHighlights(asked.file, asked.lines.offsetAt(position)).map(({ kind, span }) => ({
          range: toRange(span, asked.lines),
          kind: kind === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }))
      }),
    )
  },
}
