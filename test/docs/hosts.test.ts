// docs/hosts.md lists the features that tests are about, and no others; every test in an editor is about one.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Facts {
  readonly features: readonly { readonly name: string }[]
  readonly hosts: readonly { readonly name: string, readonly title: string, readonly lacks?: Readonly<Record<string, string>> }[]
}

const facts = JSON.parse(readFileSync('test/hosts/facts.json', 'utf8')) as Facts
const listed = facts.features.map(({ name }) => name)
const suite = textsIn('test/editor/suite', '.test.ts')
const journeys = textsIn('test/editor/journeys', '.mjs')
const elsewhere = [...textsIn('test/cli', '.test.ts'), ...textsIn('test/neovim', '.test.ts')]

describe('the table of hosts', () => {
  it('has a row for each feature that a test in an editor names, and for no other', () => {
    assert.deepEqual(namedIn([...suite, ...journeys]), [...listed].sort())
  })

  it('knows what other tests name', () => {
    assert.deepEqual(namedIn(elsewhere).filter(name => !listed.includes(name)), [])
    for (const { lacks } of facts.hosts) assert.deepEqual(Object.keys(lacks ?? {}).filter(name => !listed.includes(name)), [])
  })

  for (const { file, text } of [...suite, ...journeys]) {
    it(`is told what ${file} is about`, () => {
      const titles = text.match(/^(?:describe\(|export const title = ).*$/gm) ?? []
      assert.ok(titles.length > 0)
      for (const title of titles) assert.equal(namedIn([{ file, text: title }]).length, 1, title)
    })
  }

  it('is printed as it stands, with a column for each host', () => {
    const page = readFileSync('docs/hosts.md', 'utf8')
    assert.ok(page.includes(`| 功能 | ${facts.hosts.map(({ title }) => title).join(' | ')} |`))
    assert.deepEqual([...page.matchAll(/^\| \*\*(\p{Script=Han}+)\*\* /gmu)].map(([, name]) => name), listed)
  })
})

interface Source {
  readonly file: string
  readonly text: string
}

function textsIn(folder: string, ending: string): readonly Source[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter(name => name.endsWith(ending))
    .map(name => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

/** The features that titles in these sources name, sorted. */
function namedIn(sources: readonly Source[]): readonly string[] {
  const names = sources.flatMap(({ text }) => [...text.matchAll(/ @(\p{Script=Han}+)['"]/gu)].map(([, name]) => name ?? ''))
  return [...new Set(names)].sort()
}
