// yaodian/import: a Word file, or text from anywhere, as a document of the language.

import { bytesOf } from '../base64.js'
import { refusedRequest } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import type { ImportMethod, ImportParams, ImportResult } from '../protocol.js'
import type { Session } from '../session.js'

const IMPORT: ImportMethod = 'yaodian/import'

export const importFeature: ServerFeature = {
  capabilities: () => ({}),
  serve({ connection, lifecycle, office }) {
    connection.onRequest(IMPORT, lifecycle.guard((params: ImportParams) => imported(params, office)))
  },
}

/** What reads them is loaded when someone hands one in. */
async function imported(params: ImportParams, office: Session['office']): Promise<ImportResult> {
  const { importDocx, importText, UnreadableFile } = await office()
  if (params.from === 'text') {
    return { ...importText(params.text), tracked: false }
  }
  try {
    return importDocx(bytesOf(params.base64), params.changes === undefined ? {} : { changes: params.changes })
  } catch (error) {
    throw error instanceof UnreadableFile ? refusedRequest(error.message) : error
  }
}
