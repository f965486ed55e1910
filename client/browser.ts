// The extension in a browser (vscode.dev): the server is a web worker.

import { Uri, type ExtensionContext } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { CLIENT_ID, CLIENT_NAME, startExtension } from './extension.js'
import type { LanguageServer } from './language-server.js'

let server: LanguageServer | undefined

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true)
  server = startExtension(
    context,
    options => new LanguageClient(CLIENT_ID, CLIENT_NAME, () => Promise.resolve(newWorker(script)), options),
  )
}

export async function deactivate(): Promise<void> {
  await server?.stop()
}

/**
 * A new worker for every start: the old one closes itself when its server ends. The client library would take the
 * worker itself, but only if it is an instance of `Worker`, and what VS Code's extension host makes is none.
 */
function newWorker(script: string): MessageTransports {
  const worker = new Worker(script)
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}
