// A gap in the numbers: underlined, listed under 问题, gone to by F8, and mended from the menu of fixes.

export const title = 'a gap is underlined and listed, F8 leads to it, and the menu of fixes mends it @诊断'

/** Nothing in it depends on the host; what does is in the suite. */
export const hosts = ['web']

const item = (number, text) => `${number}.${text}（牵头单位：市水利局）`

export const files = {
  '断号.yaodian': [
    '望川市2026年水利工作要点', '一、重点任务', item(1, '修订防汛预案。'), item(2, '检查山塘。'), item(4, '清理河道。'), item(5, '组织演练。'),
  ].join('\n'),
}

export async function journey(drafter) {
  await drafter.open('断号.yaodian')
  await drafter.found('1 0')
  await drafter.sees('.monaco-editor .squiggly-error')
  await drafter.press('Control+Shift+M')
  await drafter.sees('.markers-panel .monaco-list-row', '缺3')
  await drafter.shot()
  await drafter.press('Control+1', 'Control+Home', 'F8')
  await drafter.atLine(5)
  await drafter.press('Escape', 'Control+.')
  await drafter.sees('.action-widget .monaco-list-row', '重新编号')
  await drafter.shot()
  await drafter.press('Enter')
  await drafter.found('0 0')
  await drafter.reads('3.清理河道。')
  await drafter.reads('4.组织演练。')
  await drafter.shot()
}
