// A developer's eye: opens a file in VS Code with our extension and takes a picture of what the drafter sees.
//   node test/editor/look.mjs FILE [--host web|node] [--out PICTURE.png] [--problems] [--keys STEPS.json]
//                                  [--wait MS] [--size 1280x800] [--extension FOLDER]
//                                  [--theme 'Default Dark Modern'] [--locale zh-cn]
// The file is copied with the documents and settings beside it, so nothing that is done here changes them.
// STEPS.json is a list, done in order, of:
//   { "press": "Control+Shift+M" }   { "type": "文字" }   { "click": "CSS selector" }   { "see": "CSS selector" }
//   { "command": "name in the command palette" }   { "wait": 500 }   { "shot": "PICTURE.png" }

import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openFile, runCommand } from './launch/drafter.mjs'
import { openNodeHost } from './launch/node-host.mjs'
import { openPage } from './launch/page.mjs'
import { project, shots } from './launch/places.mjs'
import { stageExtension } from './launch/stage.mjs'
import { temporaryFolder } from './launch/way-out.mjs'
import { openWebHost } from './launch/web-host.mjs'
import { prepare } from './prepare.mjs'

const hosts = { node: openNodeHost, web: openWebHost }
const patience = 30_000
/** Between two keys; VS Code drops some when they come faster. */
const keyPause = 150

try {
  await look(asked())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string', default: 'web' },
      out: { type: 'string', default: path.join(shots, 'look.png') },
      problems: { type: 'boolean', default: false },
      keys: { type: 'string' },
      wait: { type: 'string', default: '1500' },
      size: { type: 'string', default: '1280x800' },
      extension: { type: 'string', default: project },
      theme: { type: 'string' },
      locale: { type: 'string' },
    },
  })
  const [file] = positionals
  const [width, height] = values.size.split('x').map(Number)
  const usable = file && values.host in hosts && width > 0 && height > 0
  if (!usable) throw new Error('usage: node test/editor/look.mjs FILE [--host web|node] [--size 1280x800] …')
  return { ...values, file, wait: Number(values.wait), size: { width, height } }
}

async function look({ file, host, out, problems, keys, wait, size, extension, theme, locale }) {
  const steps = keys ? JSON.parse(fs.readFileSync(keys, 'utf8')) : []
  prepare()
  const { folder: scratch, remove } = temporaryFolder()
  const staged = path.join(scratch, 'extension')
  stageExtension({ root: path.resolve(extension), target: staged })
  const folder = copyAround(path.resolve(file), path.join(scratch, 'workspace'))
  const opened = await hosts[host]({ extension: staged, folder, scratch, theme })
  const view = await openPage({ url: opened.url, size, locale })
  try {
    await openFile(view.page, path.basename(file))
    if (problems) await showProblems(view.page)
    await view.page.waitForTimeout(wait)
    for (const step of steps) await take(view.page, step)
  } finally {
    await shoot(view.page, out)
    await view.close()
    await opened.stop()
    remove()
  }
}

/** The file and what the language reads beside it: other documents, a directory of units, the configuration. */
function copyAround(file, target) {
  const folder = path.dirname(file)
  fs.mkdirSync(target, { recursive: true })
  for (const { name } of fs.readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile())) {
    const wanted = name === path.basename(file) || /\.(yaodian|要点)$|^yaodian\.config\.json$/.test(name)
    if (wanted) fs.copyFileSync(path.join(folder, name), path.join(target, name))
  }
  return target
}

async function showProblems(page) {
  await page.keyboard.press('Control+Shift+M')
  await page.locator('.markers-panel').waitFor({ timeout: patience })
}

async function take(page, { press, type, click, see, command, wait, shot }) {
  if (press) await page.keyboard.press(press)
  if (type) await page.keyboard.insertText(type)
  if (click) await page.locator(click).first().click({ timeout: patience })
  if (see) await page.locator(see).first().waitFor({ timeout: patience })
  if (command) await runCommand(page, command)
  if (shot) await shoot(page, shot)
  await page.waitForTimeout(wait ?? keyPause)
}

async function shoot(page, file) {
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  await page.screenshot({ path: file })
  console.log(path.relative(process.cwd(), path.resolve(file)))
}
