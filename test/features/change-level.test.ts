// Tab and Shift+Tab on items: `$0` is the cursor, `⟦…⟧` a selection, before and after.

import { strict as assert } from 'node:assert'
import { analyze, changeLevel, type LevelChange, type Obstacle } from '../../core/index.js'
import { afterwards, readSelections } from './typed.js'

function assertLevel(change: LevelChange, before: string, after: string): void {
  const { text, selections } = readSelections(before)
  const typed = changeLevel(analyze(text), selections, change)
  assert.ok(typed !== undefined && 'edits' in typed, `the level changes in ${before}`)
  assert.equal(afterwards(text, typed), after)
}

function assertObstacle(change: LevelChange, before: string, obstacle: Obstacle['obstacle'] | undefined): void {
  const { text, selections } = readSelections(before)
  assert.deepEqual(changeLevel(analyze(text), selections, change), obstacle === undefined ? undefined : { obstacle })
}

describe('changeLevel: Tab', () => {
  it('puts an item under the one before it, with the number due there', () => {
    assertLevel('deeper', '一、甲\n二、$0', '一、甲\n（一）$0')
    assertLevel('deeper', '一、甲\n（一）乙\n（二）丙\n二、$0丁', '一、甲\n（一）乙\n（二）丙\n（三）$0丁')
    assertLevel('deeper', '（一）甲\n(二)$0乙', '（一）甲\n1.$0乙')
    assertLevel('deeper', '1.甲\n2.$0', '1.甲\n（1）$0')
    assertLevel('deeper', '（1）甲\n（2）$0', '（1）甲\n①$0')
  })

  it('counts on where the deeper level runs on', () => {
    assertLevel('deeper',
      '一、甲\n（一）乙\n二、丙\n（二）丁\n三、戊\n四、$0', '一、甲\n（一）乙\n二、丙\n（二）丁\n三、戊\n（三）$0')
  })

  it('skips a level that the document skips, and writes as it writes', () => {
    assertLevel('deeper', '一、甲\n1．乙\n2．丙\n二、丁\n三、$0戊', '一、甲\n1．乙\n2．丙\n二、丁\n1．$0戊')
  })

  it('takes the children along', () => {
    assertLevel('deeper', '一、甲\n二、$0乙\n（一）丙\n1.丁\n（二）戊\n三、己', '一、甲\n（一）$0乙\n1.丙\n（1）丁\n2.戊\n三、己')
  })

  it('moves every item of a selection', () => {
    assertLevel('deeper', '一、甲\n⟦二、乙\n三、丙⟧\n四、丁', '一、甲\n⟦（一）乙\n（二）丙⟧\n四、丁')
  })

  it('keeps automatic numbers, labels, pins, spaces and line ends', () => {
    assertLevel('deeper', '（#）甲\r\n（#）{#乙}$0乙', '（#）甲\r\n#.{#乙}$0乙')
    assertLevel('deeper', '（一）甲\n（三）{!}$0乙', '（一）甲\n1.{!}$0乙')
    assertLevel('deeper', '1. 甲\n2. $0乙', '1. 甲\n（1） $0乙')
    assertLevel('deeper', '#.甲\n#.$0', '#.甲\n（1）$0')
  })

  it('goes no deeper than ①', () => {
    assertObstacle('deeper', '①甲\n②$0', 'deepest-level')
    assertObstacle('deeper', '1.甲\n2.$0乙\n（1）丙\n①丁', 'deepest-level')
  })
})

describe('changeLevel: Shift+Tab', () => {
  it('puts an item behind the one that it was under', () => {
    assertLevel('higher', '一、甲\n（一）乙\n（二）$0', '一、甲\n（一）乙\n二、$0')
    assertLevel('higher', '一、甲\n1．乙\n2．$0丙\n（1）丁', '一、甲\n1．乙\n二、$0丙\n（一）丁')
    assertLevel('higher', '（一）$0甲', '一、$0甲')
  })

  it('goes no higher than 一、', () => {
    assertObstacle('higher', '一、$0甲', 'top-level')
  })

  it('undoes Tab', () => {
    const before = '一、甲\n二、$0乙\n（一）丙\n'
    const { text, selections } = readSelections(before)
    const deeper = changeLevel(analyze(text), selections, 'deeper')
    assert.ok(deeper !== undefined && 'edits' in deeper)
    assertLevel('higher', afterwards(text, deeper), before)
  })
})

describe('changeLevel: where Tab is Tab', () => {
  it('in running text, in front matter, in a selection of words', () => {
    assertObstacle('deeper', '一、甲$0', undefined)
    assertObstacle('deeper', '甲$0', undefined)
    assertObstacle('deeper', '$0', undefined)
    assertObstacle('deeper', '---\n标题：$0甲\n---\n', undefined)
    assertObstacle('deeper', '一、甲\n⟦二、⟧乙', undefined)
    assertObstacle('deeper', '⟦甲\n乙⟧', undefined)
    assertObstacle('deeper', '1.5万亩$0', undefined)
  })

  it('where one of several cursors is in running text', () => {
    assertObstacle('deeper', '一、甲\n二、$0乙\n丙$0', undefined)
  })
})
