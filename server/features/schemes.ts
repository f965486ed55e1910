// yaodian/schemes and yaodian/stateScheme: how the numbers run at the cursor, and stating it in the front matter.

import { schemesAt, stateScheme, type Level } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { refusedRequest, throwIfCancelled, unknownDocument } from '../errors.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type {
  SchemesMethod,
  SchemesParams,
  SchemesResult,
  StateSchemeMethod,
  StateSchemeParams,
} from '../protocol.js'
import { toWorkspaceEdit } from '../to-lsp.js'

const SCHEMES: SchemesMethod = 'yaodian/schemes'
const STATE_SCHEME: StateSchemeMethod = 'yaodian/stateScheme'

export const schemesFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    const { connection, lifecycle } = session
    connection.onRequest(SCHEMES, lifecycle.guard(({ textDocument, position }: SchemesParams, token) =>
      askNotice<SchemesResult>(session, textDocument.uri, token, null, (snapshot, lines) => {
        if (isDirectoryFile(textDocument.uri)) return null
        const { label, levels } = schemesAt(snapshot, lines.offsetAt(position))
        return { label, levels: levels.map(({ stated, ...level }) => ({ ...level, ...(stated && { stated }) })) }
      })))
    connection.onRequest(STATE_SCHEME, lifecycle.guard(async (params: StateSchemeParams, token) => {
      if (!session.client.appliesEdits) throw refusedRequest('编辑器没有说明它接受服务器的改动，不能写明编号方式。')
      const document = session.documents.get(params.textDocument.uri)
      if (document === undefined) throw unknownDocument(params.textDocument.uri)
      const snapshot = await session.snapshots.of(document)
      throwIfCancelled(token)
      const edits = stateScheme(snapshot, { level: levelFrom(params.level), kind: params.kind })
      if (edits === undefined) throw refusedRequest('文首没有结束：先补上末尾的“---”一行，再写明编号方式。')
      const { lines, version } = document
      const edit = toWorkspaceEdit(edits, { lines, version, exists: true }, session.client)
      if (edits.length > 0) await connection.workspace.applyEdit({ label: '写明编号方式', edit })
      return null
    }))
  },
}

function levelFrom(level: number | undefined): Level | undefined {
  return LEVELS.find(known => known === level)
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5]
