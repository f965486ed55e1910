// Desktop VS Code, where there is one: downloaded by @vscode/test-electron, or the executable in YAODIAN_VSCODE.

import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { hosts, project, workspace } from './places.mjs'
import { settings } from './settings.mjs'
import { onWayOut, temporaryFolder } from './way-out.mjs'

/** A sentence why there is no desktop VS Code here, if so; else it lies in `.vscode-test` after this, or was named. */
export async function desktopExcuse() {
  try {
    if (process.env.YAODIAN_VSCODE === undefined) await download()
    return undefined
  } catch (error) {
    const trouble = /ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.exec(String(error))
    if (trouble) return `desktop VS Code cannot be downloaded (${trouble[0]})`
    throw error
  }
}

/** The same contract as `runSuite`; `executable` if it is another than YAODIAN_VSCODE or the downloaded one. */
export async function runDesktopSuite({ extension, suite, limit, outcome, executable }) {
  const { folder: scratch, remove } = temporaryFolder()
  try {
    executable ??= process.env.YAODIAN_VSCODE ?? await download()
    fs.cpSync(workspace, path.join(scratch, 'workspace'), { recursive: true })
    outcome.close(await run({ executable, args: desktopArguments({ extension, suite, scratch }), outcome, limit }))
  } catch (error) {
    outcome.fail(error instanceof Error ? error.message : String(error))
  } finally {
    remove()
  }
}

function download() {
  const { downloadAndUnzipVSCode } = createRequire(path.join(hosts, 'package.json'))('@vscode/test-electron')
  return downloadAndUnzipVSCode({ cachePath: path.join(project, '.vscode-test') })
}

function desktopArguments({ extension, suite, scratch }) {
  const data = path.join(scratch, 'data')
  fs.mkdirSync(path.join(data, 'User'), { recursive: true })
  fs.writeFileSync(path.join(data, 'User', 'settings.json'), settings())
  return [
    path.join(scratch, 'workspace'),
    `--user-data-dir=${data}`,
    `--extensions-dir=${path.join(scratch, 'extensions')}`,
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${suite}`,
    '--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-workspace-trust',
    '--skip-welcome', '--skip-release-notes',
  ]
}

function run({ executable, args, outcome, limit }) {
  const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = onWayOut(() => child.kill('SIGKILL'))
  const late = setTimeout(kill, limit)
  readline.createInterface({ input: child.stdout }).on('line', line => outcome.take(line))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal))
  }).finally(() => {
    clearTimeout(late)
    kill()
  })
}
