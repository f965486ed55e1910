// `npm run editor`: VS Code with the extension of this folder and the samples. Desktop VS Code if `code` is there (or
// YAODIAN_VSCODE names one), else VS Code for the web in the default browser. Ctrl+C ends it.
//   --web         the web build in any case
//   --no-browser  only prints the address

import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { stageExtension } from '../test/editor/launch/stage.mjs'
import { temporaryFolder } from '../test/editor/launch/way-out.mjs'
import { openWebHost } from '../test/editor/launch/web-host.mjs'
import { prepare } from '../test/editor/prepare.mjs'

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const FIRST = '有问题的要点.yaodian'
const onWindows = process.platform === 'win32'

try {
  await main()
} catch (error) {
  console.error(`没有打开：${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

async function main() {
  const { web, 'no-browser': silent } = parseArgs({ options: { web: { type: 'boolean' }, 'no-browser': { type: 'boolean' } } }).values
  const code = process.env.YAODIAN_VSCODE ?? (works('code') ? 'code' : undefined)
  if (code === undefined || web) await openWeb(silent)
  else openDesktop(code)
}

/** The samples are copied, so that what is tried leaves those of the project alone; what was tried last time stays. */
function openDesktop(code) {
  const folder = path.join(project, 'out', 'editor', 'samples')
  if (!existsSync(folder)) cpSync(path.join(project, 'samples'), folder, { recursive: true })
  console.log(`正在打开 VS Code。样例的副本在 ${folder}，可以随便改；关上窗口或者按 Ctrl+C 结束。`)
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${project}`, folder, path.join(folder, FIRST)]
  const child = spawn(code, args, { stdio: 'inherit', shell: onWindows })
  child.once('error', error => {
    console.error(`没有打开：${error.message}`)
    process.exitCode = 1
  })
}

async function openWeb(silent) {
  console.log('没有用桌面版 VS Code，改用浏览器里的 VS Code；第一次要从 npm 下载，约 1.3 GB。')
  prepare()
  const { folder: scratch } = temporaryFolder()
  const [extension, folder] = [path.join(scratch, 'extension'), path.join(scratch, 'samples')]
  stageExtension({ root: project, target: extension })
  cpSync(path.join(project, 'samples'), folder, { recursive: true })
  const { url } = await openWebHost({ extension, folder, scratch })
  const shown = !silent && openInBrowser(url)
  console.log(shown ? `已在浏览器里打开 ${url}` : `请用浏览器打开 ${url}`)
  console.log(`在左边的文件列表里打开“${FIRST}”。改动只留在浏览器里；按 Ctrl+C 结束。`)
}

/** Whether there was something to open it with. */
function openInBrowser(url) {
  const [program, ...args] = { darwin: ['open'], win32: ['explorer'] }[process.platform] ?? ['xdg-open']
  if (!works(program) || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)) return false
  spawn(program, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref()
  return true
}

function works(program) {
  return spawnSync(onWindows ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0
}
