// VS Code with a Node extension host: the server out of code-server, without code-server's wrapper.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { startChild } from './child.mjs'
import { vscodeServer } from './places.mjs'
import { settings } from './settings.mjs'

/**
 * Opens `folder` with the extension under development; runs `suite` (a path inside `extension`) if there is one.
 * `scratch` is an empty folder for all that the server writes. Gives the address to browse to.
 * With `vsix`, the path of one, that is installed and no extension is under development. `environment` is for the
 * server and all that it starts. With `trusted: false` the folder has yet to be trusted. `workspaceFile`, a
 * .code-workspace in `folder`, is opened in place of it.
 */
export async function openNodeHost({ extension, vsix, suite, folder, scratch, theme, environment, trusted = true, workspaceFile }) {
  const options = serverArguments(scratch, theme)
  if (vsix !== undefined) install(vsix, options)
  const child = await startChild({
    args: trusted ? [...options, '--disable-workspace-trust'] : options,
    // The server leaves sockets in the temporary folder.
    env: { ...environment, TMPDIR: scratch },
    ready: /Extension host agent listening on (\d+)/,
  })
  const authority = `127.0.0.1:${child.match[1]}`
  const remote = place => `vscode-remote://${authority}${encodeURI(place)}`
  const payload = [
    ...(vsix === undefined ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ]
  const opened = workspaceFile === undefined ? `folder=${encodeURIComponent(folder)}`
    : `workspace=${encodeURIComponent(path.join(folder, workspaceFile))}`
  const query = `${opened}&payload=${encodeURIComponent(JSON.stringify(payload))}`
  return { url: `http://${authority}/?${query}`, output: child.output, stop: child.stop }
}

function install(vsix, [server, ...settings]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [server, '--install-extension', vsix, ...settings], { encoding: 'utf8' })
  if (status !== 0 || !/successfully installed/.test(stdout)) throw new Error(`${vsix} was not installed:\n${stdout}${stderr}`)
}

function serverArguments(scratch, theme) {
  const data = path.join(scratch, 'data')
  fs.mkdirSync(path.join(data, 'User'), { recursive: true })
  fs.writeFileSync(path.join(data, 'User', 'settings.json'), settings(theme))
  return [
    path.join(vscodeServer, 'out', 'server-main.js'),
    '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms',
    '--telemetry-level', 'off',
    // Newer versions take the payload's development paths only with this flag.
    '--enable-smoke-test-driver',
    '--user-data-dir', data,
    '--server-data-dir', path.join(scratch, 'server'),
    '--extensions-dir', path.join(scratch, 'extensions'),
  ]
}
