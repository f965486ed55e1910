// textDocument/inlayHint: what print will show, beside what is written.

import type { InlayHint as LspInlayHint, InlayHintLabelPart } from 'vscode-languageserver'
import { inlayHints, type InlayHint } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { spanFrom } from '../from-lsp.js'
import type { Lines } from '../lines.js'
import { toRange } from '../to-lsp.js'

export const inlayHintsFeature: ServerFeature = {
  capabilities: client => client.inlayHints ? { inlayHintProvider: true } : {},
  serve(session) {
    const { connection, lifecycle } = session
    connection.languages.inlayHint.on(
      lifecycle.guard(({ textDocument: { uri }, range }, token) =>
        askNotice(session, uri, token, [], (snapshot, lines) => isDirectoryFile(uri) ? []
          : inlayHints(snapshot, spanFrom(range, lines)).map(hint => toInlayHint(hint, lines))),
      ),
    )
  },
}

function toInlayHint({ offset, text, tooltip, target }: InlayHint, lines: Lines): LspInlayHint {
  const part: InlayHintLabelPart = target === undefined
    ? { value: text, tooltip }
    : { value: text, tooltip, location: { uri: lines.uri, range: toRange(target, lines) } }
  return { position: lines.positionAt(offset), label: [part], paddingLeft: true, paddingRight: true }
}
