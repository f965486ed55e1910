// From a place in the source to its place in print, and back.

import assert from 'node:assert/strict'
import { correspondingOffset } from '../../../office/pages/printed-offset.js'

/** The offset of `$0` in the first text, and that of `$0` in the second, where print has it. */
function corresponds(source: string, print: string): void {
  const at = source.indexOf('$0')
  const there = print.indexOf('$0')
  assert.equal(correspondingOffset(source.replace('$0', ''), print.replace('$0', ''), at), there, `${source} → ${print}`)
}

describe('source and print', () => {
  it('agree where print shows the text as written', () => {
    corresponds('1.完善$0责任清单。', '1.完善$0责任清单。')
    corresponds('1.完善责任清单。$0', '1.完善责任清单。$0')
    corresponds('$01.完善', '$01.完善')
  })

  it('leave out a label', () => {
    corresponds('28.{#防汛}组织$0防汛演练。', '28.组织$0防汛演练。')
    corresponds('28.{#防$0汛}组织防汛演练。', '28.$0组织防汛演练。')
    corresponds('28.组织$0防汛演练。', '28.{#防汛}组织$0防汛演练。')
  })

  it('write out references and automatic numbers', () => {
    corresponds('按照{@防汛}的要求$0，落实', '按照第28项的要求$0，落实')
    corresponds('按照第28项的要求$0，落实', '按照{@防汛}的要求$0，落实')
    corresponds('#.组织$0演练', '12.组织$0演练')
  })

  it('leave out title marks and line breaks', () => {
    corresponds('# 望川市2026年\n工作$0要点', '望川市2026年工作$0要点')
  })

  it('stay inside the text where nothing agrees', () => {
    assert.equal(correspondingOffset('甲乙丙', '子', 3), 1)
    assert.equal(correspondingOffset('甲乙丙', '', 2), 0)
  })
})
