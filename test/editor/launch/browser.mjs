// The headless Chromium that shows VS Code, from npm (or YAODIAN_CHROMIUM), with fonts that draw Chinese.

import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { browserFolder, hosts } from './places.mjs'

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Playwright would have a proxy asked for these, too. */
const ownMachine = '127.0.0.1,localhost,*.localhost'

/** The npm package's Chromium runs here. */
export const hasOwnChromium = process.platform === 'linux' && process.arch === 'x64'
export const hasChromium = hasOwnChromium || process.env.YAODIAN_CHROMIUM !== undefined
export const fontConfiguration = path.join(browserFolder, 'fonts.conf')

/** `proxy` is the address of one for what is not on this machine. */
export async function openBrowser({ proxy } = {}) {
  const { chromium } = createRequire(path.join(hosts, 'package.json'))('playwright-core')
  const own = process.env.YAODIAN_CHROMIUM
  const common = { headless: true, ...proxy === undefined ? {} : { proxy: { server: proxy, bypass: ownMachine } } }
  if (own) return chromium.launch({ ...common, executablePath: own, args: flags })
  const executablePath = path.join(browserFolder, 'chromium')
  return chromium.launch({
    ...common,
    executablePath,
    // The npm build is a headless shell without a zygote.
    args: [...flags, '--headless=shell', '--no-zygote'],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration, ...librariesFor(executablePath) },
  })
}

/** The system's own libraries if it has all that Chromium links to; otherwise those that came with it. */
function librariesFor(executable) {
  const { status, stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  const complete = status === 0 && !stdout.includes('not found')
  return complete ? {} : { LD_LIBRARY_PATH: path.join(browserFolder, 'al2023', 'lib') }
}
