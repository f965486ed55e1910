// yaodian/renumber: the edits that renumber an open document, and the account of them.

import { LEVEL_NAMES, renumber, renumberAccount, type Renumbering } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type { Lines } from '../lines.js'
import type { RenumberMethod, RenumberParams, RenumberResult } from '../protocol.js'
import { toTextEdit } from '../to-lsp.js'

const RENUMBER: RenumberMethod = 'yaodian/renumber'

export const renumberFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    session.connection.onRequest(
      RENUMBER,
      session.lifecycle.guard(async ({ textDocument, scope, position, schemes = [] }: RenumberParams, token) =>
        askNotice<RenumberResult | null>(session, textDocument.uri, token, null, (snapshot, lines) => {
          if (isDirectoryFile(textDocument.uri)) {
            return null
          }
          const where = scope === 'document' ? { kind: scope } : { kind: scope, offset: lines.offsetAt(position) }
          return toResult(renumber(snapshot, where, new Map(schemes.map(({ level, kind }) => [level, kind]))), lines)
        }),
      ),
    )
  },
}

function toResult(result: Renumbering, lines: Lines): RenumberResult {
  return {
    edits: result.edits.map(edit => toTextEdit(edit, lines)),
    version: lines.version,
    items: result.items.length,
    references: result.references.length,
    left: result.left.length,
    account: renumberAccount(result),
    unsettled: result.unsettled.map(({ level, items }) => ({ level, name: LEVEL_NAMES[level], items })),
  }
}
