// yaodian/exportDocx: the document as a Word file, bytes for the client to save, and a name to save them under.

import type { CancellationToken } from 'vscode-languageserver'
import { URI, Utils } from 'vscode-uri'
import { formFindings, type Snapshot } from '../../core/index.js'
import { base64Of } from '../base64.js'
import { throwIfCancelled } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import type { ExportDocxMethod, ExportDocxParams, ExportDocxResult } from '../protocol.js'
import { askFile } from '../session.js'

const EXPORT_DOCX: ExportDocxMethod = 'yaodian/exportDocx'

export const exportDocxFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    session.connection.onRequest(
      EXPORT_DOCX,
      session.lifecycle.guard((params: ExportDocxParams, token) => {
        const { uri } = params.textDocument
        return askFile(session, uri, token, snapshot => exportDocx(snapshot, uri, token))
      }),
    )
  },
}

/** The libraries for Word documents are loaded when someone exports, not when the server starts. */
async function exportDocx(snapshot: Snapshot, uri: string, token: CancellationToken): Promise<ExportDocxResult> {
  const { exportDocx: toDocx } = await import('../../office/index.js')
  await nextTurn()
  throwIfCancelled(token)
  const bytes = toDocx(snapshot)
  throwIfCancelled(token)
  const lacking = formFindings(snapshot).map(({ message }) => message)
  return { fileName: `${fileStem(snapshot, uri)}.docx`, base64: base64Of(bytes), lacking }
}

/** The title, or the document's own name where it has none; without what a file system forbids. */
function fileStem(snapshot: Snapshot, uri: string): string {
  const title = snapshot.title?.replace(/[\s\p{Cc}]+/gu, '').replace(/[\\/:*?"<>|]/g, '_')
  const own = Utils.basename(URI.parse(uri)).replace(/\.[^.]*$/, '')
  return [...(title || own || '工作要点')].slice(0, LONGEST_STEM).join('')
}

/** Characters: 80 Chinese ones are 240 bytes, and file systems allow 255. */
const LONGEST_STEM = 80

/** Lets a cancellation that has arrived in the meantime be read. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}
