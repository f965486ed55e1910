// Makes a release: `npm run release -- VERSION [--dry-run] [--date YYYY-MM-DD]`. Never pushes.
//   the tree is clean, VERSION is newer than the last one, and CHANGELOG.md has something under its unreleased heading;
//   that goes under the version and the date; package.json, its lock and the READMEs get the version; the VSIX and the
//   tarball for npm go into release/ with their SHA-256 sums; then one commit and the tag vVERSION.
// --dry-run says what it would do, and does none of it. Where something fails on the way, the files are as they were.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const FOLDER = 'release'
const READMES = ['README.md', 'README.en.md']
const UNRELEASED = /^## (?:(\d+\.\d+\.\d+)（未发布）|未发布)\n([\s\S]*?)(?=^## |(?![\s\S]))/m

try {
  release(asked())
} catch (error) {
  console.error(`release: ${error.message}`)
  process.exitCode = 1
}

function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false }, date: { type: 'string' } },
  })
  const [version = ''] = positionals
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('usage: npm run release -- VERSION [--dry-run], with a VERSION such as 1.2.3')
  const date = values.date ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`${date} is no date such as 2026-03-20`)
  return { version, date, dryRun: values['dry-run'] }
}

function release({ version, date, dryRun }) {
  const tag = `v${version}`
  const before = JSON.parse(read('package.json')).version
  demand(git('status', '--porcelain') === '', 'the tree is not clean; commit or remove what is there first')
  const first = git('tag', '--list', 'v*') === ''
  demand(isNewer(version, before) || version === before && first, `${version} is not newer than ${before}`)
  demand(git('tag', '--list', tag) === '', `there is a tag ${tag} already`)
  const texts = changed({ version, before, date })
  if (dryRun) return tell({ texts, tag })
  const old = new Map([...texts.keys()].map(file => [file, read(file)]))
  try {
    texts.forEach((text, file) => writeFileSync(file, text))
    pack()
    git('add', ...texts.keys())
    git('commit', '--quiet', '--message', `Release ${version}`)
  } catch (error) {
    old.forEach((text, file) => writeFileSync(file, text))
    throw error
  }
  git('tag', '--annotate', tag, '--message', `yaodian ${version}`)
  console.log(`Committed and tagged ${tag}; the packages are in ${FOLDER}/. Publish with: git push --follow-tags`)
}

/** The files that a release changes, with their new texts. */
function changed({ version, before, date }) {
  const files = ['CHANGELOG.md', 'package.json', 'package-lock.json', ...READMES]
  return new Map(files.map(file => {
    const text = read(file)
    switch (file) {
      case 'CHANGELOG.md': return [file, changelog(text, { version, date })]
      case 'package.json': return [file, text.replace(`"version": "${before}"`, `"version": "${version}"`)]
      case 'package-lock.json': return [file, lock(text, version)]
      default: return [file, text.replaceAll(`yaodian-${before}.`, `yaodian-${version}.`)]
    }
  }))
}

function changelog(text, { version, date }) {
  const [whole, announced, content] = UNRELEASED.exec(text) ?? []
  demand(whole !== undefined, 'CHANGELOG.md has no heading “## 未发布” or “## 1.2.3（未发布）”')
  demand(content.replaceAll(/^#.*$/gm, '').trim() !== '', 'CHANGELOG.md has nothing under its unreleased heading')
  demand(announced === undefined || announced === version, `CHANGELOG.md announces ${announced}, not ${version}`)
  return text.replace(whole, () => `## ${version}（${date}）\n${content}`)
}

function lock(text, version) {
  const content = JSON.parse(text)
  content.version = version
  content.packages[''].version = version
  return `${JSON.stringify(content, undefined, 2)}\n`
}

function pack() {
  rmSync(FOLDER, { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, ['scripts/package.mjs', 'vsix', 'npm', '--out', FOLDER], { stdio: 'inherit' })
  demand(status === 0, 'the packages could not be made')
  const sums = readdirSync(FOLDER).sort().map(name =>
    `${createHash('sha256').update(readFileSync(path.join(FOLDER, name))).digest('hex')}  ${name}\n`)
  writeFileSync(path.join(FOLDER, 'SHA256SUMS'), sums.join(''))
  process.stdout.write(sums.join(''))
}

function tell({ texts, tag }) {
  texts.forEach((text, file) => console.log(text === read(file) ? `would leave   ${file} as it is` : `would change  ${file}`))
  const heading = /^## .*$/m.exec(texts.get('CHANGELOG.md'))[0]
  console.log(`would head    the changes with “${heading}”`)
  console.log(`would make    the VSIX, the tarball and SHA256SUMS in ${FOLDER}/`)
  console.log(`would commit  and tag ${tag}; nothing is pushed`)
}

function isNewer(version, before) {
  const [a, b] = [version, before].map(each => each.split('.').map(Number))
  const at = a.findIndex((part, i) => part !== b[i])
  return at >= 0 && a[at] > b[at]
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' })
  demand(status === 0, `git ${args[0]}: ${stderr.trim()}`)
  return stdout.trim()
}

function read(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
}

function demand(condition, otherwise) {
  if (!condition) throw new Error(otherwise)
}
