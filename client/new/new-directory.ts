// 新建单位名录: makes the directory from what the drafter has, and opens it to be looked over and saved.

import { commands, env, l10n, Uri, window, workspace, type QuickPickItem, type TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { NewDirectoryMethod, NewDirectoryParams, NewDirectoryResult } from '../../server/protocol.js'
import { base64Of } from '../base64.js'
import type { ClientFeature } from '../feature.js'
import { newFile } from './new-file.js'

const NEW_DIRECTORY: NewDirectoryMethod = 'yaodian/newDirectory'

/** Under this name a directory is found by itself. */
const DIRECTORY_FILE = '单位名录.yaodian'

/** Bytes; the server would refuse it after it had been sent. */
const LARGEST_WORKBOOK = 20_000_000

export const newDirectoryCommand: ClientFeature = ({ server }) =>
  commands.registerCommand('yaodian.newDirectory', () => newDirectory(server.client))

interface SourceItem extends QuickPickItem {
  /** `undefined` where the drafter gave up or it cannot be read, which has been said then. */
  readonly read: () => Promise<NewDirectoryParams | undefined>
}

async function newDirectory(client: BaseLanguageClient): Promise<void> {
  const notice = window.activeTextEditor?.document
  const source = await window.showQuickPick(sourceItems(client, notice), {
    title: l10n.t('New Unit Directory'),
    placeHolder: l10n.t('Where do the units come from?'),
  })
  const params = await source?.read()
  if (params === undefined) {
    return
  }
  try {
    const { text, count } = await client.sendRequest<NewDirectoryResult>(NEW_DIRECTORY, params)
    if (count === 0 && params.from !== 'lines') {
      void window.showWarningMessage(l10n.t('No units were found there.'))
      return
    }
    await openDirectory(text, notice)
    void window.showInformationMessage(l10n.t('{0} units listed. Look them over and save the file.', count))
  } catch (error) {
    client.error(NEW_DIRECTORY, error, false)
    void window.showErrorMessage(
      l10n.t('The unit directory could not be made: {0}', error instanceof Error ? error.message : String(error)),
    )
  }
}

function sourceItems(client: BaseLanguageClient, notice: TextDocument | undefined): readonly SourceItem[] {
  const ofNotice: SourceItem = {
    label: `$(file) ${l10n.t('The units of the open document')}`,
    detail: l10n.t('Every unit that its clauses name, in the order of the document.'),
    read: async () => ({ from: 'document', uri: notice === undefined ? '' : client.code2ProtocolConverter.asUri(notice.uri) }),
  }
  return [
    ...(notice?.languageId === 'yaodian' ? [ofNotice] : []),
    {
      label: `$(clippy) ${l10n.t('Lines on the clipboard')}`,
      detail: l10n.t('One unit on each line, or several with 、 between them; a column copied from Excel will do.'),
      read: readClipboard,
    },
    {
      label: `$(table) ${l10n.t('An Excel workbook…')}`,
      detail: l10n.t('The first sheet of an .xlsx file; columns such as 单位名称, 简称, 曾用名, 类别 are understood.'),
      read: readWorkbook,
    },
    { label: `$(edit) ${l10n.t('From scratch')}`, read: async () => ({ from: 'lines', text: '' }) },
  ]
}

async function readClipboard(): Promise<NewDirectoryParams | undefined> {
  const text = await env.clipboard.readText()
  if (text.trim() === '') {
    void window.showWarningMessage(l10n.t('The clipboard holds no text. Copy the units first.'))
    return undefined
  }
  return { from: 'lines', text }
}

async function readWorkbook(): Promise<NewDirectoryParams | undefined> {
  const [file] = (await window.showOpenDialog({ filters: { [l10n.t('Excel Workbook')]: ['xlsx'] } })) ?? []
  if (file === undefined) {
    return undefined
  }
  const bytes = await workspace.fs.readFile(file)
  if (bytes.length > LARGEST_WORKBOOK) {
    void window.showErrorMessage(l10n.t('“{0}” is larger than 20 MB, which is no list of units.', file.path))
    return undefined
  }
  return { from: 'workbook', base64: base64Of(bytes) }
}

/** Beside the notice, where it is found by itself; a notice that lies nowhere yet has the workspace's first folder. */
async function openDirectory(text: string, notice: TextDocument | undefined): Promise<void> {
  const folder = notice === undefined || notice.isUntitled ? undefined : Uri.joinPath(notice.uri, '..')
  const editor = await (folder === undefined ? newFile(DIRECTORY_FILE) : newFile(DIRECTORY_FILE, folder))
  await editor.edit(edit => edit.insert(editor.document.positionAt(0), text))
}
