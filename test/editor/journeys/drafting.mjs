// A notice of twelve items from nothing, by keystrokes alone; then keys that come faster than any answer.
//   in: an empty .yaodian file, open and focused; out: throws where the text is not what was typed

import assert from 'node:assert/strict'

/** Between two keys, and between two characters: a quick typist, on a busy machine. */
const pause = 400
const charPause = 15
const patience = 15_000

const title = '望川市2026年防汛抗旱工作要点'
const preamble = '坚持人民至上、生命至上，全力做好2026年防汛抗旱各项工作。'
const clause = (lead, support) => `（牵头单位：${lead}；配合单位：${support}；完成时限：6月底前）`
const sections = [
  {
    heading: '压实工作责任',
    items: [
      `健全责任体系。落实各级防汛责任人。${clause('市水利局', '市应急管理局')}`,
      `修订防汛预案。完善预警和响应衔接。${clause('市应急管理局', '市气象局')}`,
      `开展责任公示。公布水库防汛责任人名单。${clause('市水利局', '市财政局')}`,
      `组织业务培训。轮训基层防汛骨干。${clause('市应急管理局', '市水利局')}`,
    ],
  },
  {
    heading: '消除风险隐患',
    items: [
      `排查水库隐患。逐库建立台账。${clause('市水利局', '市应急管理局')}`,
      `整治城市内涝。改造易涝点管网。${clause('市住房城乡建设局', '市财政局')}`,
      `清理河道障碍。保持行洪通畅。${clause('市水利局', '市住房城乡建设局')}`,
      `巡查地质灾害点。做好群测群防。${clause('市自然资源局', '市应急管理局')}`,
    ],
  },
  {
    heading: '提升应急能力',
    items: [
      `充实抢险队伍。开展联合演练。${clause('市应急管理局', '市水利局')}`,
      `补充防汛物资。落实代储机制。${clause('市应急管理局', '市财政局')}`,
      `精准发布预警。直达一线责任人。${clause('市气象局', '市应急管理局')}`,
      `加强值班值守。汛期落实双人双岗。${clause('市应急管理局', '市水利局')}`,
    ],
  },
]

/** What the drafter types; `Enter`, `Tab` and `Shift+Tab` are keys, every other string is text. */
const keystrokes = [
  title, 'Enter',
  // After the heading 二、 is not wanted: Enter again takes it away.
  '一、总体要求', 'Enter', 'Enter', preamble, 'Enter',
  '二、重点任务', 'Enter',
  ...sections.flatMap(({ heading, items }, index) => [
    // Only the first section shows how deep things go; the others follow it.
    ...index === 0 ? ['Tab', heading, 'Enter', 'Tab'] : ['Shift+Tab', heading, 'Enter'],
    ...items.flatMap(item => [item, 'Enter']),
  ]),
  // The thirteenth item is not wanted either.
  'Enter',
]

/** What stands there in the end. */
const expected = [
  title, '一、总体要求', preamble, '二、重点任务',
  ...sections.flatMap(({ heading, items }, index) => [
    `（${'一二三'[index]}）${heading}`, ...items.map((item, i) => `${i + 1}.${item}`),
  ]),
  '',
]

function isKey(stroke) {
  return ['Enter', 'Tab', 'Shift+Tab'].includes(stroke)
}

/** Types the notice into the empty document that has the focus; `shot(name)` takes a picture. */
export async function draft(page, shot) {
  for (const stroke of keystrokes) await strike(page, stroke)
  await shot('drafted')
  await eventually(async () => assert.deepEqual(await textOf(page), expected))
  await eventually(async () => assert.equal(await findings(page), '0 0'))
  assert.equal(expected.filter(line => /^\d/.test(line)).length, 12)
}

/** Enter, and twenty keys at once behind it, none of which waits for anything: all are there, in their order. */
export async function typeAhead(page, shot) {
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText('1.甲。')
  await page.waitForTimeout(pause)
  const ahead = 'abcdefghijklmnopqrs.'
  for (const round of [2, 3, 4]) {
    await Promise.all(['Enter', ...ahead].map(key => page.keyboard.press(key)))
    await eventually(async () => assert.equal((await textOf(page)).at(-1), `${round}.${ahead}`))
  }
  // Two at once: the second is about what the first one made.
  await Promise.all(['Enter', 'Enter', ...ahead].map(key => page.keyboard.press(key)))
  await eventually(async () => assert.deepEqual((await textOf(page)).slice(-2), [`4.${ahead}`, ahead]))
  await shot('typed-ahead')
}

async function strike(page, stroke) {
  if (isKey(stroke)) {
    await page.keyboard.press(stroke)
    await page.waitForTimeout(pause)
    return
  }
  // Character by character, as an input method hands them over.
  for (const character of stroke) {
    await page.keyboard.insertText(character)
    await page.waitForTimeout(charPause)
  }
  await page.waitForTimeout(pause)
  // What was offered while typing is not wanted.
  if (await page.locator('.suggest-widget.visible').count() > 0) await page.keyboard.press('Escape')
}

/** The lines as the editor shows them; only for texts that fit into the window. */
async function textOf(page) {
  const shown = await page.locator('.monaco-editor .view-lines .view-line').evaluateAll(lines =>
    lines.map(line => ({ top: Number.parseFloat(line.style.top), text: line.textContent })))
  return shown.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' ').replaceAll('\u200b', ''))
}

/** Errors and warnings as the status bar counts them. */
async function findings(page) {
  return (await page.locator('#status\\.problems').innerText()).trim().replaceAll(/\s+/g, ' ')
}

async function eventually(check) {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}
