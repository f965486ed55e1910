// 新建工作要点: the first text of a notice that is still to be written, with stops for what only the drafter knows.

export interface PlanFacts {
  /** The year that the tasks are for: 2026. */
  readonly year: number
  /** 发文机关, as it stands in the heading of its papers. */
  readonly organ: string
  /** Path of the unit directory as the document should name it; `undefined` for none. */
  readonly directory: string | undefined
}

/**
 * The skeleton as a snippet of the Language Server Protocol: `${1:words}` is a stop with words to type over, `$0` the
 * last one. Without the stops it is a valid document; lines end in `\n`.
 */
export function newPlan({ year, organ, directory }: PlanFacts): string {
  const stops = stopCounter()
  const writer = escaped(organ)
  const head = [
    '---',
    `标题：${writer}${year}年工作要点`,
    `发文机关：${writer}`,
    `发文字号：${stops.next('机关代字')}〔${year}〕${stops.next('1')}号`,
    `主送：${stops.next('机关各科室、所属各单位')}`,
    `署名：${writer}`,
    `成文日期：${year}年${stops.next('1')}月${stops.next('10')}日`,
    `年度：${year}`,
    '编号：连续',
    ...directory === undefined ? [] : [`单位名录：${escaped(directory)}`],
    '---',
  ]
  return [...head, ...body(year, stops), ''].join('\n')
}

/** Three sections, as most notices have them; two groups of tasks, so that the numbers are seen to run on. */
function body(year: number, stops: Stops): readonly string[] {
  const task = (number: number, name: string, content: string) =>
    `${number}.${stops.next(name)}。${stops.next(content)}。` +
    `（牵头单位：${stops.next('牵头科室')}；配合单位：${stops.next('配合科室')}；` +
    `完成时限：${stops.next(`${year}年12月底前`)}）`
  return [
    '一、总体要求',
    `${stops.next('写明指导思想和全年目标')}。`,
    '',
    '二、重点任务',
    `（一）${stops.next('第一方面工作')}。${stops.next('用一句话说明这一方面的目标')}。`,
    task(1, '第一件事', '写明做什么、做到什么程度'),
    task(2, '第二件事', '写明具体措施和预期成果'),
    `（二）${stops.next('第二方面工作')}。${stops.next('用一句话说明这一方面的目标')}。`,
    task(3, '第三件事', '写明数量、范围和标准'),
    '',
    '三、工作要求',
    `${stops.next('写明组织领导、调度督办和考核的要求')}。`,
    '$0',
  ]
}

interface Stops {
  /** The next stop in reading order, with words to type over. */
  next(words: string): string
}

function stopCounter(): Stops {
  let last = 0
  return { next: words => `\${${++last}:${escaped(words)}}` }
}

/** What a snippet would read as its own signs; a line break would end the entry, and is a blank here. */
function escaped(words: string): string {
  return words.replace(/[\\$}]/g, '\\$&').replace(/[\r\n]+/g, ' ').trim()
}
