// F2 on a unit: the directory and two notices follow, whether they are open or not.

export const title = 'F2 renames a unit in the directory and in two notices @改名'

/** Nothing in it depends on the host; what does is in the suite. */
export const hosts = ['web']

export const files = {
  '单位名录.yaodian': '单位名录：\n  - 市大数据局\n  - 市水利局',
  '数据要点.yaodian': '望川市2026年数据工作要点\n一、重点任务\n1.建设平台。（市水利局、市大数据局负责）',
  '水利要点.yaodian': '望川市2026年水利工作要点\n一、重点任务\n1.共享水文数据。（牵头单位：市水利局；配合单位：市大数据局）',
}

export async function journey(drafter) {
  await drafter.open('数据要点.yaodian')
  await drafter.press('Control+End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'F2')
  await drafter.sees('.rename-box input:focus')
  await drafter.press('Control+a')
  await drafter.compose('shishujuju', '市数据局')
  await drafter.shot()
  await drafter.press('Enter')
  await drafter.reads('（市水利局、市数据局负责）')
  await drafter.open('水利要点.yaodian')
  await drafter.reads('配合单位：市数据局）')
  await drafter.found('0 0')
  await drafter.openEmpty('单位名录.yaodian')
  await drafter.reads('市数据局（曾用名：市大数据局）')
  await drafter.shot()
}
