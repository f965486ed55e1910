// yaodian/exportDocx: the document as a Word file, bytes for the client to save, and a name to save them under.

import type { CancellationToken } from 'vscode-languageserver'
import { formFindings, type Snapshot } from '../../core/index.js'
import { base64Of } from '../base64.js'
import { throwIfCancelled } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import { nextTurn } from '../next-turn.js'
import { noticeStem } from '../notice-stem.js'
import type { ExportDocxMethod, ExportDocxParams, ExportDocxResult } from '../protocol.js'
import { askFile, type Session } from '../session.js'

const EXPORT_DOCX: ExportDocxMethod = 'yaodian/exportDocx'

export const exportDocxFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    session.connection.onRequest(
      EXPORT_DOCX,
      session.lifecycle.guard((params: ExportDocxParams, token) => {
        const { uri } = params.textDocument
        return askFile(session, uri, token, snapshot => exportDocx(snapshot, uri, token, session))
      }),
    )
  },
}

/** The libraries for Word documents are loaded when someone exports, not when the server starts. */
async function exportDocx(snapshot: Snapshot, uri: string, token: CancellationToken, session: Session): Promise<ExportDocxResult> {
  const office = await session.office()
  await nextTurn()
  throwIfCancelled(token)
  const bytes = office.exportDocx(snapshot)
  throwIfCancelled(token)
  const lacking = formFindings(snapshot).map(({ message }) => message)
  return { fileName: `${noticeStem(office, snapshot, uri)}.docx`, base64: base64Of(bytes), lacking }
}
