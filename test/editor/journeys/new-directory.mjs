// 新建单位名录 from what was copied elsewhere.

export const title = 'a unit directory is made of the lines on the clipboard @新建'

/** Nothing in it depends on the host; what does is in the suite. */
export const hosts = ['web']

export const files = {}

export async function journey(drafter) {
  await drafter.begin()
  await drafter.page.evaluate(() => navigator.clipboard.writeText('办公室\n机关党委\n市水利局\n市气象局'))
  await drafter.command('New Unit Directory')
  await drafter.sees('.quick-input-list .monaco-list-row.focused', 'clipboard')
  await drafter.shot()
  await drafter.press('Enter')
  for (const unit of ['- 办公室', '- 机关党委', '- 市水利局', '- 市气象局']) await drafter.reads(unit)
  await drafter.sees('.tab.active', '单位名录.yaodian')
  await drafter.sees('.notification-list-item', '4 units listed')
  await drafter.shot()
}
