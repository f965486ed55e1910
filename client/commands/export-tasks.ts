// 导出任务分工表… and 导出各单位清单…: the drafter chooses the format and the place, the server makes the files.

import { commands, Disposable, l10n, ProgressLocation, Uri, window, workspace, type QuickPickItem } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type {
  ExportedFile, ExportTasksMethod, ExportTasksParams, ExportTasksResult, TaskFormat,
} from '../../server/protocol.js'
import { bytesOf } from '../base64.js'
import { askExport, asUri, documentToExport, folderOf } from '../exporting/ask-export.js'
import { exists, nameOf, secondName } from '../exporting/replace-file.js'
import { askWhere, writeExport, type FileKind } from '../exporting/write-export.js'
import type { ClientFeature } from '../feature.js'
import { offerExported } from './offer-exported.js'

const EXPORT_TASKS: ExportTasksMethod = 'yaodian/exportTasks'

export const exportTasksCommands: ClientFeature = ({ server }) => {
  const register = (command: string, byUnit: boolean) =>
    commands.registerCommand(command, (from?: unknown, to?: unknown, format?: unknown) =>
      exportTasks(server.client, byUnit, asUri(from), asUri(to), formatNamed(format)))
  return Disposable.from(register('yaodian.exportTasks', false), register('yaodian.exportUnitLists', true))
}

/**
 * @param to where to write: a file, or the folder for a file of each unit; without it, the drafter is asked
 * @returns the file or the folder; `undefined` where the drafter gave up or it failed, which has been said then
 */
async function exportTasks(
  client: BaseLanguageClient, byUnit: boolean, from: Uri | undefined, to: Uri | undefined, given: TaskChoice | undefined,
): Promise<Uri | undefined> {
  const document = await documentToExport(from)
  const chosen = document === undefined ? undefined : given ?? (await askFormat(byUnit))
  if (document === undefined || chosen === undefined) {
    return undefined
  }
  const params: ExportTasksParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, byUnit, ...chosen,
  }
  const made = await askExport<ExportTasksResult>(client, EXPORT_TASKS, params, l10n.t('Exporting the tasks…'))
  const [first] = made?.files ?? []
  if (made === undefined || first === undefined) {
    return undefined
  }
  const written = byUnit && chosen.format !== 'xlsx'
    ? await writeFolder(made, to ?? (await askFolder(folderOf(document), made.folderName)))
    : await writeOne(first, to, folderOf(document), chosen.format)
  if (written !== undefined) {
    void offerExported(written, made.summary)
  }
  return written
}

// ---------------------------------------------------------------- the format

interface TaskChoice {
  readonly format: TaskFormat
  readonly orientation?: 'portrait' | 'landscape'
}

interface FormatItem extends QuickPickItem, TaskChoice {}

async function askFormat(byUnit: boolean): Promise<TaskChoice | undefined> {
  const title = byUnit ? l10n.t('Export a List for Each Unit') : l10n.t('Export the Table of Tasks')
  const chosen = await window.showQuickPick(formats(byUnit), { title, placeHolder: l10n.t('In which format?') })
  if (chosen === undefined) {
    return undefined
  }
  const { format, orientation } = chosen
  return orientation === undefined ? { format } : { format, orientation }
}

function formats(byUnit: boolean): readonly FormatItem[] {
  const each = (many: string, one: string): string => (byUnit ? many : one)
  return [
    {
      label: l10n.t('Word, landscape'), format: 'docx', orientation: 'landscape',
      detail: each(l10n.t('A document for each unit.'), l10n.t('Ready to be an attachment; the head is repeated on each page.')),
    },
    {
      label: l10n.t('Word, portrait'), format: 'docx', orientation: 'portrait',
      detail: each(l10n.t('A document for each unit.'), l10n.t('Ready to be an attachment; the head is repeated on each page.')),
    },
    {
      label: l10n.t('Excel workbook'), format: 'xlsx',
      detail: each(l10n.t('One workbook, a sheet for each unit.'), l10n.t('With filters, set up to be printed.')),
    },
    { label: 'CSV', format: 'csv', detail: l10n.t('For other programs; Excel opens it, too.') },
    { label: 'Markdown', format: 'md', detail: l10n.t('For reading and for web pages.') },
  ]
}

function formatNamed(name: unknown): TaskChoice | undefined {
  return formats(false).find(({ format }) => format === name)
}

// ---------------------------------------------------------------- the place

async function writeOne(
  { fileName, base64 }: ExportedFile, to: Uri | undefined, folder: Uri, format: TaskFormat,
): Promise<Uri | undefined> {
  const kind = kindOf(format)
  const target = to ?? (await askWhere(Uri.joinPath(folder, fileName), kind))
  return target === undefined ? undefined : writeExport(bytesOf(base64), target, kind)
}

function kindOf(format: TaskFormat): FileKind {
  const names: Readonly<Record<TaskFormat, string>> = {
    docx: l10n.t('Word Document'), xlsx: l10n.t('Excel Workbook'), csv: 'CSV', md: 'Markdown',
  }
  return { title: l10n.t('Export the Table of Tasks'), name: names[format], ending: format }
}

/** A folder of this name in the one that the drafter chooses; where there is one already, nothing of it is lost unasked. */
async function askFolder(proposal: Uri, name: string): Promise<Uri | undefined> {
  const [parent] = (await window.showOpenDialog({
    canSelectFolders: true, canSelectFiles: false, defaultUri: proposal,
    title: l10n.t('In which folder should “{0}” be made?', name), openLabel: l10n.t('Export Here'),
  })) ?? []
  if (parent === undefined) {
    return undefined
  }
  const folder = Uri.joinPath(parent, name)
  if (!(await exists(workspace.fs, folder))) {
    return folder
  }
  const free = await secondName(workspace.fs, folder)
  const replace = l10n.t('Replace Files')
  const beside = l10n.t('Save as “{0}”', nameOf(free))
  const question = l10n.t('There is already a folder “{0}”.', name)
  const detail = l10n.t('Files of the same names in it would be replaced.')
  const choice = await window.showWarningMessage(question, { modal: true, detail }, beside, replace)
  return choice === replace ? folder : choice === beside ? free : undefined
}

/** One after the other; what has been written when the drafter cancels stays. */
async function writeFolder({ files }: ExportTasksResult, folder: Uri | undefined): Promise<Uri | undefined> {
  if (folder === undefined) {
    return undefined
  }
  const progress = { location: ProgressLocation.Notification, title: l10n.t('Writing the lists…'), cancellable: true }
  return window.withProgress(progress, async (report, token) => {
    await workspace.fs.createDirectory(folder)
    for (const { fileName, base64 } of files) {
      report.report({ message: fileName, increment: 100 / files.length })
      const kind = kindOf(formatOf(fileName))
      const written = token.isCancellationRequested ? undefined
        : await writeExport(bytesOf(base64), Uri.joinPath(folder, fileName), kind)
      if (written === undefined) {
        return undefined
      }
    }
    return folder
  })
}

function formatOf(fileName: string): TaskFormat {
  return formats(true).find(({ format }) => fileName.endsWith(`.${format}`))?.format ?? 'docx'
}
