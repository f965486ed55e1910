// Alt+↑ and Alt+↓: `$0` is the cursor, `⟦…⟧` a selection, before and after.

import { strict as assert } from 'node:assert'
import { analyze, moveItems, type Direction, type Obstacle } from '../../core/index.js'
import { afterwards, readSelections } from './typed.js'

function moveIn(before: string, direction: Direction): ReturnType<typeof moveItems> {
  const { text, selections } = readSelections(before)
  return moveItems(analyze(text), selections[0] ?? { start: 0, end: 0 }, direction)
}

function assertMove(direction: Direction, before: string, after: string): void {
  const typed = moveIn(before, direction)
  assert.ok(typed !== undefined && 'edits' in typed, `something moves in ${before}`)
  assert.equal(afterwards(readSelections(before).text, typed), after)
}

function assertSwap(one: string, other: string): void {
  assertMove('down', one, other)
  assertMove('up', other, one)
}

function assertObstacle(direction: Direction, before: string, obstacle: Obstacle['obstacle'] | undefined): void {
  assert.deepEqual(moveIn(before, direction), obstacle === undefined ? undefined : { obstacle })
}

describe('moveItems', () => {
  it('moves an item past its sibling, numbers left alone', () => {
    assertSwap('1.甲$0\n2.乙\n3.丙', '2.乙\n1.甲$0\n3.丙')
    assertSwap('1.甲\n$02.乙\n3.丙', '1.甲\n3.丙\n$02.乙')
    assertSwap('1.甲\n2.⟦乙⟧\n3.丙\n', '1.甲\n3.丙\n2.⟦乙⟧\n')
  })

  it('takes everything under it along, and goes past everything under the other', () => {
    assertSwap('一、甲$0\n（一）乙\n丙\n\n二、丁\n（一）戊\n己\n', '二、丁\n（一）戊\n己\n\n一、甲$0\n（一）乙\n丙\n')
    assertSwap('（一）甲\n乙$0\n（二）丙', '（二）丙\n（一）甲\n乙$0')
  })

  it('keeps line ends, and an end of the text without one', () => {
    assertSwap('1.甲$0\r\n2.乙', '2.乙\r\n1.甲$0')
  })

  it('moves several siblings that are selected', () => {
    assertSwap('1.甲⟦\n2.乙⟧\n3.丙', '3.丙\n1.甲⟦\n2.乙⟧')
    assertMove('down', '⟦1.甲\n2.乙\n⟧3.丙', '3.丙\n⟦1.甲\n2.乙⟧')
    assertSwap('一、甲\n1.⟦乙\n二、丙⟧\n1.丁\n三、戊', '三、戊\n一、甲\n1.⟦乙\n二、丙⟧\n1.丁')
  })

  it('takes along the comment that belongs to an item', () => {
    assertSwap('// 要点-忽略 numbering/gap\n1.甲$0\n// 记\n2.乙', '// 记\n2.乙\n// 要点-忽略 numbering/gap\n1.甲$0')
    assertMove('down', '// 记$0\n1.甲\n2.乙', '2.乙\n// 记$0\n1.甲')
    assertMove('down', '// 要点-忽略-全文 numbering/gap\n1.甲$0\n2.乙', '// 要点-忽略-全文 numbering/gap\n2.乙\n1.甲$0')
  })

  it('goes into the neighbouring section at the edge of its own', () => {
    assertSwap('一、甲\n1.乙\n2.丙$0\n二、丁\n3.戊', '一、甲\n1.乙\n二、丁\n2.丙$0\n3.戊')
    assertSwap('一、甲\n1.丙$0\n\n二、丁\n导语。\n', '一、甲\n\n二、丁\n导语。\n1.丙$0\n')
    assertSwap('一、甲\n\n1.丙$0\n\n二、丁\n\n2.戊', '一、甲\n\n二、丁\n\n1.丙$0\n\n2.戊')
    assertSwap(
      '一、甲\n（一）乙\n1.丙$0\n二、丁\n（一）戊\n2.己', '一、甲\n（一）乙\n二、丁\n（一）戊\n1.丙$0\n2.己')
  })

  it('stops at the first and the last', () => {
    assertObstacle('up', '一、甲$0\n二、乙', 'first')
    assertObstacle('down', '一、甲\n二、乙$0', 'last')
    assertObstacle('up', '一、甲\n1.乙$0', 'first')
    assertObstacle('down', '一、甲\n1.乙$0\n\n望川市应急管理局\n2026年3月16日', 'last')
  })

  it('is for items only', () => {
    assertObstacle('up', '望川市工作要点\n导语。$0\n一、甲', undefined)
    assertObstacle('down', '---\n标题：$0甲\n---\n一、甲', undefined)
    assertObstacle('down', '1.甲\n\n$0', undefined)
  })
})
