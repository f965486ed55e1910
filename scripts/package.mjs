// Makes what is handed out: `npm run package` the VSIX; `node scripts/package.mjs [vsix] [npm] [--out FOLDER]`.
//   vsix  the extension, for VS Code, VSCodium and code-server (the default)
//   npm   the command line and the language server as a tarball, for `npm install`
// Both are made from production bundles of their own, so that dist/ stays as it is. Prints each file, its size, and its
// largest members. Exit status 1: something is missing, or a packer warned.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { globSync } from 'tinyglobby'
import { packages } from './package/packages.mjs'

const LISTED = 8

try {
  main()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string', default: '.' } } })
  const kinds = positionals.length > 0 ? positionals : ['vsix']
  const unknown = kinds.filter(kind => !(kind in packages))
  if (unknown.length > 0) throw new Error(`there is no package ${unknown.join(', ')}; there are ${Object.keys(packages).join(', ')}`)
  const out = path.resolve(values.out)
  mkdirSync(out, { recursive: true })
  mkdirSync('out', { recursive: true })
  const work = mkdtempSync(path.resolve('out/package-'))
  try {
    run('esbuild.mjs', ['--production', '--into', path.join(work, 'dist')])
    for (const kind of kinds) make(packages[kind], { folder: path.join(work, kind), built: work, out })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function make({ manifest, members, texts, pack }, { folder, built, out }) {
  const whole = JSON.parse(readFileSync('package.json', 'utf8'))
  mkdirSync(folder)
  for (const pattern of members(whole)) copy(pattern, { members: members(whole), built, folder })
  for (const [name, content] of Object.entries(texts?.() ?? {})) writeFileSync(path.join(folder, name), content)
  const small = manifest(whole)
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(small, undefined, 2)}\n`)
  const { script, args, file } = pack(small, out)
  rmSync(file, { force: true })
  run(script, args, folder)
  tell(file, folder)
}

/** The files that one pattern of the list names, but for those that another (`!…`) leaves out. */
function copy(pattern, { members, built, folder }) {
  if (pattern.startsWith('!')) return
  const from = pattern.startsWith('dist/') ? built : '.'
  const files = globSync([pattern, ...members.filter(each => each.startsWith('!'))], { cwd: from })
  if (files.length === 0) throw new Error(`${pattern} belongs in the package and is not there`)
  for (const file of files) cpSync(path.join(from, file), path.join(folder, file))
}

/** The packers say a lot when all is well; what they warn of is an error here. */
function run(script, args, cwd = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve(script), ...args], { cwd, encoding: 'utf8' })
  const said = `${stdout}${stderr}`
  if (status !== 0 || /\bwarn/i.test(said)) throw new Error(`${path.basename(script)} ${args[0]}:\n${said.trim()}`)
}

function tell(file, folder) {
  const kilobytes = bytes => `${Math.ceil(bytes / 1024)} KB`
  const members = readdirSync(folder, { recursive: true }).map(name => ({ name, stat: statSync(path.join(folder, name)) }))
    .filter(({ stat }) => stat.isFile())
  console.log(`${path.relative(process.cwd(), file)}  ${kilobytes(statSync(file).size)}, ${members.length} files`)
  const largest = members.sort((a, b) => b.stat.size - a.stat.size).slice(0, LISTED)
  for (const { name, stat } of largest) console.log(`  ${kilobytes(stat.size).padStart(8)}  ${name.replaceAll('\\', '/')}`)
}
