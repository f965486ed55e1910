// yaodian/exportTasks: the 任务分工表, or a list for each unit, as files for the client to save.

import type { CancellationToken } from 'vscode-languageserver'
import { countsSentence, taskTable, type Snapshot } from '../../core/index.js'
import { base64Of } from '../base64.js'
import { refusedRequest, throwIfCancelled } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import { nextTurn } from '../next-turn.js'
import { noticeStem } from '../notice-stem.js'
import type { ExportTasksMethod, ExportTasksParams, ExportTasksResult } from '../protocol.js'
import { askFile, type Session } from '../session.js'

const EXPORT_TASKS: ExportTasksMethod = 'yaodian/exportTasks'

export const exportTasksFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    session.connection.onRequest(
      EXPORT_TASKS,
      session.lifecycle.guard((params: ExportTasksParams, token) =>
        askFile(session, params.textDocument.uri, token, snapshot => exportTasks(snapshot, params, token, session))),
    )
  },
}

async function exportTasks(
  snapshot: Snapshot, { textDocument, format, byUnit, orientation = 'landscape' }: ExportTasksParams, token: CancellationToken,
  session: Session,
): Promise<ExportTasksResult> {
  if (snapshot.tasks.length === 0) throw refusedRequest('文稿里没有任务，没有可导出的分工表。')
  if (byUnit && snapshot.units.length === 0) throw refusedRequest('文稿里没有写明责任单位，没有可导出的清单。')
  const office = await session.office()
  await nextTurn()
  throwIfCancelled(token)
  const stem = noticeStem(office, snapshot, textDocument.uri)
  const files = await office.taskFiles(snapshot, { format, byUnit, orientation, stem })
  throwIfCancelled(token)
  return {
    files: files.map(({ name, bytes }) => ({ fileName: name, base64: base64Of(bytes) })),
    folderName: office.unitListsName(stem),
    summary: `${countsSentence(taskTable(snapshot).counts)}，与大纲一致。`,
  }
}
