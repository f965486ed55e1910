// What lies around the documents: settings, and the files that an analysis looks at besides the document itself.

import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver'
import { URI } from 'vscode-uri'
import { CONTEXT_FILES, isConfigFile, isDirectoryFile, isNoticeFile } from './context.js'
import { describe } from './errors.js'
import { member, settingsFrom } from './from-lsp.js'
import type { Session } from './session.js'

const SECTION = 'yaodian'

/** Keeps settings and findings up to date with them. A client that tells nothing is asked for nothing. */
export function followSurroundings(session: Session): void {
  const { connection, diagnosing, documents, files, snapshots } = session
  connection.onInitialized(() => {
    if (session.lifecycle.running) {
      followFolders(session)
      register(session).catch((error: unknown) => connection.console.error(`登记失败：${describe(error)}`))
      if (session.client.configuration) {
        void readSettings(session)
      }
    }
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    if (session.client.configuration) {
      void readSettings(session)
    } else {
      session.settings = settingsFrom(member(settings, SECTION))
    }
  })
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged(session, changes.map(({ uri }) => uri)))
  documents.onDidChangeContent(changed => {
    const consulted = snapshots.consulting(changed.document.uri)
    diagnosing.refresh(other => other !== changed.document && consulted(other.uri))
  })
  documents.onDidClose(closed => {
    // What was typed and not saved is gone with it: what the file says counts again.
    files.forget()
    const consulted = snapshots.consulting(closed.document.uri)
    diagnosing.refresh(other => consulted(other.uri))
  })
}

/** These files or folders came, went or changed; an editor may tell so more than once. */
export function filesChanged(session: Session, uris: readonly string[]): void {
  const { diagnosing, documents, files, refreshing, snapshots, workspace } = session
  const changed = uris.filter(mayConcern)
  if (changed.length === 0) return
  files.forget()
  workspace.changed(changed)
  const consulted = changed.map(snapshots.consulting)
  diagnosing.refresh(document => consulted.some(has => has(document.uri)))
  // Above the units of a directory stands what notices say that are not open.
  if (documents.all().some(({ uri }) => isDirectoryFile(uri))) refreshing.schedule()
}

/** Our own files, and what may be a folder: what is gone cannot be asked. */
function mayConcern(uri: string): boolean {
  const { path } = URI.parse(uri)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const folder = !/\.[a-z][a-z0-9]{0,7}$|^\./i.test(name) && !/\/(?:\.git|node_modules)(?:\/|$)/.test(path)
  return folder || isNoticeFile(uri) || isDirectoryFile(uri) || isConfigFile(uri)
}

/** A text that has not been saved yet goes by the settings of the first folder. */
function followFolders(session: Session): void {
  if (session.client.workspaceFolders) {
    session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => uri)
      session.folders = [...session.folders.filter(uri => !gone.includes(uri)), ...added.map(({ uri }) => uri)]
      session.workspace.forget()
      session.diagnosing.refresh(() => true)
    })
  }
}

async function register({ client, connection }: Session): Promise<void> {
  if (client.configuration && client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION })
  }
  if (client.registersWatchedFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      // Of a folder that comes or goes editors tell nothing about what is in it.
      watchers: [{ globPattern: CONTEXT_FILES }, { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }],
    })
  }
}

async function readSettings(session: Session): Promise<void> {
  try {
    session.settings = settingsFrom(await session.connection.workspace.getConfiguration(SECTION))
  } catch (error) {
    session.connection.console.error(`读取设置失败：${describe(error)}`)
  }
}
