// The papers at the top of the project against the project: groups of checks, commands, dependencies, links.

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
const codes = checks.map(({ code }) => code)
const papers = [...readdirSync('.'), ...readdirSync('docs').map(name => `docs/${name}`)]
  .filter(name => name.endsWith('.md'))

describe('docs: papers', () => {
  it('are there', () => {
    const wanted = ['README.md', 'README.en.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
    assert.deepEqual(wanted.filter(name => !papers.includes(name)), [])
    assert.match(read('LICENSE'), /MIT/)
  })

  for (const name of ['README.md', 'README.en.md']) {
    it(`${name} gives the groups of checks and the number of each, as the catalogue has them`, () => {
      const given = [...read(name).matchAll(/^\| (?:\S+ )?`([a-z]+)` \| .{4,} \| (\d+) \|$/gm)]
        .map(([, group = '', number]) => [group, Number(number)] as const)
      const groups = given.map(([group]) => group)
      assert.deepEqual(Object.fromEntries(given), countByGroup(codes))
      assert.deepEqual(groups, [...new Set(groups)])
      assert.ok(new RegExp(`(?<!\\d)${checks.length} ?(?:种检查|checks)`).test(read(name)), `${checks.length} in all`)
    })
  }

  it('README.md calls the groups what the index of checks calls them', () => {
    const index = read('docs/checks/index.md').split(/^## /m).slice(1)
    const called = index.map(section => [/\[`([a-z]+)\//.exec(section)?.[1], section.slice(0, section.indexOf('\n'))])
    const rows = [...read('README.md').matchAll(/^\| (\S+) `([a-z]+)` \|/gm)].map(([, word, group]) => [group, word])
    assert.deepEqual(rows, called)
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

  for (const name of ['README.md', 'README.en.md']) {
    it(`${name} installs files of this version`, () => {
      const named = [...read(name).matchAll(/yaodian-(\d[\w.-]*)\.(?:vsix|tgz)/g)].map(([, version]) => version)
      assert.deepEqual([...new Set(named)], [manifest.version])
    })
  }

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

    it(`${name} names checks that exist`, () => {
      const groups = Object.keys(countByGroup(codes)).join('|')
      const named = read(name).matchAll(new RegExp(`(?<![\\w/.-])(?:${groups})/[a-z][a-z-]*(?![\\w/.])`, 'g'))
      assert.deepEqual([...named].map(([code]) => code).filter(code => !codes.includes(code)), [])
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

/** How many codes each group has: `numbering/gap` is one of `numbering`. */
function countByGroup(all: readonly string[]): Readonly<Record<string, number>> {
  const groups = all.map(code => code.slice(0, code.indexOf('/')))
  return Object.fromEntries(groups.map(group => [group, groups.filter(other => other === group).length]))
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}
