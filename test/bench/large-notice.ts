// A notice and a directory of any size, the same each time, with names of our own.

const PLACES = ['望川', '青石', '临江', '白沙', '云岭', '南浦', '长桥', '东湾', '双溪', '平原']
const FIELDS = ['应急管理', '水利', '公安', '财政', '教育', '交通运输', '农业农村', '生态环境', '市场监管', '文化广电旅游']
const KINDS = ['局', '综合协调科', '办公室', '行政执法支队', '保障中心']

/** As many different names as asked for, up to 500. */
export function unitNames(count: number): readonly string[] {
  const names = PLACES.flatMap(place => FIELDS.flatMap(field => KINDS.map(kind => `${place}${field}${kind}`)))
  return names.slice(0, count)
}

export function directoryText(units: readonly string[]): string {
  return ['单位名录：', '  全部单位：', ...units.map(unit => `    - ${unit}`), ''].join('\n')
}

/** `items` tasks in sections of twenty, each with four units; no line break at the end. */
export function noticeText(items: number, units: readonly string[]): string {
  const lines = ['---', '标题：望川市2026年工作要点', '编号：连续', '---', '一、重点任务']
  for (let i = 0; i < items; i++) {
    const unit = (step: number) => units[(i * 7 + step * 11) % units.length] ?? ''
    if (i % 20 === 0) lines.push(`（${chinese(i / 20 + 1)}）抓好第${i / 20 + 1}方面工作`)
    lines.push(`${i + 1}.推进第${i + 1}项工程建设。按期完成年度建设任务，加强质量和安全管理，及时公布进展。` +
      `（牵头单位：${unit(0)}；配合单位：${unit(1)}、${unit(2)}、${unit(3)}；完成时限：${i % 12 + 1}月底前）`)
  }
  return lines.join('\n')
}

function chinese(number: number): string {
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`
}
