// The rule behind a finding, where the cursor rests on it.

import { strict as assert } from 'node:assert'
import { analyze, CHECK_PAGES, hover } from '../../core/index.js'
import { readMarks } from './marked.js'

function hoverAt(marked: string): ReturnType<typeof hover> {
  const { text, cursor = -1 } = readMarks(marked)
  return hover(analyze(text), cursor, CHECK_PAGES)
}

describe('hover', () => {
  it('gives title, source, code, what is looked for and how to mend it', () => {
    const found = hoverAt('1.抓防汛。\n2.抓防火。\n5$0.抓防震。\n')
    const lines = found?.markdown.split('\n') ?? []
    assert.equal(lines[0], '**编号断号**　依据：惯例　`numbering/gap`')
    assert.match(found?.markdown ?? '', /\n\n同一组编号中间缺了号/)
    assert.match(found?.markdown ?? '', /\n\n\*\*怎么改\*\*\n\n先看是漏了内容还是没有重排/)
    assert.match(found?.markdown ?? '', /\n- 没有重排：选“重新编号”/)
    assert.doesNotMatch(found?.markdown ?? '', /```|^#/m)
  })

  it('from the first character of the finding to the last, not behind it', () => {
    const at = (cursor: string) => hoverAt(`1.抓防汛。\n2.抓防火。\n${cursor}抓防震。\n`) !== undefined
    assert.deepEqual([at('$05.'), at('5$0.'), at('5.$0')], [true, true, false])
  })

  it('of several findings at one place gives all rules, and the range of the shortest', () => {
    const { text } = readMarks('1.甲。\n2.乙。\n5、丙。\n')
    const snapshot = analyze(text)
    const place = text.indexOf('5、')
    const found = hover(snapshot, place, CHECK_PAGES)
    const there = snapshot.findings.filter(({ span }) => span.start <= place && place < span.end)
    const codes = there.map(({ code }) => code)
    assert.ok(codes.length >= 2)
    for (const code of codes) assert.ok(found?.markdown.includes(`\`${code}\``))
    assert.deepEqual(found?.span, { start: place, end: place + 2 })
  })

  it('has nothing where nothing is found', () => {
    assert.equal(hoverAt('1.抓$0防汛。\n2.抓防火。\n'), undefined)
    assert.equal(hover(analyze(''), 0, CHECK_PAGES), undefined)
  })

  it('tells title and source where the pages could not be loaded', () => {
    const { text, cursor = -1 } = readMarks('1.抓防汛。\n2.抓防火。\n5$0.抓防震。\n')
    assert.match(hover(analyze(text), cursor, {})?.markdown ?? '', /^\*\*编号断号\*\*　依据：惯例　`numbering\/gap`/)
  })

  it('has something to say of every check', () => {
    const empty = Object.entries(CHECK_PAGES).filter(([, page]) => !/\n## 查什么\n\n\S/.test(page) || !/\n## 怎么改\n\n\S/.test(page))
    assert.deepEqual(empty.map(([code]) => code), [])
  })
})
