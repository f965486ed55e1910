// 责任单位: the view is opened, narrowed to one unit, and leads to a task in the text.

import assert from 'node:assert/strict'

export const title = 'the view of units is opened and filtered by keys, and leads to a task @责任单位'

/** Nothing in it depends on the host; what does is in the suite. */
export const hosts = ['web']

export const files = {
  '任务.yaodian': [
    '望川市2026年水利工作要点', '一、重点任务',
    '1.修订预案。（牵头单位：市水利局；配合单位：市气象局）', '2.检查堤防。（牵头单位：市水利局）', '3.发布预警。（牵头单位：市气象局）',
  ].join('\n'),
}

const row = '.pane-body .monaco-list-row'

export async function journey(drafter) {
  await drafter.open('任务.yaodian')
  await drafter.command('Focus on Units View')
  await drafter.sees(row, '市水利局')
  await drafter.sees(row, '市气象局')
  await drafter.shot()
  await drafter.command('Filter Units and Tasks')
  await drafter.sees('.quick-input-widget input:focus')
  await drafter.type('气象')
  await drafter.eventually(async () => assert.ok(!(await labels(drafter)).some(label => label.startsWith('市水利局'))))
  await drafter.press('Enter')
  await drafter.sees(row, '3.发布预警')
  await drafter.shot()
  await drafter.command('Focus on Units View')
  await drafter.press('Home')
  const task = (await labels(drafter)).findIndex(label => label.includes('3.发布预警'))
  assert.ok(task > 0)
  for (let down = 0; down < task; down++) await drafter.press('ArrowDown')
  await drafter.press('Enter')
  await drafter.atLine(5)
  await drafter.command('Clear Filter')
  await drafter.sees(row, '市水利局')
  await drafter.shot()
}

/** From the top of the tree. */
function labels(drafter) {
  return drafter.page.locator(`${row} .label-name`).allInnerTexts()
}
