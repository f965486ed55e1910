// A notice of twelve items from nothing, by keystrokes alone; then keys that come faster than any answer.

import assert from 'node:assert/strict'

export const title = 'a notice of twelve items is drafted from nothing by keys alone, and no key is too fast @按键'

export const files = { '起草.yaodian': '', '旧文.yaodian': '望川市2025年防汛抗旱工作要点\n一、总体要求' }

const heading = '望川市2026年防汛抗旱工作要点'
const preamble = '坚持人民至上、生命至上，全力做好2026年防汛抗旱各项工作。'
const clause = (lead, support) => `（牵头单位：${lead}；配合单位：${support}；完成时限：6月底前）`
const sections = [
  {
    name: '压实工作责任',
    items: [
      `健全责任体系。落实各级防汛责任人。${clause('市水利局', '市应急管理局')}`,
      `修订防汛预案。完善预警和响应衔接。${clause('市应急管理局', '市气象局')}`,
      `开展责任公示。公布水库防汛责任人名单。${clause('市水利局', '市财政局')}`,
      `组织业务培训。轮训基层防汛骨干。${clause('市应急管理局', '市水利局')}`,
    ],
  },
  {
    name: '消除风险隐患',
    items: [
      `排查水库隐患。逐库建立台账。${clause('市水利局', '市应急管理局')}`,
      `整治城市内涝。改造易涝点管网。${clause('市住房城乡建设局', '市财政局')}`,
      `清理河道障碍。保持行洪通畅。${clause('市水利局', '市住房城乡建设局')}`,
      `巡查地质灾害点。做好群测群防。${clause('市自然资源局', '市应急管理局')}`,
    ],
  },
  {
    name: '提升应急能力',
    items: [
      `充实抢险队伍。开展联合演练。${clause('市应急管理局', '市水利局')}`,
      `补充防汛物资。落实代储机制。${clause('市应急管理局', '市财政局')}`,
      `精准发布预警。直达一线责任人。${clause('市气象局', '市应急管理局')}`,
      `加强值班值守。汛期落实双人双岗。${clause('市应急管理局', '市水利局')}`,
    ],
  },
]

/** What the drafter does: text, or a key with the line that it leaves the cursor in. */
const strokes = [
  heading, ['Enter', ''],
  // After the first heading 二、 is not wanted: Enter again takes it away.
  '一、总体要求', ['Enter', '二、'], ['Enter', ''], preamble, ['Enter', ''],
  '二、重点任务', ['Enter', '三、'],
  ...sections.flatMap(({ name, items }, index) => [
    // Only the first section shows how deep things go; the others follow it.
    index === 0 ? ['Tab', '（一）'] : ['Shift+Tab', `（${'一二三'[index]}）`], name,
    ['Enter', index === 0 ? '（二）' : '1.'], ...index === 0 ? [['Tab', '1.']] : [],
    ...items.flatMap((item, i) => [item, ['Enter', `${i + 2}.`]]),
  ]),
  // A fifth item is not wanted either.
  ['Enter', ''],
]

/** What stands there in the end. */
const drafted = [
  heading, '一、总体要求', preamble, '二、重点任务',
  ...sections.flatMap(({ name, items }, index) => [
    `（${'一二三'[index]}）${name}`, ...items.map((item, i) => `${i + 1}.${item}`),
  ]),
  '',
]

export async function journey(drafter) {
  // So that the extension is up before the first key.
  await drafter.open('旧文.yaodian')
  await drafter.openEmpty('起草.yaodian')
  await draft(drafter)
  await typeAhead(drafter)
}

async function draft(drafter) {
  for (const stroke of strokes) await strike(drafter, stroke)
  await drafter.eventually(async () => assert.deepEqual(await drafter.lines(), drafted))
  assert.equal(drafted.filter(line => /^\d/.test(line)).length, 12)
  // A reference to nothing is found; without it, nothing is.
  await drafter.type('见{@无}。')
  await drafter.found('1 0')
  for (let key = 0; key < 6; key++) await drafter.press('Backspace')
  await drafter.found('0 0')
  await drafter.shot()
}

async function strike(drafter, stroke) {
  if (typeof stroke === 'string') {
    // Character by character, as an input method hands them over.
    for (const character of stroke) await drafter.page.keyboard.insertText(character)
    return
  }
  const [key, line] = stroke
  // As long as VS Code waits for an answer it shows the list before, and that takes Enter together with the last mark.
  await drafter.listGone()
  await drafter.page.keyboard.press(key)
  await drafter.endsWith(line)
}

/** Enter, and twenty keys at once behind it, none of which waits for anything: all are there, in their order. */
async function typeAhead(drafter) {
  const { keyboard } = drafter.page
  await drafter.press('Control+a', 'Delete')
  await keyboard.insertText('1.甲。')
  await drafter.endsWith('1.甲。')
  const ahead = 'abcdefghijklmnopqrs.'
  for (const round of [2, 3, 4]) {
    await Promise.all(['Enter', ...ahead].map(key => keyboard.press(key)))
    await drafter.endsWith(`${round}.${ahead}`)
  }
  // Two at once: the second is about what the first one made.
  await Promise.all(['Enter', 'Enter', ...ahead].map(key => keyboard.press(key)))
  await drafter.eventually(async () => assert.deepEqual((await drafter.lines()).slice(-2), [`4.${ahead}`, ahead]))
  await drafter.shot()
}
