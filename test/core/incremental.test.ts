// After any edits the analysis says what it says of the text from scratch.

import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { analyze, checkInSteps, differenceFromScratch, type Snapshot } from '../../core/index.js'
import { CHECKS as checks } from '../../core/checks/registry.js'
import { cutText, readText, treeOf } from '../../core/stretches.js'
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
  '# 甲\n一、乙\n二、丙\n关于丁的通知\n# 戊要点\n1.己\n2.庚\n附件\n# 辛\n一、壬\n癸\n\n# 子\n一、丑',
]

/** Short papers with something wrong in each, one behind the other. */
const PAPERS = ['甲', '乙', '丙', '丁', '戊'].map((name, i) => [
  `关于做好${name}项工作的通知`, '各科室：', `现将《${name}项工作要点》印发给你们,请遵照执行。`, '望川市应急管理局', '2026年3月5日', '',
  `# ${name}项工作要点`, '一、总体要求', `坚持坚持底线思维，，做好${name}项工作。`, '二、重点任务（共3项）',
  `1.推进${name}项工程建设。按期完成年度建设任务。（牵头单位：望川市水利局；配合单位：望川市财政局；完成时限：${i + 1}月底前）`,
  `3.健全${name}项制度，部暑落实第1项。（牵头单位：望川市水力局；完成时限：2025年底前）`,
  '4.加强质量和安全管理，及时公布进展，比上年增长5％。（责任单位：望川市应急管理局）', '5.按期完成年度建设任务', '',
].join('\n')).join('\n')

/** Checks that count over the whole text word their findings anew. */
const ACROSS = new Set(checks.filter(({ of }) => of === 'document').map(({ code }) => code))
const OF_LINES = new Set(checks.filter(({ of }) => of === 'line').map(({ code }) => code))

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

  for (const [what, text] of Object.entries({ 'many papers': PAPERS, 'many papers with CR LF': PAPERS.replaceAll('\n', '\r\n') })) {
    it(`says the same of ${what}, wherever they are edited`, () => {
      compare(text, text.length, 24)
    })
  }

  it('has the very same findings where nothing has changed', () => {
    const at = PAPERS.lastIndexOf('。')
    const before = analyze(PAPERS)
    const after = analyze(`${PAPERS.slice(0, at)}又${PAPERS.slice(at)}`, undefined, before)
    const part = before.segments.at(-1)?.start ?? 0
    const above = (snapshot: Snapshot) => snapshot.findings.filter(({ span, code }) => span.end < part && !ACROSS.has(code))
    assert.ok(above(before).length >= 5)
    above(before).forEach((finding, i) => { assert.equal(above(after)[i], finding) })
  })

  it('has the very same findings of single lines above the edit in the part that is edited', () => {
    const at = PAPERS.lastIndexOf('。')
    const before = analyze(PAPERS)
    const after = analyze(`${PAPERS.slice(0, at)}又${PAPERS.slice(at)}`, undefined, before)
    const part = before.segments.at(-1)?.start ?? 0
    const inLines = ({ findings }: Snapshot) => findings.filter(({ span, code }) => span.start >= part && span.end < at && OF_LINES.has(code))
    assert.ok(part > 0 && inLines(before).length >= 2)
    inLines(before).forEach((finding, i) => { assert.equal(inLines(after)[i], finding) })
  })

  it('keeps the segments that say what they said, wherever they stand now', () => {
    const before = analyze(PAPERS)
    const after = analyze(`${PAPERS.slice(0, 40)}又${PAPERS.slice(40)}`, undefined, before)
    const kept = after.segments.filter(({ own }) => before.segments.some(segment => segment.own === own))
    assert.ok(before.segments.length > 8)
    assert.equal(kept.length, before.segments.length - 1)
  })

  it('finds what there is when a check was left off and the text has changed meanwhile', () => {
    const random = randomFrom(7)
    let [now, snapshot] = [PAPERS, analyze(PAPERS)]
    for (let i = 0; i < 12; i++) {
      let steps = Math.floor(random() * 200)
      for (const _ of checkInSteps(snapshot)) if (--steps < 0) break
      now = randomEdit(now, random)
      snapshot = analyze(now, undefined, snapshot)
    }
    assert.equal(differenceFromScratch(snapshot), undefined)
  })

  it('takes a line and its copy below for two lines, whatever they know together', () => {
    const [above, line, below] = ['望川市2026年水利工作要点\n一、重点任务\n1.清理河道（含支流，\n', '由市水利局负责）。\n', '2.修复堤防。\n']
    const before = analyze(above + line + below)
    assert.deepEqual(before.findings.filter(({ code }) => code === 'punctuation/pair'), [])
    const after = analyze(above + line + line + below, undefined, before)
    assert.equal(after.findings.filter(({ code }) => code === 'punctuation/pair').length, 1)
    assert.equal(differenceFromScratch(after), undefined)
  })

  it('tells where it differs from an analysis from scratch', () => {
    const snapshot = analyze('一、甲\n1.健全制度。\n3.完善预案。')
    const wrong = new Proxy(snapshot, { get: (target, name) => name === 'findings' ? [] : Reflect.get(target, name, target) })
    assert.match(differenceFromScratch(wrong) ?? '', /^finding 0: nothing; from scratch: .*numbering.gap/)
  })

  it('has the same tree and the same parts after very many edits, whatever ends the lines', () => {
    for (const [i, text] of ODD.entries()) {
      const random = randomFrom(i)
      let cut = cutText(readText(text))
      for (let edit = 0; edit < 800; edit++) {
        const now = cut.text.length > 600 ? text : randomEdit(cut.text, random)
        const read = readText(now, cut)
        cut = cutText(read)
        assert.deepEqual(treeOf(read), parseDocument(now), JSON.stringify(now))
        assert.deepEqual(cut, cutText(readText(now)), JSON.stringify(now))
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

function compare(text: string, seedNumber: number, edits = EDITS): void {
  const random = randomFrom(seedNumber + 1)
  let [now, snapshot] = [text, analyze(text)]
  for (let i = 0; i < edits; i++) {
    now = randomEdit(now, random)
    snapshot = analyze(now, undefined, snapshot)
    assert.equal(differenceFromScratch(snapshot), undefined, `after edit ${i + 1}`)
  }
}
