// What lies around the documents: settings, and the files that an analysis looks at besides the document itself.

import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { CONTEXT_FILES, isDirectoryFile } from './context.js'
import { describe } from './errors.js'
import { member, settingsFrom } from './from-lsp.js'
import type { Session } from './session.js'

const SECTION = 'yaodian'

/** Keeps settings and findings up to date with them. A client that tells nothing is asked for nothing. */
export function followSurroundings(session: Session): void {
  const { connection, diagnosing, documents, files, refreshing, snapshots, workspace } = session
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
  connection.onDidChangeWatchedFiles(({ changes }) => {
    files.forget()
    workspace.changed(changes.map(({ uri }) => uri))
    diagnosing.refresh(document => changes.some(change => snapshots.consulted(document.uri, change.uri)))
    // Above the units of a directory stands what notices say that are not open.
    if (documents.all().some(({ uri }) => isDirectoryFile(uri))) refreshing.schedule()
  })
  documents.onDidChangeContent(changed => {
    diagnosing.refresh(
      other => other !== changed.document && snapshots.consulted(other.uri, changed.document.uri),
    )
  })
  documents.onDidClose(closed => {
    // What was typed and not saved is gone with it: what the file says counts again.
    files.forget()
    diagnosing.refresh(other => snapshots.consulted(other.uri, closed.document.uri))
  })
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
      watchers: [{ globPattern: CONTEXT_FILES }],
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
