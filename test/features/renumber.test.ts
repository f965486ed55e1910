// 重新编号: what gets which number, what goes along, what is left and why.

import assert from 'node:assert/strict'
import {
  analyze, applyEdits, codeActions, renumber, type ChosenSchemes, type Renumbering, type Snapshot,
} from '../../core/index.js'
import { realNotices } from '../harness/real-notices.js'
import { randomFrom } from '../harness/random.js'
import { readMarks } from './marked.js'

function all(text: string, schemes?: ChosenSchemes): Renumbering {
  const result = renumber(analyze(text), { kind: 'document' }, schemes)
  assert.equal(applyEdits(text, result.edits), result.text)
  for (const { span, newText } of [...result.items, ...result.references]) {
    assert.equal(result.text.slice(span.start, span.end), newText)
  }
  for (const { span, text: left } of result.left) assert.equal(result.text.slice(span.start, span.end), left)
  return result
}

function moves({ items }: Renumbering): readonly string[] {
  return items.map(({ oldText, newText, words }) => `${oldText}→${newText} ${words}`)
}

function lines(...items: readonly string[]): string {
  return `${items.join('\n')}\n`
}

describe('renumber', () => {
  it('after two items are gone, the later ones move up and references go along', () => {
    const result = all(lines('1.抓防汛。', '4.抓防火。配合第5项。', '5.抓防震。落实{@水}。', '6.{#水}抓供水。第4项、第６项先行。'))
    assert.equal(result.text, lines('1.抓防汛。', '2.抓防火。配合第3项。', '3.抓防震。落实{@水}。', '4.{#水}抓供水。第2项、第４项先行。'))
    assert.deepEqual(moves(result), ['4.→2. 抓防火', '5.→3. 抓防震', '6.→4. 抓供水'])
    assert.deepEqual(result.references.map(({ oldText, newText, words }) => `${oldText}→${newText} ${words}`),
      ['第5项→第3项 抓防震', '第4项→第2项 抓防火', '第６项→第４项 抓供水'])
    assert.deepEqual(result.left, [])
  })

  it('leaves a reference to an item that is gone, and says what now has its number', () => {
    const result = all(lines('1.抓防汛。', '3.抓防火。落实第2项。', '4.抓防震。'))
    assert.equal(result.text, lines('1.抓防汛。', '2.抓防火。落实第2项。', '3.抓防震。'))
    assert.deepEqual(result.left.map(({ text, reason }) => [text, reason]),
      [['第2项', '原来没有编这个号的项（也许已经删去），没有改；现在编这个号的是“抓防火”']])
  })

  it('leaves a reference to a number that two items have', () => {
    const result = all(lines('1.抓防汛。', '2.抓防火。', '2.抓防震。', '3.抓供水。落实第2项、第1项、第3项。'))
    assert.equal(result.text, lines('1.抓防汛。', '2.抓防火。', '3.抓防震。', '4.抓供水。落实第2项、第1项、第4项。'))
    assert.deepEqual(result.left.map(({ text, reason }) => [text, reason]),
      [['第2项', '有2项都编这个号，看不出指的是哪一项，没有改']])
  })

  it('numbers exchanged items where they stand; each reference stays with its item', () => {
    const result = all(lines('1.甲事。', '3.丙事。', '2.乙事。见第3项、第2项。', '4.丁事。'))
    assert.equal(result.text, lines('1.甲事。', '2.丙事。', '3.乙事。见第2项、第3项。', '4.丁事。'))
  })

  it('keeps the form of every ordinal', () => {
    assert.equal(all(lines('第一部分 甲', '第三部分 乙')).text, lines('第一部分 甲', '第二部分 乙'))
    assert.equal(all(lines('（一）、甲', '(三） 乙', '㈣丙')).text, lines('（一）、甲', '(二） 乙', '㈢丙'))
    assert.equal(all(lines('１、甲', '３、乙', '4) 丙', '⒍丁')).text, lines('１、甲', '２、乙', '3) 丙', '⒋丁'))
    assert.equal(all(lines('1.甲', '(1)乙', '⑶丙', '（４）丁')).text, lines('1.甲', '(1)乙', '⑵丙', '（３）丁'))
  })

  it('beyond the last symbol goes on with the canonical form', () => {
    const items = Array.from({ length: 10 }, (_, i) => `${String.fromCharCode(0x3220 + i)}事项`)
    assert.equal(all(lines('㈠事项', ...items)).text.split('\n')[10], '（十一）事项')
  })

  it('counts until nothing is left to count, where numbers decide what is an item', () => {
    const stated = (scheme: string, ...items: readonly string[]) => `---\n编号：${scheme}\n---\n${lines(...items)}`
    assert.equal(all(stated('分节', '1.5万亩', '二、甲', '2.乙', '（三）丙', '3.丁')).text,
      stated('分节', '1.5万亩', '一、甲', '1.乙', '（一）丙', '1.丁'))
    assert.equal(all(stated('分节', '1.甲', '（五）乙', '2。丙', '3，丁')).text, stated('分节', '1.甲', '（一）乙', '1。丙', '1，丁'))
  })

  it('counts automatic numbers and leaves them automatic', () => {
    assert.equal(all(lines('1.甲', '#.乙', '2.丙', '#.丁')).text, lines('1.甲', '#.乙', '3.丙', '#.丁'))
  })

  it('leaves pinned numbers, and goes on after them', () => {
    const result = all(lines('1.甲', '3.乙', '28.{!}{#防}丙', '31.丁', '31.戊'))
    assert.equal(result.text, lines('1.甲', '2.乙', '28.{!}{#防}丙', '29.丁', '30.戊'))
  })

  it('tells of a pinned number that the items before it have used', () => {
    const result = all(lines('1.甲', '1.乙', '2.{!}丙', '5.丁'))
    assert.equal(result.text, lines('1.甲', '2.乙', '2.{!}丙', '3.丁'))
    assert.deepEqual(result.left.map(({ text, reason }) => [text, reason]), [['2.', '固定的编号与前面的重复，没有改']])
  })

  it('updates 第三部分第（二）条 in both numbers', () => {
    const text = lines('一、总体', '三、任务', '（一）甲', '（三）乙', '四、保障', '（一）丙', '（二）丁。落实第三部分第（三）条。')
    assert.ok(all(text).text.endsWith('落实第二部分第（二）条。\n'))
  })

  it('leaves what may be the number of another paper', () => {
    const text = lines('1.甲', '3.乙。按照《安全生产条例》第3项执行。', '4.丙。落实附件2第4项和本要点第4项。')
    const result = all(text)
    assert.equal(result.text, lines('1.甲', '2.乙。按照《安全生产条例》第3项执行。', '3.丙。落实附件2第4项和本要点第3项。'))
    assert.deepEqual(result.left.map(({ text: written }) => written), ['第3项', '第4项'])
  })

  it('points at numbers in one breath, of which one moves', () => {
    const result = all(lines('1.甲', '3.乙', '4.丙。第1至4项要抓紧，第1、1项不算，第3项和第4项抓细。'))
    assert.deepEqual(result.left.map(({ text }) => text), ['第1至4项'])
    assert.ok(result.text.endsWith('第2项和第3项抓细。\n'))
  })

  it('numbers each part on its own', () => {
    const text = lines('# 望川市2026年水利工作要点', '1.甲', '3.乙', '附件', '重点工程清单', '1.丙', '2.丁', '4.戊')
    assert.equal(all(text).text, text.replace('3.乙', '2.乙').replace('4.戊', '3.戊'))
    const offset = text.indexOf('丙')
    assert.equal(renumber(analyze(text), { kind: 'part', offset }).text, text.replace('4.戊', '3.戊'))
  })

  it('renumbers one series', () => {
    const { text, cursor = 0 } = readMarks(lines('一、总体', '（一）甲', '（三）乙', '三、任务', '（一）丙', '（三）$0丁'))
    const result = renumber(analyze(text), { kind: 'series', offset: cursor })
    assert.deepEqual(moves(result), ['（三）→（二） 丁'])
  })

  it('keeps a right document as it is, whatever its line ends', () => {
    const text = lines('一、总体', '1.甲', '2.乙', '二、任务', '3.丙').replaceAll('\n', '\r\n')
    assert.deepEqual(all(text).edits, [])
    assert.equal(all(text.replace('3.丙', '5.丙')).text, text)
  })

  it('does again nothing on real notices and after random loss of lines', () => {
    const random = randomFrom(5)
    for (const { text, name } of realNotices()) {
      for (const changed of [text, text.split('\n').filter(() => random() > 0.05).join('\n')]) {
        const once = all(changed)
        const unsettled = new Set(once.unsettled.map(({ level }) => level))
        const twice = renumber(analyze(once.text), { kind: 'document' })
        const rest = twice.items.filter(({ span }) => !unsettled.has(levelAt(once.text, span.start)))
        assert.deepEqual(rest, [], name)
      }
    }
  })
})

function levelAt(text: string, offset: number) {
  return analyze(text).nodes.find(node => node.span.start === offset)?.level ?? 1
}

describe('renumber, where the scheme is open to doubt', () => {
  const mess = lines('一、总体', '1.甲', '2.乙', '3.丙', '二、任务', '1.丁', '5.戊')

  it('leaves the level and asks', () => {
    const result = all(mess)
    assert.deepEqual(result.unsettled, [{ level: 3, items: 5 }])
    assert.equal(result.text, mess)
  })

  it('does as the drafter chooses, and states it', () => {
    const running = all(mess, new Map([[3, 'running']]))
    assert.equal(running.text, `---\n编号：\n  1.：连续\n---\n${
      lines('一、总体', '1.甲', '2.乙', '3.丙', '二、任务', '4.丁', '5.戊')}`)
    assert.deepEqual(running.unsettled, [])
    const restarting = all(mess, new Map([[3, 'restarting']]))
    assert.ok(restarting.text.endsWith(lines('二、任务', '1.丁', '2.戊')))
  })

  it('is in no doubt about one gap, one slip, or a clean document', () => {
    for (const text of [
      lines('一、总体', '1.甲', '2.乙', '二、任务', '4.丁', '5.戊'), lines('一、总体', '1.甲', '2.乙', '二、任务', '1.丁', '2.戊', '4.己'),
      lines('一、总体', '1.甲', '2.乙', '二、任务', '1.丁', '2.戊'),
    ]) assert.deepEqual(all(text).unsettled, [], text)
  })

  it('adds to what the front matter states', () => {
    const stated = (head: string) => all(`---\n${head}\n---\n${mess}`, new Map([[3, 'running']])).text.split('---')[1]
    assert.equal(stated('标题：甲'), '\n标题：甲\n编号：\n  1.：连续\n')
    assert.equal(stated('编号：\n  （一）：分节\n标题：甲'), '\n编号：\n  （一）：分节\n  1.：连续\n标题：甲\n')
    assert.equal(stated('编号：分节'), '\n编号：\n  （一）：分节\n  1.：连续\n')
    assert.equal(stated('编号：\n  1.：分节'), '\n编号：\n  1.：连续\n')
  })
})

describe('pinned numbers', () => {
  const codes = (snapshot: Snapshot) => snapshot.findings.map(({ code }) => code).filter(code => code.startsWith('numbering'))

  it('may leave numbers out, at the start and in between', () => {
    assert.deepEqual(codes(analyze(lines('3.{!}甲。', '4.乙。', '28.{!}丙。', '29.丁。'))), [])
    assert.deepEqual(codes(analyze(lines('3.甲。', '4.乙。', '28.丙。', '29.丁。'))), ['numbering/start', 'numbering/gap'])
  })

  it('do not excuse a gap behind them, nor a number used twice', () => {
    assert.deepEqual(codes(analyze(lines('1.甲。', '8.{!}乙。', '10.丙。'))), ['numbering/gap'])
    assert.deepEqual(codes(analyze(lines('1.甲。', '2.乙。', '2.{!}丙。', '3.丁。'))), ['numbering/duplicate'])
    assert.deepEqual(codes(analyze(lines('1.甲。', '2.乙。', '9.丙。', '4.{!}丁。', '5.戊。'))), ['numbering/mistyped'])
  })

  it('make an ordinal certain', () => {
    assert.deepEqual(analyze(lines('本年任务如下。', '5，{!}抓防汛')).nodes.map(({ number }) => number), [5])
  })

  it('are pinned and released by a code action', () => {
    const act = (marked: string) => {
      const { text, cursor = 0 } = readMarks(marked)
      return codeActions(analyze(text), { start: cursor, end: cursor }, ['refactor.rewrite'])
        .map(({ title, edits }) => [title, applyEdits(text, edits)])
    }
    assert.deepEqual(act('1.甲\n2$0.乙\n'), [['固定编号“2.”（重新编号时不变）', '1.甲\n2.{!}乙\n']])
    assert.deepEqual(act('1.甲\n2.{!}$0乙\n'), [['取消固定编号“2.”', '1.甲\n2.乙\n']])
    assert.deepEqual(act('1.甲\n3$0.乙\n').map(([title]) => title), ['固定编号“3.”（重新编号时不变）', '重新编号：只编这一组'])
    assert.deepEqual(act('#.甲\n#$0.乙\n'), [])
    assert.deepEqual(act('1.甲\n2.乙事$0\n'), [])
  })
})
