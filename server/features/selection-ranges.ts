// textDocument/selectionRange: from the name to the whole document, step by step.

import type { SelectionRange } from 'vscode-languageserver'
import { selectionRanges } from '../../core/index.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { toRange } from '../to-lsp.js'

export const selectionRangesFeature: ServerFeature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  serve(session) {
    session.connection.onSelectionRanges(
      session.lifecycle.guard(({ textDocument, positions }, token) =>
        askNotice(session, textDocument.uri, token, [], (snapshot, lines) => positions.map(position => {
          const chain = selectionRanges(snapshot, lines.offsetAt(position))
          const outermost = chain.reduceRight<SelectionRange | undefined>((parent, span) =>
            ({ range: toRange(span, lines), ...(parent === undefined ? {} : { parent }) }), undefined)
          return outermost ?? { range: { start: position, end: position } }
        })),
      ),
    )
  },
}
