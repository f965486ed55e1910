// The glossary against the source: every identifier is there, and one word means one identifier.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { FRONT_MATTER_KEYS } from '../../grammar/index.js'

const SOURCE = ['grammar', 'core', 'office', 'server', 'client', 'cli']
const KEYS = '文首的键'

interface Row {
  readonly section: string
  readonly word: string
  readonly identifier: string
}

const rows = readRows(readFileSync('docs/glossary.md', 'utf8'))

describe('docs: glossary', () => {
  it('names identifiers that the source has', () => {
    const source = SOURCE.flatMap(sourceFiles).map(path => readFileSync(path, 'utf8')).join('\n')
    assert.ok(rows.length > 80)
    assert.deepEqual(rows.filter(({ identifier }) => !hasWord(source, identifier)), [])
  })

  it('has one identifier for a word and one word for an identifier, within a table', () => {
    assert.deepEqual(repeated(rows.map(({ section, word }) => `${section} ${word}`)), [])
    assert.deepEqual(repeated(rows.map(({ section, identifier }) => `${section} ${identifier}`)), [])
  })

  it('has a word for one thing only, but that a key is called like the line that it stands for', () => {
    const others = rows.filter(({ section }) => section !== KEYS)
    assert.deepEqual(repeated(others.map(({ word }) => word)), [])
  })

  it('has all keys of the front matter and no others', () => {
    const keys = rows.filter(({ section }) => section === KEYS).map(({ word, identifier }) => [word, identifier])
    assert.deepEqual(Object.fromEntries(keys), FRONT_MATTER_KEYS)
  })
})

/** `| word | `identifier` | remark |` under the nearest heading. */
function readRows(text: string): readonly Row[] {
  let section = ''
  return text.split('\n').flatMap(line => {
    section = /^## (.+)$/.exec(line)?.[1] ?? section
    const [, word, identifier] = /^\| (.+?) \| `([^`]+)` \|/.exec(line) ?? []
    return word === undefined || identifier === undefined ? [] : [{ section, word, identifier }]
  })
}

function sourceFiles(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter(name => name.endsWith('.ts')).map(name => `${folder}/${name}`)
}

function hasWord(source: string, identifier: string): boolean {
  return new RegExp(`(?<![\\w-])${identifier}(?![\\w-])`).test(source)
}

function repeated(list: readonly string[]): readonly string[] {
  return list.filter((item, i) => list.indexOf(item) !== i)
}
