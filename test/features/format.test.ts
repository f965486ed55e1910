// Formatting: what changes, what never does, and that twice is once.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { analyze, applyEdits, formatDirectory, formatDocument, type Snapshot } from '../../core/index.js'
import { realNotices } from '../harness/real-notices.js'
import { pickFrom, randomFrom } from '../harness/random.js'
import { readMarks } from './marked.js'

const DIRECTORY = '单位名录.yaodian'

function format(text: string): string {
  return applyEdits(text, formatDocument(analyze(text)))
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}

/** Marks in one width, no white space: what formatting may differ in. */
function plain(text: string): string {
  const wide = '，；：？！（）“”‘’．﹒〈〉'
  const half = ',;:?!()""\'\'..<>'
  return [...text.replace(/[\s\u3000\u00a0]/g, '')].map(char => half[wide.indexOf(char)] ?? char).join('')
}

/** Everything that formatting must leave as it is. */
function meaning({ parts, nodes, tasks, references, labels, tree }: Snapshot): unknown {
  return {
    parts: parts.map(part => [part.kind, part.title === undefined ? undefined : plain(part.title)]),
    nodes: nodes.map(({ level, number, part, parent }) => [part, level, number, parent?.level, parent?.number]),
    bodies: nodes.map(({ block }) => plain(block.content.kind === 'text' ? block.text.slice(block.content.body.start) : '')),
    tasks: tasks.map(({ node, deadline, assignments }) => [
      node.number, deadline === undefined ? undefined : plain(deadline.text),
      assignments.map(({ role, name, carried }) => [role, plain(name), carried]),
    ]),
    references: references.map(({ reference: { target }, node }) => [
      target.by === 'label' ? target.name : target.number, node?.level, node?.number,
    ]),
    labels: labels.map(({ name, node }) => [name, node.number]),
    entries: tree.frontMatter?.content.entries.map(({ key, value, items }) => [key, plain(value?.text ?? ''), items.length]),
  }
}

/** Digits and words without the ordinals, whose marks may change. */
function wordsOf({ tree }: Snapshot): string {
  return plain(tree.lines.map(({ text, content }) => content.kind !== 'text' ? text : text.slice(content.body.start)).join(''))
}

function demand(text: string, name: string): void {
  const before = analyze(text)
  const once = applyEdits(text, formatDocument(before))
  const after = analyze(once, before.context, before)
  assert.deepEqual(meaning(after), meaning(before), name)
  assert.equal(wordsOf(after), wordsOf(before), name)
  assert.deepEqual(formatDocument(after), [], `${name}: twice is not once`)
}

describe('formatDocument', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['ordinals', lines('一.总体', '(一)、防汛', '1、甲事', '2，乙事', '(1)丙事'), lines('一、总体', '（一）防汛', '1.甲事', '2.乙事', '（1）丙事')],
    ['white space in and behind ordinals', lines('一 、 总体', '（ 一 ） 防汛', '1.　甲', '2. 乙'), lines('一、总体', '（一）防汛', '1.甲', '2.乙')],
    ['white space between number and mark', lines('1 .甲', '2 ）乙', '3\u00a0、丙'), lines('1.甲', '2.乙', '3.丙')],
    ['wrong marks before and behind a right one', lines('1。甲', '2.乙', '3。丙'), lines('1.甲', '2.乙', '3.丙')],
    ['not an automatic number that would make a number below an item', lines('#.甲', '2.１万亩'), lines('#.甲', '2.１万亩')],
    ['not the space that keeps a number apart', lines('1. 5万亩以上', '2.乙事'), lines('1. 5万亩以上', '2.乙事')],
    ['nor that of a chapter, but one will do', lines('第一章  总则', '第二章 附则'), lines('第一章 总则', '第二章 附则')],
    ['a mark that becomes a dot before a digit', lines('1、3个项目开工', '2、乙事'), lines('1. 3个项目开工', '2.乙事')],
    ['automatic numbers', lines('（#）总体', '#.甲', '#.{#防}乙见{@防}', '（#）任务', '#.丙'),
      lines('（一）总体', '1.甲', '2.{#防}乙见{@防}', '（二）任务', '1.丙')],
    ['pin before label', lines('1.{#防}{!} 甲'), lines('1.{!}{#防}甲')],
    ['width of marks beside Chinese', lines('1.抓防汛,抓防火;见RFC(2026).', '2.定于8:30开会。(牵头单位:水利局)'),
      lines('1.抓防汛，抓防火；见RFC(2026).', '2.定于8:30开会。（牵头单位：水利局）')],
    ['indents and spaces at the ends', '　　一、总体  \n\t抓好落实。　\n  // 备注 \n', lines('一、总体', '抓好落实。', '// 备注')],
    ['spaces beside marks', lines('1.抓防汛， 抓防火 。'), lines('1.抓防汛，抓防火。')],
    ['blank lines', '\n\n一、总体\n \n\n\n二、任务\n\n', '一、总体\n\n二、任务\n'],
    ['a missing last line end', '一、总体', '一、总体\n'],
    ['title marks', lines('#　望川市2026年水利工作要点'), lines('# 望川市2026年水利工作要点')],
    ['front matter', '-----\n标题 : 甲  \n\n\n单位名录:\n   - 水利局\n编号：\n     1.： 连续\n---  \n\n一、总体\n',
      '---\n标题：甲\n\n\n单位名录：\n  - 水利局\n编号：\n  1.：连续\n---\n一、总体\n'],
  ]
  for (const [what, before, after] of cases) {
    it(what, () => {
      assert.equal(format(before), after)
      assert.equal(format(after), after)
      const crlf = (text: string) => text.replaceAll('\n', '\r\n')
      assert.equal(format(crlf(before)), crlf(after).replace(/^一、总体\r\n$/, before.endsWith('\n') ? '$&' : '一、总体\n'))
    })
  }

  it('leaves what would become front matter, and front matter without an end', () => {
    for (const text of ['\n---\n标题：甲\n---\n', '---\n标题：甲\n\n正文：乙\n', ' \ufeff一、总体\n']) assert.equal(format(text), text)
  })

  it('leaves what is silenced or switched off', () => {
    const silenced = lines('1.甲', '// 要点-忽略 numbering/mark、punctuation/width', '2、抓防汛,抓防火。', '3、乙,丙。')
    assert.equal(format(silenced), silenced.replace('3、乙,丙', '3.乙，丙'))
    const off = '---\n规则：\n  numbering/mark：关\n---\n1、甲,乙。\n'
    assert.equal(format(off), off.replace('甲,乙', '甲，乙'))
  })

  it('takes only the lines that the range touches', () => {
    const { text, ranges: [range] } = readMarks(lines('1、甲,乙。 ', '2、⟦丙,⟧丁。 ', '3、戊,己。 '))
    assert.equal(applyEdits(text, formatDocument(analyze(text), range)), lines('1、甲,乙。 ', '2.丙，丁。', '3、戊,己。 '))
  })

  it('edits no more than it must', () => {
    const text = lines('1.甲,乙。', '2.丙。')
    assert.deepEqual(formatDocument(analyze(text)), [{ span: { start: 3, end: 4 }, newText: '，' }])
  })

  for (const name of readdirSync('samples').filter(each => each !== DIRECTORY)) {
    it(`keeps ${name} as it is, but for automatic numbers`, () => {
      const text = readFileSync(`samples/${name}`, 'utf8')
      const formatted = format(text).split('\n')
      const kept = text.split('\n').map((line, i) => /^(?:#[.、]|（#）)/.test(line) ? formatted[i] : line)
      if (name !== '有问题的要点.yaodian') assert.deepEqual(formatted, kept)
      demand(text, name)
    })
  }

  it('keeps the unit directory, and mends one', () => {
    const text = readFileSync(`samples/${DIRECTORY}`, 'utf8')
    assert.deepEqual(formatDirectory(text), [])
    const mess = '单位名录 : \n    局机关科室:\n  - 办公室  \n  -救援科\n 统称：\n- 各县 \n\n'
    const right = '单位名录：\n  局机关科室：\n    - 办公室\n    - 救援科\n  统称：\n    - 各县\n'
    for (const [from, to] of [[mess, right], [mess, right].map(each => each.replaceAll('\n', '\r\n'))]) {
      const once = applyEdits(from ?? '', formatDirectory(from ?? ''))
      assert.equal(once, to)
      assert.deepEqual(formatDirectory(once), [])
    }
  })

  it('makes no line end of what stands between a CR and an LF', () => {
    assert.equal(applyEdits('\r \n- 甲', formatDirectory('\r \n- 甲')), '\r \n- 甲\r')
  })

  it('mends a colon and the blank behind it at the very end', () => {
    assert.equal(applyEdits('统称:  ', formatDirectory('统称:  ')), '统称：\n')
  })

  it('takes whatever is white before a colon for white', () => {
    assert.equal(applyEdits('统称\u2028:', formatDirectory('统称\u2028:')), '统称：\n')
  })

  for (const { name, text } of realNotices()) it(`keeps the meaning of ${name}, and is done at once`, () => demand(text, name))

  it('keeps the meaning under random changes', () => {
    const random = randomFrom(41)
    const pieces = [' ', '　', '\n', '\n\n', ',', ':', '(', ')', '1、', '（一）', '#.', '{!}', '一、', '2.', '\t', '"', '；', '---\n', '// ']
    const texts = [...readdirSync('samples').map(name => readFileSync(`samples/${name}`, 'utf8').slice(0, 4_000))]
    for (let i = 0; i < 150; i++) {
      let text = pickFrom(texts, random) ?? ''
      for (let n = 0; n < 4; n++) {
        const at = Math.floor(random() * text.length)
        text = text.slice(0, at) + (random() < 0.7 ? pickFrom(pieces, random) ?? '' : '') + text.slice(at + Math.floor(random() * 3))
      }
      demand(text, `${i}\n${text}`)
    }
  })
})
