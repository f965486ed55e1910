// numbering/inline: a series inside a paragraph that skips or repeats a number (一是…三是…).

import { flatMap, formatChinese, formatCircled, type LineBlock, type SeriesMark, type SeriesStyle } from '../../../grammar/index.js'
import { placeOf } from '../../model/place.js'
import type { ProseLine } from '../../model/prose.js'
import { explainSeries, type SeriesDefect } from '../../model/series.js'
import { defineCheck, type Report } from '../check.js'

interface PlacedMark {
  readonly mark: SeriesMark
  readonly block: LineBlock
}

export const inline = defineCheck({
  code: 'numbering/inline',
  title: '段内序数不连续',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: ({ prose, memory }) => {
    const marksIn = memory.findByPiece('series marks', prose, mark => mark, seriesMarks)
    const lists: ProseLine[][] = []
    for (const line of marksIn.keys()) {
      if (line.node === undefined && line.role !== 'paragraph') continue
      const list = lists.at(-1)
      if (list !== undefined && line.node !== undefined && list[0]?.node === line.node) list.push(line)
      else lists.push([line])
    }
    return flatMap(lists, lines => flatMap(seriesIn(lines, marksIn), reportSeries))
  },
})

function seriesMarks({ block, line }: ProseLine): readonly SeriesMark[] {
  return line.content.filter((inline): inline is SeriesMark => inline.kind === 'series-mark' && !joinsNumbers(inline, block))
}

/** Marks of one style that begin with 1, in order; a new 1 begins a new series. `lines`: of one node. */
function seriesIn(
  lines: readonly ProseLine[], marksIn: ReadonlyMap<ProseLine, readonly SeriesMark[]>,
): readonly (readonly PlacedMark[])[] {
  const byStyle = new Map<SeriesStyle, PlacedMark[][]>()
  for (const line of lines) {
    const { block } = line
    for (const mark of marksIn.get(line) ?? []) {
      const series = byStyle.get(mark.style) ?? []
      byStyle.set(mark.style, series)
      if (mark.number === 1) series.push([{ mark, block }])
      else series.at(-1)?.push({ mark, block })
    }
  }
  return [...byStyle.values()].filter(series => !isNested(series)).flat()
}

/** 第一、二批 counts nothing: it is short for 第一批、第二批. */
function joinsNumbers({ span }: SeriesMark, { text }: LineBlock): boolean {
  return text.charAt(span.end - 1) === '、' && /[一二三四五六七八九十]/.test(text.charAt(span.end))
}

/** Lists inside lists (一是…一是…二是…二是…) are whole when every number goes on with one that is still open. */
function isNested(series: readonly (readonly PlacedMark[])[]): boolean {
  const due: number[] = []
  for (const { mark } of series.flat()) {
    if (mark.number === 1) due.push(2)
    else {
      const at = due.lastIndexOf(mark.number)
      if (at < 0) return false
      due.splice(at, due.length - at, mark.number + 1)
    }
  }
  return true
}

function reportSeries(series: readonly PlacedMark[]): readonly Report[] {
  if (series.every(({ mark }, i) => mark.number === i + 1)) return []
  const [defect] = explainSeries(series.map(({ mark }) => mark.number)).defects
  const at = defect === undefined ? undefined : series[defect.at]
  if (defect === undefined || at === undefined) return []
  const { mark, block } = at
  const right = expectedNumber(defect)
  return [{
    span: placeOf(block, mark.span),
    message: `段内序数不连续：“${written(mark, block)}”这里应为“${nameMark(mark, right)}”。请补上漏掉的一条，或改正序数。`,
    related: series.slice(0, defect.at).slice(-1).map(before => ({
      span: placeOf(before.block, before.mark.span), message: '前一条在这里',
    })),
    fixes: [{
      title: `改为“${nameMark(mark, right)}”`, kind: 'choice',
      edits: [{ span: placeOf(block, mark.numeral), newText: numeralOf(mark, right) }],
    }],
  }]
}

function expectedNumber(defect: SeriesDefect): number {
  return defect.kind === 'gap' ? defect.from : defect.expected
}

function written(mark: SeriesMark, block: LineBlock): string {
  return block.text.slice(mark.span.start, mark.span.end)
}

function numeralOf(mark: SeriesMark, number: number): string {
  switch (mark.style) {
    case 'bracketed': return String(number)
    case 'circled': return formatCircled(number) ?? String(number)
    default: return formatChinese(number)
  }
}

function nameMark(mark: SeriesMark, number: number): string {
  const numeral = numeralOf(mark, number)
  switch (mark.style) {
    case 'is': return `${numeral}是`
    case 'ordinal-word': return `第${numeral}，`
    case 'among': return `其${numeral}，`
    case 'bracketed': return `（${numeral}）`
    case 'circled': return numeral
  }
}
