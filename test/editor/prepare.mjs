// Installs what test/editor needs into test/editor/host: VS Code twice (Node and web), Chromium, a Chinese font.
// Quick when nothing changed. From the npm registry alone, no script of a package is run, nothing is compiled.
// On its own: `node test/editor/prepare.mjs`; exit status 75 where the registry cannot be reached.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontConfiguration, hasOwnChromium } from './launch/browser.mjs'
import { browserFolder, hosts, installed, vscodeServer } from './launch/places.mjs'

/** EX_TEMPFAIL: nothing is wrong with the project, it may work elsewhere or later. */
export const unreachableStatus = 75
/** Counts up when the steps below change, so that older installations are made anew. */
const recipe = 1
const stampFile = path.join(installed, '.prepared')
const npmFlags = [
  '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000',
]
const networkTrouble = new RegExp([
  'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH', 'SOCKET_TIMEOUT',
  String.raw`\bE5\d\d\b`,
].join('|'))

export class RegistryUnreachable extends Error {}

/** Makes test/editor/host ready; throws `RegistryUnreachable`, or an error with npm's last lines. */
export function prepare() {
  const stamp = wantedStamp()
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) {
    console.log('editor hosts: ready')
    return
  }
  refuseSharedInstallation()
  const start = Date.now()
  console.log('editor hosts: installing VS Code and Chromium from npm into test/editor/host (1.3 GB, a minute) …')
  npm(['ci'], hosts)
  // Not `npm ci`: the lock file that code-server ships is not in step with its package.json.
  npm(['install', '--omit=dev', '--no-save'], vscodeServer)
  linkRipgrep()
  if (hasOwnChromium) unpackChromium()
  fs.writeFileSync(stampFile, stamp)
  console.log(`editor hosts: ready after ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

/** `npm ci` empties the folder first: through a link it would empty one that another work tree is using. */
function refuseSharedInstallation() {
  if (fs.lstatSync(installed, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return
  const [link, target] = [path.relative(process.cwd(), installed), fs.realpathSync(installed)]
  throw new Error(`${link} is a link to ${target}, which installing would empty; remove the link, then prepare again.`)
}

/** Changes with the lock file, the recipe, and the place: the font configuration holds absolute paths. */
function wantedStamp() {
  const lock = fs.readFileSync(path.join(hosts, 'package-lock.json'))
  return createHash('sha256').update(`${recipe}\n${hosts}\n`).update(lock).digest('hex')
}

function npm(args, folder) {
  const { status, error, stdout, stderr } = spawnSync('npm', [...args, ...npmFlags], { cwd: folder, encoding: 'utf8' })
  if (status === 0) return
  const said = error?.message ?? `${stdout}${stderr}`.trim()
  const trouble = networkTrouble.exec(said)
  if (trouble) throw new RegistryUnreachable(`the npm registry cannot be reached (${trouble[0]})`)
  const where = path.relative(process.cwd(), folder)
  throw new Error(`npm ${args.join(' ')} in ${where} failed:\n${said.split('\n').slice(-15).join('\n')}`)
}

/** VS Code's own package would download ripgrep at install time; the same program comes from npm as a file. */
function linkRipgrep() {
  const program = path.join(installed, '@vscode', 'ripgrep-linux-x64', 'bin', 'rg')
  const place = path.join(vscodeServer, 'node_modules', '@vscode', 'ripgrep', 'bin')
  if (!fs.existsSync(program)) return
  fs.mkdirSync(place, { recursive: true })
  fs.rmSync(path.join(place, 'rg'), { force: true })
  fs.symlinkSync(path.relative(place, program), path.join(place, 'rg'))
}

/** The package unpacks into the temporary folder, its spare libraries only where it believes to be in AWS Lambda. */
function unpackChromium() {
  fs.rmSync(browserFolder, { recursive: true, force: true })
  fs.mkdirSync(browserFolder)
  const program = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  const { status, stderr } = spawnSync(process.execPath, ['--eval', program], {
    cwd: hosts,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: browserFolder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  if (status !== 0) throw new Error(`Chromium could not be unpacked:\n${stderr}`)
  fs.writeFileSync(fontConfiguration, fontsXml())
}

/** Our fonts and no others, so that a picture is the same on every machine. */
function fontsXml() {
  const family = path.join(installed, '@expo-google-fonts', 'noto-sans-sc')
  const folders = ['400Regular', '700Bold'].map(weight => `<dir>${path.join(family, weight)}</dir>`)
  const cache = `<cachedir>${path.join(browserFolder, 'font-cache')}</cachedir>`
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.join('')}${cache}</fontconfig>\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    prepare()
  } catch (error) {
    console.error(`editor hosts: ${error.message}`)
    const excused = error instanceof RegistryUnreachable && process.env.YAODIAN_TESTS_COMPLETE !== '1'
    process.exitCode = excused ? unreachableStatus : 1
  }
}
