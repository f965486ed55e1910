// The server as a web worker: every file outside the open documents is asked of the client.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import type { Host } from './host.js'
import { checkedMessages } from './incoming.js'
import { start } from './start.js'

declare const self: DedicatedWorkerGlobalScope

const noFiles: Host = {
  reaches: () => false,
  readText: () => Promise.resolve(undefined),
  async runBundle(name, folder) {
    // VS Code starts workers from a blob, whose address says nothing of the folder.
    self.importScripts(folder === undefined ? new URL(name, self.location.href).href : `${folder}/${name}`)
  },
  readFolder: () => Promise.resolve(undefined),
  pdfOf: undefined,
}

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), checkedMessages)
// In a worker nobody ends the process: without this every restart would leave a server behind.
connection.onExit(() => self.close())
start(connection, noFiles)
