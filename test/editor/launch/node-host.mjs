// VS Code with a Node extension host: the server out of code-server, without code-server's wrapper.

import fs from 'node:fs'
import path from 'node:path'
import { startChild } from './child.mjs'
import { vscodeServer } from './places.mjs'
import { settings } from './settings.mjs'

/**
 * Opens `folder` with the extension under development; runs `suite` (a path inside `extension`) if there is one.
 * `scratch` is an empty folder for all that the server writes. Gives the address to browse to.
 */
export async function openNodeHost({ extension, suite, folder, scratch, theme }) {
  const child = await startChild({
    args: serverArguments(scratch, theme),
    // The server leaves sockets in the temporary folder.
    env: { TMPDIR: scratch },
    ready: /Extension host agent listening on (\d+)/,
  })
  const authority = `127.0.0.1:${child.match[1]}`
  const remote = place => `vscode-remote://${authority}${encodeURI(place)}`
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ]
  const query = `folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`
  return { url: `http://${authority}/?${query}`, output: child.output, stop: child.stop }
}

function serverArguments(scratch, theme) {
  const data = path.join(scratch, 'data')
  fs.mkdirSync(path.join(data, 'User'), { recursive: true })
  fs.writeFileSync(path.join(data, 'User', 'settings.json'), settings(theme))
  return [
    path.join(vscodeServer, 'out', 'server-main.js'),
    '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms',
    '--disable-workspace-trust', '--telemetry-level', 'off',
    // Newer versions take the payload's development paths only with this flag.
    '--enable-smoke-test-driver',
    '--user-data-dir', data,
    '--server-data-dir', path.join(scratch, 'server'),
    '--extensions-dir', path.join(scratch, 'extensions'),
  ]
}
