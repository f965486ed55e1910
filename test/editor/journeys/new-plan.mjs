// 新建工作要点: three questions with a way back, and a skeleton to type over from stop to stop.

import assert from 'node:assert/strict'

export const title = 'a new plan is made by three answers, one of them taken back, and typed over from stop to stop @新建'

/** Nothing in it depends on the host; what does is in the suite. */
export const hosts = ['node']

export const files = {}

export async function journey(drafter) {
  await drafter.begin()
  await drafter.command('New Work Plan')
  await answer(drafter, 'Which year', '2026')
  await answer(drafter, 'Which organ', '望川市水务局')
  await drafter.sees('.quick-input-widget', '3/3')
  await drafter.press('Control+Alt+Minus')
  await answer(drafter, 'Which organ', '望川市水利局', '望川市水务局')
  await drafter.sees('.quick-input-list .monaco-list-row', 'Without a directory')
  await drafter.shot()
  await drafter.type('Without')
  await drafter.sees('.quick-input-list .monaco-list-row.focused', 'Without a directory')
  await drafter.press('Enter')
  await drafter.reads('标题：望川市水利局2026年工作要点')
  await drafter.shot()
  for (const words of ['望水', '3', undefined, '2', '8', '坚持节水优先', '守住安全底线', undefined, '检查堤防']) {
    if (words !== undefined) await drafter.type(words)
    await drafter.press('Tab')
  }
  for (const part of [
    '发文字号：望水〔2026〕3号', '主送：机关各科室、所属各单位', '成文日期：2026年2月8日', '坚持节水优先。', '（一）守住安全底线。', '1.检查堤防。',
  ]) await drafter.reads(part)
  await drafter.shot()
}

/** Types over what is there, having looked at it if `before` is given. */
async function answer(drafter, question, text, before) {
  await drafter.sees('.quick-input-widget', question)
  const input = await drafter.sees('.quick-input-widget input:focus')
  if (before !== undefined) assert.equal(await input.inputValue(), before)
  await drafter.press('Control+a')
  await drafter.type(text)
  await drafter.press('Enter')
}
