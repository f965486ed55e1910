// The extension, whatever it runs on: one language server, the commands, and files read for the server.

import { env, EventEmitter, FileType, l10n, Uri, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type {
  ConfigFileName,
  FolderEntry,
  InitializationOptions,
  ReadFileMethod,
  ReadFileParams,
  ReadFileResult,
  ReadFolderMethod,
  ReadFolderParams,
  ReadFolderResult,
  SettledMethod,
  SettledParams,
} from '../server/protocol.js'
import { CHECK_PAGES, checkPages } from './check-pages.js'
import { exportAsCommand } from './commands/export-as.js'
import { exportDocxCommand } from './commands/export-docx.js'
import { exportTasksCommands } from './commands/export-tasks.js'
import { importFileCommand } from './commands/import-file.js'
import { restartServerCommand } from './commands/restart-server.js'
import { showPlacesCommand } from './commands/show-places.js'
import type { ClientFeature, Extension } from './feature.js'
import { languageServer, type LanguageServer } from './language-server.js'
import { newDirectoryCommand } from './new/new-directory.js'
import { newPlanCommand } from './new/new-plan.js'
import { preview } from './preview/preview.js'
import { renumberCommands } from './renumber/renumber.js'
import { schemeStatus } from './scheme/scheme-status.js'
import { stateSchemeCommand } from './scheme/state-scheme.js'
import { failureHandler, offerRestart } from './server-failure.js'
import { trustGranted } from './trust.js'
import { typingKeys } from './typing/keys.js'
import { distributionPanel } from './views/distribution/distribution-panel.js'
import { unitsView } from './views/units/units-view.js'

export const CLIENT_ID = 'yaodian'
export const CLIENT_NAME = '要点'

const FEATURES: readonly ClientFeature[] = [
  // Files in and out
  newPlanCommand,
  newDirectoryCommand,
  importFileCommand,
  exportDocxCommand,
  exportAsCommand,
  exportTasksCommands,
  // Writing and numbers
  typingKeys,
  renumberCommands,
  schemeStatus,
  stateSchemeCommand,
  // Beside the text
  unitsView,
  distributionPanel,
  preview,
  // What the server and its findings lead to
  showPlacesCommand,
  checkPages,
  trustGranted,
  restartServerCommand,
]

const READ_FILE: ReadFileMethod = 'yaodian/readFile'
const READ_FOLDER: ReadFolderMethod = 'yaodian/readFolder'
const SETTLED: SettledMethod = 'yaodian/settled'
const CONFIG_FILE: ConfigFileName = 'yaodian.config.json'

/**
 * Registers everything and sets the server going, which the editor need not wait for: what asks it waits by itself.
 * Where the server does not start, the drafter is told, and the commands are there all the same.
 */
export function startExtension(
  context: ExtensionContext,
  newClient: (options: LanguageClientOptions) => BaseLanguageClient,
): LanguageServer {
  const log = window.createOutputChannel(CLIENT_NAME, { log: true })
  const settled = new EventEmitter<string>()
  const server = languageServer(() => {
    const client = newClient(clientOptions(context, log))
    client.onRequest(READ_FILE, readFile)
    client.onRequest(READ_FOLDER, readFolder)
    client.onNotification(SETTLED, ({ uri }: SettledParams) => settled.fire(client.protocol2CodeConverter.asUri(uri).toString()))
    return client
  }, log)
  const extension: Extension = { context, server, log, onDidSettle: settled.event }
  context.subscriptions.push(log, settled, ...FEATURES.map(feature => feature(extension)))
  server.start().catch((error: unknown) => {
    log.error(String(error))
    void offerRestart(l10n.t('The 要点 language server could not be started.'), log)
  })
  return server
}

function clientOptions(context: ExtensionContext, log: LogOutputChannel): LanguageClientOptions {
  // Asked for anew whenever a server starts: trust may have been given meanwhile.
  const initializationOptions = (): InitializationOptions => ({
    readFile: true,
    ownKeys: true,
    readFolder: true,
    ownViews: true,
    // Pulled, they would be asked for at each key, and of what is in sight only.
    pushFindings: true,
    showPlaces: true,
    checkPages: `${env.uriScheme}://${context.extension.id}${CHECK_PAGES}`,
    bundles: Uri.joinPath(context.extensionUri, 'dist/server').toString(true),
    suggestCommand: 'editor.action.triggerSuggest',
    trusted: workspace.isTrusted,
  })
  return {
    // The settings file, too: what is typed there counts before it is saved.
    documentSelector: [{ language: 'yaodian' }, { pattern: `**/${CONFIG_FILE}` }],
    diagnosticCollectionName: CLIENT_ID,
    outputChannel: log,
    initializationOptions,
    initializationFailedHandler: () => false,
    errorHandler: failureHandler(log),
  }
}

/** For a server that cannot reach the file by itself: in a browser, or in a workspace without a disk. */
async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) }
  } catch {
    return null
  }
}

async function readFolder({ uri }: ReadFolderParams): Promise<ReadFolderResult> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri))
    return entries.flatMap(([name, type]): readonly FolderEntry[] => type === FileType.File ? [{ name, kind: 'file' }]
      : type === FileType.Directory ? [{ name, kind: 'folder' }] : [])
  } catch {
    return null
  }
}
