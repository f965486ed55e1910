// The engine behind source.fixAll and `check --fix`: order, overlaps, rounds, and an end.

import { strict as assert } from 'node:assert'
import { analyze, applyEdits, fixDocument, type Finding, type Fix, type Snapshot } from '../../core/index.js'
import { fittingGroups } from '../../core/text/edits.js'
import { editPieces, editsOfPieces, originalOffsets, wholeText } from '../../core/text/piece-table.js'

type Edit = readonly [start: number, end: number, newText: string]

function fixOf(...edits: readonly Edit[]): Fix {
  return { title: '改', kind: 'safe', edits: edits.map(([start, end, newText]) => ({ span: { start, end }, newText })) }
}

/** A snapshot with findings that the test makes up; later rounds find what the checks find. */
function withFixes(text: string, ...fixes: readonly Fix[]): Snapshot {
  const findings = fixes.map((fix, i): Finding => ({
    code: `test/number-${i}`, severity: 'warning', span: fix.edits[0]?.span ?? { start: 0, end: 0 },
    message: '', source: '惯例', related: [], fixes: [fix],
  }))
  return new Proxy(analyze(text), {
    get: (snapshot, name) => name === 'findings' ? findings : Reflect.get(snapshot, name, snapshot),
  })
}

describe('fixDocument', () => {
  it('says each change: the check, the place in the original, old and new', () => {
    const { changes, snapshot } = fixDocument(analyze('1、抓防汛。（牵头单位：市水利局\n2、抓防火。\n'))
    assert.equal(snapshot.text, '1.抓防汛。（牵头单位：市水利局）\n2.抓防火。\n')
    assert.deepEqual(changes, [
      { code: 'numbering/mark', offset: 0, oldText: '1、', newText: '1.' },
      { code: 'syntax/unclosed-clause', offset: 16, oldText: '', newText: '）' },
      { code: 'numbering/mark', offset: 17, oldText: '2、', newText: '2.' },
    ])
  })

  it('of two fixes that overlap, the finding that comes first has its way, and no half of the other', () => {
    const { snapshot } = fixDocument(withFixes('甲乙丙丁', fixOf([0, 2, '一']), fixOf([1, 3, '二'], [3, 4, '四'])))
    assert.equal(snapshot.text, '一丙丁')
  })

  it('what had to wait has its turn in the next round', () => {
    const text = '1、抓防汛。\n2、抓防火。\n'
    const fixes = [fixOf([2, 2, '狠']), fixOf([1, 4, '. ']), fixOf([3, 4, '严'])]
    const { snapshot, changes, edits } = fixDocument(withFixes(text, ...fixes))
    assert.equal(snapshot.text, '1.狠抓严汛。\n2.抓防火。\n')
    assert.equal(applyEdits(text, edits), snapshot.text)
    const codes = ['test/number-0', 'test/number-2', 'numbering/mark', 'numbering/mark']
    assert.deepEqual(changes.map(({ code }) => code), codes)
    assert.deepEqual(changes.map(({ offset }) => offset), [2, 3, 0, 7])
  })

  it('leaves a text alone that has nothing to fix, and one where fixes change nothing', () => {
    for (const snapshot of [analyze('一、甲\n'), withFixes('甲乙', fixOf([0, 1, '甲']))]) {
      const fixed = fixDocument(snapshot)
      assert.deepEqual([fixed.changes, fixed.edits, fixed.snapshot.text], [[], [], snapshot.text])
    }
  })

  it('keeps the line ends of the text', () => {
    const text = '---\r\n标题：甲\r\n\r\n一、乙\r\n'
    assert.equal(fixDocument(analyze(text)).snapshot.text, '---\r\n标题：甲\r\n---\r\n\r\n一、乙\r\n')
  })

  it('goes on with what the host found around the document', () => {
    const config = { uri: 'yaodian.config.json', text: '{"规则": {"numbering/mark": "关"}}' }
    const { snapshot } = fixDocument(analyze('1、抓防汛。（牵头单位：市水利局\n', { directories: [], config }))
    assert.equal(snapshot.text, '1、抓防汛。（牵头单位：市水利局）\n')
    assert.equal(snapshot.context.config, config)
  })
})

describe('edits of several rounds', () => {
  it('lead from the original to the end at once, wherever they fall', () => {
    let seed = 11
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let i = 0; i < 500; i++) {
      const original = Array.from({ length: random(30) }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
      let text = original
      let pieces = wholeText(original)
      for (let round = 0; round < 4; round++) {
        const edits = randomEdits(text, random)
        const offsets = originalOffsets(pieces, edits.map(({ span }) => span.start))
        assert.ok(offsets.every((offset, at) => offset >= (offsets[at - 1] ?? 0) && offset <= original.length))
        pieces = editPieces(pieces, edits)
        text = applyEdits(text, edits)
      }
      const joined = editsOfPieces(pieces, original)
      assert.equal(applyEdits(original, joined), text)
      assert.ok(joined.every(({ span }, at) => span.start >= (joined[at - 1]?.span.end ?? 0)))
    }
  })

  it('are placed where the text stood, or where it was put in', () => {
    const pieces = editPieces(wholeText('甲乙丙丁'), [
      { span: { start: 1, end: 2 }, newText: '一二三' }, { span: { start: 4, end: 4 }, newText: '四' },
    ])
    // 甲一二三丙丁四
    assert.deepEqual(originalOffsets(pieces, [0, 1, 3, 4, 5, 6, 7]), [0, 1, 1, 2, 3, 4, 4])
  })
})

describe('fittingGroups', () => {
  const groups = (...all: readonly (readonly Edit[])[]) => fittingGroups(all.map(edits => fixOf(...edits).edits))

  it('leaves out whole what overlaps an earlier group that was taken, and only that', () => {
    assert.deepEqual(groups([[0, 5, '']], [[4, 6, '']], [[5, 7, '']], [[6, 8, '']]), [0, 2])
    assert.deepEqual(groups([[0, 2, ''], [8, 9, '']], [[3, 4, ''], [8, 10, '']], [[3, 5, '']]), [0, 2])
    assert.deepEqual(groups([[2, 4, '']], [[2, 2, 'x']], [[3, 3, 'y']], [[4, 4, 'z']]), [0, 1, 3])
    assert.deepEqual(groups([[2, 2, 'x']], [[2, 2, 'y']]), [0])
  })

  it('costs about twice as much for twice as many', () => {
    const fixAt = (start: number) => fixOf([start, start + 3, ''], [start + 3, start + 3, 'x'])
    const many = (count: number) => Array.from({ length: count }, (_, i) => fixAt(i * 4).edits)
    const cost = (count: number) => {
      const all = many(count)
      const start = process.cpuUsage()
      assert.equal(fittingGroups(all).length, count)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }
    cost(20_000)
    const [once, twice] = [Math.min(cost(20_000), cost(20_000)), Math.min(cost(40_000), cost(40_000))]
    assert.ok(twice < once * 4 + 20, `${once} ms, ${twice} ms`)
  })
})

function randomEdits(text: string, random: (below: number) => number) {
  const edits = []
  for (let at = random(5); at <= text.length; at += 1 + random(8)) {
    const end = Math.min(text.length, at + random(4))
    edits.push({ span: { start: at, end }, newText: 'xyz'.slice(random(4)) })
    at = end
  }
  return edits
}
