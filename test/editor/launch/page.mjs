// VS Code's page: opened in the headless browser, with the doors through which a test run reports; pictures and logs.

import fs from 'node:fs'
import path from 'node:path'
import { openBrowser } from './browser.mjs'
import { shots } from './places.mjs'

/**
 * Opens `url`; `doors` are functions that the page may call. The log grows as the page lives; much of it is noise.
 * `proxy`: see `openBrowser`. `locale` (such as zh-cn) is the language of VS Code for extensions; its own texts would need a language pack.
 */
export async function openPage({ url, doors = {}, size = { width: 1280, height: 800 }, locale, proxy }) {
  const browser = await openBrowser({ proxy })
  try {
    const page = await browser.newPage({ viewport: size })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin })
    if (locale !== undefined) await page.addInitScript(speak, locale)
    const log = []
    page.on('console', message => log.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', error => log.push(`page error: ${error.message}`))
    page.on('requestfailed', request => log.push(`failed: ${request.url()} ${request.failure()?.errorText}`))
    for (const [name, door] of Object.entries(doors)) await page.exposeFunction(name, door)
    await page.goto(url, { waitUntil: 'commit' })
    return { page, log, close: () => browser.close() }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Runs in the page, before VS Code asks which language it was made for. */
function speak(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => {} })
}

/** A picture in test/editor/shots, for whoever looks after a failure. Gives its path; never throws. */
export function keepShot(page, name) {
  const file = keptFile(`${name}.png`)
  return page.screenshot({ path: file }).then(() => near(file), () => 'no picture: the page is gone')
}

/** What page and server said, beside the pictures. Gives its path. */
export function keepLog(name, lines) {
  const file = keptFile(`${name}.log`)
  fs.writeFileSync(file, lines.join('\n'))
  return near(file)
}

/** Removes what an earlier run of `name` left, so that what lies there is of the last run. */
export function forgetKept(name) {
  if (!fs.existsSync(shots)) return
  const old = fs.readdirSync(shots).filter(file => file.startsWith(`${name}.`) || file.startsWith(`${name}-`))
  for (const file of old) fs.rmSync(path.join(shots, file))
}

function keptFile(name) {
  fs.mkdirSync(shots, { recursive: true })
  return path.join(shots, name)
}

function near(file) {
  return path.relative(process.cwd(), file)
}
