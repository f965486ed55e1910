// textDocument/foldingRange: front matter, comments, parts, and every node with what is under it.

import { FoldingRangeKind, type FoldingRange as LspFoldingRange } from 'vscode-languageserver'
import { foldingRanges, type FoldingRange } from '../../core/index.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type { Lines } from '../lines.js'
import { toRange } from '../to-lsp.js'

export const foldingRangesFeature: ServerFeature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  serve(session) {
    const { connection, lifecycle } = session
    connection.onFoldingRanges(
      lifecycle.guard(({ textDocument }, token) =>
        askNotice(session, textDocument.uri, token, [], (snapshot, lines) =>
          foldingRanges(snapshot).map(range => toFoldingRange(range, lines)),
        ),
      ),
    )
  },
}

const FOLDING_KINDS = {
  'front-matter': FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
  part: undefined,
  node: undefined,
} as const

function toFoldingRange(range: FoldingRange, lines: Lines): LspFoldingRange {
  const { start, end } = toRange(range.span, lines)
  const kind = FOLDING_KINDS[range.kind]
  return { startLine: start.line, endLine: end.line, ...(kind === undefined ? {} : { kind }) }
}
