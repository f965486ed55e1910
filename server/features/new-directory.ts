// yaodian/newDirectory: a unit directory made from lines, from a workbook, or from the units of an open document.

import type { CancellationToken } from 'vscode-languageserver'
import { directoryText, unitsOfLines, unitsOfNotice, unitsOfRows, type ListedUnit } from '../../core/index.js'
import { bytesOf } from '../base64.js'
import { refusedRequest } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import type { NewDirectoryMethod, NewDirectoryParams, NewDirectoryResult } from '../protocol.js'
import { ask, type Session } from '../session.js'

const NEW_DIRECTORY: NewDirectoryMethod = 'yaodian/newDirectory'

export const newDirectoryFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    session.connection.onRequest(
      NEW_DIRECTORY,
      session.lifecycle.guard(async (params: NewDirectoryParams, token): Promise<NewDirectoryResult> => {
        const units = await unitsFrom(params, session, token)
        return { text: directoryText(units), count: units.length }
      }),
    )
  },
}

async function unitsFrom(
  params: NewDirectoryParams,
  session: Session,
  token: CancellationToken,
): Promise<readonly ListedUnit[]> {
  switch (params.from) {
    case 'lines':
      return unitsOfLines(params.text)
    case 'workbook':
      return unitsOfRows(await rowsOf(bytesOf(params.base64), session))
    case 'document':
      return ask(session, params.uri, token, unitsOfNotice)
  }
}

/** The library for workbooks is loaded when someone hands one in. */
async function rowsOf(bytes: Uint8Array, { office }: Session): Promise<readonly (readonly string[])[]> {
  const { readRows, UnreadableFile } = await office()
  try {
    return await readRows(bytes)
  } catch (error) {
    throw error instanceof UnreadableFile ? refusedRequest(error.message) : error
  }
}
