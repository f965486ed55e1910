// After any edits the analysis says what it says of the text from scratch.

import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { analyze, type Snapshot } from '../../core/index.js'
import { parseDocument } from '../../grammar/index.js'
import { randomEdit } from '../harness/random-edits.js'
import { randomFrom } from '../harness/random.js'
import { seed } from '../harness/real-notices.js'

/** Edits of a text before the next one is taken, which is as the first was. */
const EDITS = 12

const ODD = [
  '一、甲\n\n1.乙。\r\n2.丙。\r3.丁。\n\r\n\r',
  '\ufeff---\n标题：要点\n---\n一、甲\n1.乙\n2.丙',
  '---\n标题：要点\n主送：各局\n一、甲\n（一）乙',
  '',
]

describe('an analysis that goes on from the one before', function () {
  this.timeout(240_000)

  for (const file of readdirSync('samples').filter(name => name.endsWith('.yaodian'))) {
    it(`says the same of ${file}`, () => compare(readFileSync(`samples/${file}`, 'utf8'), file.length))
  }

  for (const number of [0, 1, 2, 3, 4] as const) {
    it(`says the same of real notice ${number}`, () => {
      const notice = seed(number)
      if (notice !== undefined) compare(notice.text, number)
    })
  }

  it('has the same tree after very many edits, whatever ends the lines', () => {
    for (const [i, text] of ODD.entries()) {
      const random = randomFrom(i)
      let tree = parseDocument(text)
      for (let edit = 0; edit < 1500; edit++) {
        const now = tree.text.length > 600 ? text : randomEdit(tree.text, random)
        tree = parseDocument(now, tree)
        assert.deepEqual(tree, parseDocument(now), JSON.stringify(now))
      }
    }
  })

  it('keeps what it knows of the lines that stand as they did', () => {
    const text = readFileSync('samples/连续编号.yaodian', 'utf8')
    const before = analyze(text)
    const at = Math.floor(text.length / 2)
    const after = analyze(`${text.slice(0, at)}又${text.slice(at)}`, undefined, before)
    const same = after.tree.lines.filter((line, i) => line.content === before.tree.lines[i]?.content)
    assert.equal(same.length, before.tree.lines.length - 1)
  })
})

function compare(text: string, seedNumber: number): void {
  const random = randomFrom(seedNumber + 1)
  let [now, snapshot] = [text, analyze(text)]
  for (let i = 0; i < EDITS; i++) {
    now = randomEdit(now, random)
    snapshot = analyze(now, undefined, snapshot)
    assert.deepEqual(saidBy(snapshot), saidBy(analyze(now)), `after edit ${i + 1}`)
  }
}

function saidBy({ tree, findings, failures, tasks, units, title, unitPlaces }: Snapshot): unknown {
  return { tree, findings, failures, title, units, unitPlaces, tasks: tasks.map(({ assignments, deadline }) => ({ assignments, deadline })) }
}
