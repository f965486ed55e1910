// The extension on a computer: the server is a process of its own.

import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { CLIENT_ID, CLIENT_NAME, startExtension } from './extension.js'
import type { LanguageServer } from './language-server.js'

let server: LanguageServer | undefined

export function activate(context: ExtensionContext): void {
  const module = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.ipc }
  server = startExtension(
    context,
    options => new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: module, debug: module }, options),
  )
}

export async function deactivate(): Promise<void> {
  await server?.stop()
}
