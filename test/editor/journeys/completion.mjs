// A clause written with a keyboard alone: units by initials, and by characters from an input method.

export const title = 'a clause is completed by initials and by composed characters, and running text is left alone @补全'

const file = '补全.yaodian'

export const files = {
  [file]: [
    '---', '标题：望川市2026年应急管理工作要点', '单位名录：',
    '  - 市应急管理局', '  - 市水利局（曾用名：市水务局）', '  - 机关党委', '  - 办公室', '---',
    '一、重点任务', '1.修订应急预案。（牵头单位：市应急管理局；配合单位：办公室；完成时限：8月底前）', '2.开展党员培训。',
  ].join('\n'),
}

export async function journey(drafter) {
  await drafter.open(file)
  await drafter.press('Control+End')
  await clauseByInitials(drafter)
  await drafter.press('Enter')
  await clauseByComposition(drafter)
  await lettersAlone(drafter)
}

/** No input method: letters are pinyin, Enter takes the first of the list. */
async function clauseByInitials(drafter) {
  await drafter.type('（')
  await drafter.offered(labels => labels[0] === '牵头单位：')
  await drafter.press('Enter')
  await drafter.offered(labels => labels.includes('机关党委'))
  await drafter.type('jgdw')
  await drafter.offered(labels => labels.join() === '机关党委')
  await drafter.shot()
  await drafter.press('Enter')
  await drafter.offered(labels => labels[0] === '、' && labels[1] === '；配合单位：')
  await drafter.shot()
  await drafter.press('ArrowDown', 'Enter')
  await drafter.offered(labels => labels.includes('办公室') && !labels.includes('机关党委'))
  await drafter.type('bgs')
  await drafter.offered(labels => labels.join() === '办公室')
  // A mark takes what was found by its pinyin, too.
  await drafter.type('；')
  await drafter.offered(labels => labels[0] === '完成时限：')
  await drafter.press('Enter')
  await drafter.type('6')
  await drafter.offered(labels => labels[0] === '6月底前')
  await drafter.press('Tab')
  await drafter.reads('2.开展党员培训。（牵头单位：机关党委；配合单位：办公室；完成时限：6月底前）')
  await drafter.press('Escape', 'End')
}

/** With an input method: the list follows what has been committed, never the pinyin in between. */
async function clauseByComposition(drafter) {
  await drafter.endsWith('3.')
  await drafter.compose('jianchadifang', '检查堤防。')
  await drafter.nothingOffered()
  await drafter.compose('(', '（')
  await drafter.offered(labels => labels[0] === '牵头单位：')
  await drafter.compose('qiantou', '牵头单位')
  await drafter.offered(labels => labels[0] === '牵头单位：')
  await drafter.press('Enter')
  await drafter.offered(labels => labels.includes('市水利局'))
  await drafter.compose('shuiwu', '水务')
  await drafter.offered(labels => labels.join() === '市水利局')
  await drafter.shot()
  await drafter.press('Enter')
  await drafter.compose('、', '、')
  await drafter.offered(labels => labels.includes('机关党委') && !labels.includes('市水利局'))
  await drafter.compose('bangongshi', '办公室')
  await drafter.offered(labels => labels[0] === '、')
  await drafter.shot()
  await drafter.press('Escape')
  await drafter.reads('3.检查堤防。（牵头单位：市水利局、办公室）')
  await drafter.press('End', 'Enter')
}

async function lettersAlone(drafter) {
  await drafter.type('jgdw')
  await drafter.nothingOffered()
  await drafter.compose('renwu', '任务')
  await drafter.nothingOffered()
  await drafter.shot()
}
