// Two folders in one workspace: each notice goes by the directory and the settings of its own folder.

export const title = 'in a workspace of two folders each goes by its own directory and settings @诊断'

/** Nothing in it depends on the host; what does is in the suite. */
export const hosts = ['node']

export const workspaceFile = '全市.code-workspace'

/** The same text: what is found in it depends on the folder alone. */
const notice = '望川市2026年档案工作要点\n一、重点任务\n1.编目录。（档案科牵头）\n3.建库房。（后勤科牵头）'

export const files = {
  '全市.code-workspace': '{ "folders": [{ "path": "市局" }, { "path": "县局" }] }',
  '市局/市局要点.yaodian': notice,
  '市局/单位名录.yaodian': '单位名录：\n  - 档案科\n  - 后勤科\n',
  '县局/县局要点.yaodian': notice,
  '县局/单位名录.yaodian': '单位名录：\n  - 办公室\n',
  '县局/yaodian.config.json': '{ "规则": { "numbering/gap": "关" } }',
}

export async function journey(drafter) {
  await drafter.begin()
  for (const name of ['市局', '县局']) await unfold(drafter, name)
  await drafter.open('市局要点.yaodian')
  await drafter.press('Control+Shift+M')
  const rows = () => drafter.page.locator('.markers-panel .monaco-list-row').allInnerTexts()
  await drafter.eventually(async () => agree(await rows(), { 'numbering/gap': 1, 'unit/unknown': 0 }))
  await drafter.shot()
  await drafter.open('县局要点.yaodian')
  await drafter.eventually(async () => agree(await rows(), { 'numbering/gap': 1, 'unit/unknown': 2 }))
  await drafter.shot()
}

/** VS Code opens folders by itself, or not. */
function unfold(drafter, name) {
  const rows = drafter.page.locator('.explorer-folders-view .monaco-list-row')
  const closed = drafter.page.locator('.explorer-folders-view .monaco-list-row[aria-expanded="false"]', { hasText: name })
  return drafter.eventually(async () => {
    if (await closed.count() > 0) await closed.click({ timeout: 1000 })
    if (await rows.filter({ hasText: `${name}要点.yaodian` }).count() === 0) throw new Error(`${name} is not open`)
  })
}

/** Throws where the findings of both notices are not so many of each code. */
function agree(rows, wanted) {
  for (const [code, count] of Object.entries(wanted)) {
    const found = rows.filter(row => row.includes(code)).length
    if (found !== count) throw new Error(`${code}: ${found} in place of ${count} in ${rows.join(' | ')}`)
  }
}
