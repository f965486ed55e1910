// Enter, as the drafter sees it: `$0` is the cursor before and after.

import { strict as assert } from 'node:assert'
import { analyze, continueDirectory, continueItems, type LineBreak } from '../../core/index.js'
import { afterwards, readSelections } from './typed.js'

interface Broken {
  readonly text: string
  readonly breaks: readonly LineBreak[]
}

/** Breaks the text at each cursor, as the editor has done by the time we are asked. */
function breakLines(marked: string, lineEnd = '\n'): Broken {
  const { text, selections } = readSelections(marked)
  let broken = ''
  let from = 0
  const breaks: LineBreak[] = []
  for (const { start } of selections) {
    broken += text.slice(from, start) + lineEnd
    from = start
    breaks.push({ offset: broken.length, atLineEnd: /^(?:[\r\n]|$)/.test(text.slice(start)) })
  }
  return { text: broken + text.slice(from), breaks }
}

function assertEnter(before: string, after: string, lineEnd = '\n'): void {
  const { text, breaks } = breakLines(before, lineEnd)
  const typed = continueItems(analyze(text), breaks)
  const selections = breaks.map(({ offset }) => ({ start: offset, end: offset }))
  assert.equal(afterwards(text, typed ?? { edits: [], selections }), after)
}

function assertPlain(before: string): void {
  const { text, breaks } = breakLines(before)
  assert.equal(continueItems(analyze(text), breaks), undefined)
}

describe('continueItems: Enter at the end of an item', () => {
  it('begins the next one, as its siblings are written', () => {
    assertEnter('一、甲。$0', '一、甲。\n二、$0')
    assertEnter('（二）甲。$0', '（二）甲。\n（三）$0')
    assertEnter('(2)甲。$0', '(2)甲。\n(3)$0')
    assertEnter('1．甲。$0\n', '1．甲。\n2．$0\n')
    assertEnter('9. 甲。$0', '9. 甲。\n10. $0')
    assertEnter('⑨甲。$0', '⑨甲。\n⑩$0')
    assertEnter('第二章 甲$0', '第二章 甲\n第三章 $0')
    assertEnter('（九十九）甲$0', '（九十九）甲\n（一百）$0')
  })

  it('begins it before what follows, whose numbers stay', () => {
    assertEnter('1.甲。$0\n2.乙。\n', '1.甲。\n2.$0\n2.乙。\n')
    assertEnter('（一）甲。$0\n特此通知。', '（一）甲。\n（二）$0\n特此通知。')
  })

  it('goes on after a clause, on the line or on a line of its own', () => {
    assertEnter('1.甲。（责任单位：办公室）$0', '1.甲。（责任单位：办公室）\n2.$0')
    assertEnter('1.甲。\n（责任单位：办公室）$0\n2.乙。', '1.甲。\n（责任单位：办公室）\n2.$0\n2.乙。')
  })

  it('takes along the bracket that the editor closed by itself', () => {
    assertEnter('1.甲。（责任单位：办公室$0）', '1.甲。（责任单位：办公室）\n2.$0')
    assertEnter('1.甲。(责任单位:办公室$0)\n2.乙。', '1.甲。(责任单位:办公室)\n2.$0\n2.乙。')
  })

  it('counts on where the level runs on, and where it restarts', () => {
    assertEnter('一、甲\n（一）乙。\n二、丙\n（二）丁。$0', '一、甲\n（一）乙。\n二、丙\n（二）丁。\n（三）$0')
    assertEnter('一、甲\n（一）乙。\n二、丙\n（一）丁。$0', '一、甲\n（一）乙。\n二、丙\n（一）丁。\n（二）$0')
  })

  it('is automatic after an automatic number', () => {
    assertEnter('#.甲。$0', '#.甲。\n#.$0')
    assertEnter('（#）甲。$0', '（#）甲。\n（#）$0')
  })

  it('keeps indentation, whether the editor has repeated it or not', () => {
    assertEnter('　　1.甲。$0', '　　1.甲。\n　　2.$0')
    const text = '  1.甲。\n  '
    const typed = continueItems(analyze(text), [{ offset: text.length, atLineEnd: true }])
    assert.equal(typed && afterwards(text, typed), '  1.甲。\n  2.$0')
  })

  it('keeps the line ends of the document', () => {
    assertEnter('1.甲。\r\n2.乙。$0\r\n', '1.甲。\r\n2.乙。\r\n3.$0\r\n', '\r\n')
    assertEnter('1.甲。\r\n2.$0\r\n', '1.甲。\r\n$0\r\n', '\r\n')
  })

  it('serves every cursor', () => {
    assertEnter('1.甲。$0\n2.乙。$0', '1.甲。\n2.$0\n2.乙。\n3.$0')
  })

  it('leaves what has been typed since behind the ordinal', () => {
    const text = '1.甲。\n乙'
    const typed = continueItems(analyze(text), [{ offset: text.length - 1, atLineEnd: true }])
    assert.equal(typed && afterwards(text, typed), '1.甲。\n2.$0乙')
  })
})

describe('continueItems: Enter in an item and after a heading', () => {
  it('moves the rest to the next item', () => {
    assertEnter('1.甲。$0乙。\n2.丙。', '1.甲。\n2.$0乙。\n2.丙。')
    assertEnter('1.$0甲。', '1.\n2.$0甲。')
  })

  it('begins the first item under a node that has items under it', () => {
    assertEnter('一、甲$0\n（一）乙。\n（二）丙。', '一、甲\n（一）$0\n（一）乙。\n（二）丙。')
    assertEnter('一、甲\n1.乙。\n二、丙$0\n2.丁。\n3.戊。', '一、甲\n1.乙。\n二、丙\n2.$0\n2.丁。\n3.戊。')
  })

  it('begins the first item under a bare heading, as under the heading before it', () => {
    assertEnter('一、甲\n（一）乙。\n（二）丙。\n二、丁$0', '一、甲\n（一）乙。\n（二）丙。\n二、丁\n（一）$0')
    assertEnter('一、甲\n（一）乙。\n二、丙\n（二）丁。\n三、戊$0', '一、甲\n（一）乙。\n二、丙\n（二）丁。\n三、戊\n（三）$0')
    assertEnter('一、甲\n（一）乙。\n二、丁。$0', '一、甲\n（一）乙。\n二、丁。\n三、$0')
  })

  it('removes the ordinal of an empty item', () => {
    assertEnter('1.甲。\n2.$0', '1.甲。\n$0')
    assertEnter('　　1. $0\n2.乙。', '$0\n2.乙。')
    assertEnter('#.$0', '$0')
  })

  it('keeps a label that something may refer to', () => {
    assertEnter('1.{#防汛}$0', '1.{#防汛}\n2.$0')
  })
})

describe('continueItems: Enter elsewhere is Enter', () => {
  it('in paragraphs, titles, comments and empty lines', () => {
    assertPlain('望川市2026年工作要点$0')
    assertPlain('1.甲。\n乙。$0')
    assertPlain('// 1.甲$0')
    assertPlain('1.甲。\n$0')
    assertPlain('$0')
    assertPlain('2026年，全市上下$0')
  })

  it('before an ordinal and in a bracket', () => {
    assertPlain('$01.甲。')
    assertPlain('1.甲。\n$02.乙。')
    assertPlain('1.甲。（责任单位：$0办公室）')
  })

  it('after a heading whose text stands below it', () => {
    assertPlain('（一）加强领导$0\n各单位要落实责任。')
  })
})

describe('continueItems: lists of the front matter', () => {
  it('goes on with the next entry, and takes an empty one away', () => {
    assertEnter('---\n单位名录：\n  - 办公室$0\n---\n', '---\n单位名录：\n  - 办公室\n  - $0\n---\n')
    assertEnter('---\n单位名录：\n  - 办公室\n  - $0\n---\n', '---\n单位名录：\n  - 办公室\n$0\n---\n')
    assertEnter('---\r\n- 甲$0\r\n---\r\n', '---\r\n- 甲\r\n- $0\r\n---\r\n', '\r\n')
  })

  it('is Enter after keys and fences', () => {
    assertPlain('---$0\n标题：甲\n---\n')
    assertPlain('---\n标题：甲$0\n---\n')
    assertPlain('---\n标题：甲\n---$0\n一、乙')
    assertPlain('---\n- 甲\n$0- 乙\n---\n')
  })

  it('works in a directory of units', () => {
    const { text, breaks } = breakLines('局机关：\n  - 办公室$0\n')
    const typed = continueDirectory(text, breaks)
    assert.equal(typed && afterwards(text, typed), '局机关：\n  - 办公室\n  - $0\n')
    const plain = breakLines('局机关：$0\n')
    assert.equal(continueDirectory(plain.text, plain.breaks), undefined)
  })
})
