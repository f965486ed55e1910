// Two items are deleted, numbers and a reference are put right by a command, and one step brings all back.

import assert from 'node:assert/strict'

export const title = 'numbers and references follow after two items were deleted, and one undo brings them back @编号'

/** Nothing in it depends on the host; what does is in the suite. */
export const hosts = ['node']

const item = (number, text) => `${number}.${text}（牵头单位：市水利局）`
const head = ['望川市2026年水利工作要点', '一、重点任务']
const kept = [item(1, '修订防汛预案。'), item(2, '检查山塘。')]
const before = [item(5, '补充物资，按第6项的名单发放。'), item(6, '公布责任人名单。')]
const after = [item(3, '补充物资，按第4项的名单发放。'), item(4, '公布责任人名单。')]

export const files = {
  '编号.yaodian': [...head, ...kept, item(3, '清理河道。'), item(4, '组织演练。'), ...before].join('\n'),
}

export async function journey(drafter) {
  await drafter.open('编号.yaodian')
  await drafter.found('0 0')
  await drafter.press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  await drafter.press('Control+Shift+K', 'Control+Shift+K')
  // Nothing moves until it is asked for; the hint says what is due.
  await drafter.reads('应为3')
  await drafter.shot()
  await drafter.command('Renumber')
  await shows(drafter, [...head, ...kept, ...after])
  await drafter.sees('.notification-list-item', 'Renumbered: items 2, references 1.')
  await drafter.found('0 0')
  await drafter.shot()
  await drafter.press('Control+Z')
  await drafter.reads('按第6项的名单发放')
  await drafter.reads('应为3')
}

function shows(drafter, lines) {
  return drafter.eventually(async () => assert.deepEqual(await drafter.lines(), lines))
}
