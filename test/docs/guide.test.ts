// The guide for drafters: every example does what the guide says of it.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { analyze, CONFIG_KEYS, readConfig } from '../../core/index.js'
import { FRONT_MATTER_KEYS } from '../../grammar/index.js'

interface Example {
  readonly line: number
  readonly kind: string
  readonly text: string
}

const guide = readFileSync('docs/guide.md', 'utf8')
const examples = readExamples(guide)

describe('docs: guide', () => {
  it('has examples, and each is of a kind that is tried', () => {
    assert.ok(examples.length > 15)
    examples.forEach(({ kind, line }) => assert.match(kind, /^(?:要点|要点 错 \S+|名录|配置)$/, `line ${line}`))
  })

  for (const { line, kind, text } of examples) {
    it(`line ${line}: ${kind}`, () => {
      const expected = kind.split(' 错 ')[1]
      if (kind === '名录') {
        const { directory } = analyze('', { directories: [{ uri: 'guide', text }] })
        assert.equal(directory.units.length, 4)
      } else if (kind === '配置') {
        const { config, problems } = readConfig(text)
        assert.deepEqual(problems, [])
        assert.deepEqual(Object.keys(JSON.parse(text) as object), CONFIG_KEYS)
        assert.equal(config.rules.size, 2)
      } else {
        const codes = new Set(analyze(text).findings.map(({ code }) => code))
        assert.deepEqual([...codes], expected === undefined ? [] : [expected])
      }
    })
  }

  it('lists forms of the clause that are understood', () => {
    const table = /\n\| 写法 \| 怎么理解 \|\n([\s\S]*?)\n\n/.exec(guide)?.[1] ?? ''
    const cells = table.split('\n').map(row => row.split(' | ')[0] ?? '')
    const forms = cells.flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)].map(([, form]) => form ?? ''))
    assert.ok(forms.length > 10)
    const silent = forms.filter(form => analyze(`1.健全责任体系。${form}`).tasks[0]?.assignments.length === 0)
    assert.deepEqual(silent, [])
  })

  it('tells of every key of the front matter', () => {
    const table = /\n\| 键 \| .*\n([\s\S]*?)\n\n/.exec(guide)?.[1] ?? ''
    assert.deepEqual(Object.keys(FRONT_MATTER_KEYS).filter(key => !table.includes(key)), [])
  })

  it('has every link to a heading of its own', () => {
    const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading)
    const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    assert.deepEqual(links.filter(anchor => !headings.includes(anchor)), [])
  })

  it('says what the small example says', () => {
    const { title, tasks, numbering } = analyze(examples[0]?.text ?? '')
    assert.equal(title, '望川市2026年水利工作要点')
    assert.equal(tasks.filter(task => task.assignments.length > 0).length, 3)
    assert.equal(numbering.at(-1)?.scheme.kind, 'running')
  })
})

function readExamples(text: string): readonly Example[] {
  return [...text.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)].map(match => ({
    line: text.slice(0, match.index).split('\n').length, kind: match[1] ?? '', text: match[2] ?? '',
  }))
}
