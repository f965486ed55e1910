// The papers at the top of the project against the project: checks, commands, dependencies, links.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checks } from '../../core/index.js'

interface Manifest {
  readonly version: string
  readonly engines: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const manifest = JSON.parse(read('package.json')) as Manifest
const papers = [...readdirSync('.'), ...readdirSync('docs').map(name => `docs/${name}`)]
  .filter(name => name.endsWith('.md'))

describe('docs: papers', () => {
  it('are there', () => {
    const wanted = ['README.md', 'README.en.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
    assert.deepEqual(wanted.filter(name => !papers.includes(name)), [])
    assert.match(read('LICENSE'), /MIT/)
  })

  it('README.md lists every check, by code and title, and no other', () => {
    const listed = [...read('README.md').matchAll(/^\| `([a-z]+\/[a-z-]+)` \| (.+) \|$/gm)]
      .map(([, code = '', words = '']) => ({ code, words }))
    assert.deepEqual(listed.map(({ code }) => code).sort(), checks.map(({ code }) => code).sort())
    for (const { code, title } of checks) {
      assert.ok(listed.find(row => row.code === code)?.words.startsWith(title), `${code} ${title}`)
    }
  })

  it('README.en.md counts the checks right', () => {
    assert.ok(read('README.en.md').includes(`There are ${checks.length} checks`))
  })

  it('both READMEs give the two commands and the lowest versions', () => {
    const lowest = (engine: string) => manifest.engines[engine]?.replace(/^\D+/, '').replace(/\.0$/, '') ?? '?'
    const said = ['npm ci && npm start', 'npm ci && npm test', `Node.js ${lowest('node')}`, lowest('vscode')]
    for (const name of ['README.md', 'README.en.md']) {
      assert.deepEqual(said.filter(words => !read(name).includes(words)), [], name)
    }
  })

  it('CHANGELOG.md has this version on top', () => {
    assert.equal(/^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1], manifest.version)
  })

  it('CONTRIBUTING.md gives every dependency, its version and a reason', () => {
    const rows = read('CONTRIBUTING.md').matchAll(/^\| (\S+) \| (\d\S*) \| .{4,} \|$/gm)
    const given = Object.fromEntries([...rows].map(([, name, version]) => [name, version]))
    assert.deepEqual(given, { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
  })

  for (const name of papers) {
    it(`${name} calls scripts that exist`, () => {
      const called = [...read(name).matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script ?? '')
      assert.deepEqual(called.filter(script => manifest.scripts[script] === undefined), [])
    })

    it(`${name} links to files that exist`, () => {
      const links = [...read(name).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '')
      assert.deepEqual(links.filter(link => !/^https?:/.test(link) && !existsSync(join(dirname(name), link))), [])
    })

    it(`${name} names files of the project that exist`, () => {
      const paths = read(name).matchAll(/`((?:grammar|core|office|server|client|cli|scripts|test|samples)\/[^`\s]*)`/g)
      const fixed = [...paths].map(([, path]) => path ?? '').filter(path => !/[A-Z]{3,}/.test(path))
      assert.deepEqual(fixed.filter(path => !existsSync(path)), [])
    })
  }
})

function read(path: string): string {
  return readFileSync(path, 'utf8')
}
