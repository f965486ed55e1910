// Writes THIRD-PARTY-NOTICES.txt: the licences of the packages whose code is in our bundles, as the bundler names them.
//   --check  writes nothing and says whether the file is out of date
// Part of `npm run generate`. Versions are left out: package-lock.json has them.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FILE = 'THIRD-PARTY-NOTICES.txt'
const FOLDER = 'out/third-party'
const RULE = '-'.repeat(78)

const notices = noticesOf(packagesIn(bundled()))
const current = readdirSync('.').includes(FILE) ? readFileSync(FILE, 'utf8').replaceAll('\r\n', '\n') : ''
if (current !== notices) {
  if (process.argv.includes('--check')) {
    console.log(`out of date: ${FILE} (npm run generate)`)
    process.exitCode = 1
  } else {
    writeFileSync(FILE, notices)
    console.log(`written: ${FILE}`)
  }
}

/** The source files of all bundles of the product. */
function bundled() {
  mkdirSync(FOLDER, { recursive: true })
  const meta = path.join(FOLDER, 'bundles.json')
  const args = ['esbuild.mjs', '--production', '--into', path.join(FOLDER, 'dist'), '--meta', meta]
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) process.exit(1)
  return Object.keys(JSON.parse(readFileSync(meta, 'utf8')).inputs)
}

/** The folders of the packages that the files are from, in the order of their names. */
function packagesIn(files) {
  const folders = files.flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [])
  const packages = [...new Set(folders)].map(folder => {
    const { name, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    return { name, license, text: licenceIn(folder) }
  })
  return packages.sort((a, b) => a.name < b.name ? -1 : 1)
}

function licenceIn(folder) {
  const names = readdirSync(folder).filter(name => /^(?:licen[cs]e|notice)(?:\.\w+)?$/i.test(name)).sort()
  if (names.length === 0) throw new Error(`${folder} has no licence to hand on`)
  return names.map(name => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n')
}

/** Packages with the same text stand above it together. */
function noticesOf(packages) {
  const texts = [...new Set(packages.map(({ text }) => text))]
  const parts = texts.map(text => {
    const under = packages.filter(each => each.text === text)
    const names = new Set(under.map(({ name, license }) => `${name} (${license})`))
    return `${RULE}\n${[...names].join('\n')}\n${RULE}\n\n${text}\n`
  })
  const head = 'yaodian is under the licence in LICENSE. Its bundles hold code of the packages below, under their own licences.\n' +
    '要点（yaodian）按 LICENSE 许可；打包的程序里含有下列软件包的代码，各依其许可。\n'
  return [head, ...parts].join('\n')
}
