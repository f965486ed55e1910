// 预览: what is typed is on the page beside the text; a click on the page leads to its place in the text.

import assert from 'node:assert/strict'

export const title = 'the preview follows typing and the cursor, and a click in it goes to the text @预览'

const matters = [
  '防汛预案', '抗旱预案', '山塘除险', '水库调度', '河道清淤', '堤防加固', '灌区改造', '农村供水', '水质监测', '节水宣传',
  '取水许可', '水土保持', '河长巡河', '岸线管护', '采砂监管', '涵闸检修', '泵站改造', '水文测报', '山洪预警', '移民后扶',
]
const items = matters.map((matter, i) =>
  `${i + 1}.抓实${matter}。把${matter}列入月度调度，逐项明确进度，遇到困难当月会商解决。（牵头单位：市水利局；完成时限：${i % 6 + 6}月底前）`)

export const files = {
  '预览.yaodian': ['望川市2026年水利工作要点', '一、重点任务', ...items].join('\n'),
}

export async function journey(drafter) {
  await drafter.open('预览.yaodian')
  await drafter.press('Control+Home')
  await drafter.command('Open Preview to the Side')
  const desk = drafter.webview()
  const shown = text => drafter.eventually(async () => assert.ok((await desk.locator('svg').allTextContents()).join('').includes(text)))
  await shown('抓实防汛预案')
  // The drafter is still in the text.
  await drafter.press('End')
  await drafter.type('（试行）')
  await shown('工作要点（试行）')
  await drafter.shot()
  // To the end of the text, and the last page comes into sight with its mark.
  await drafter.press('Control+End')
  const inSight = mark => drafter.eventually(async () => {
    const box = await desk.locator(mark).boundingBox()
    assert.ok(box && box.y > 0 && box.y < drafter.page.viewportSize().height, `${mark} is in sight`)
  })
  await inSight('.mark .caret')
  await drafter.type('完')
  await shown('7月底前）完')
  await drafter.shot()
  await desk.locator('text', { hasText: '18.' }).first().click()
  await drafter.atLine(20)
  await drafter.shot()
}
