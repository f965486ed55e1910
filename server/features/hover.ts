// textDocument/hover: what the cursor rests on, explained; in Markdown where the client shows it.

import { MarkupKind, type Hover as LspHover } from 'vscode-languageserver'
import { hover, type Hover } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type { Client } from '../from-lsp.js'
import type { Lines } from '../lines.js'
import { toRange } from '../to-lsp.js'

export const hoverFeature: ServerFeature = {
  capabilities: () => ({ hoverProvider: true }),
  serve(session) {
    const { connection, lifecycle } = session
    connection.onHover(
      lifecycle.guard(async ({ textDocument, position }, token) => {
        const pages = await session.checkPages()
        return askNotice(session, textDocument.uri, token, null, (snapshot, lines) => {
          const explained = isDirectoryFile(textDocument.uri) ? undefined : hover(snapshot, lines.offsetAt(position), pages)
          return explained === undefined ? null : toHover(explained, lines, session.client)
        })
      }),
    )
  },
}

function toHover({ span, markdown }: Hover, lines: Lines, client: Client): LspHover {
  const contents = client.markdownHover
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: markdown.replaceAll(/\\(.)|\*\*|`/g, '$1') }
  return { contents, range: toRange(span, lines) }
}
