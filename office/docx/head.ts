// 版头: the red head of a 文件 in the text, the head of a 信函 in the header of its first page.

import type { HeadMark, Letterhead, Masthead, OrganMark, PlacedRuns, Run } from '../layout/blocks.js'
import { cellsOf } from '../layout/cells.js'
import { SUFFIX_GAP } from '../layout/organ-mark.js'
import type { ParagraphFormat, RunFormat } from './formatting.js'
import { mastheadHeights } from './head-heights.js'
import type { HeadProfile, PageProfile } from './profile.js'
import { paragraphElement, tabRun, textRun, writeRuns } from './runs.js'
import { BLOCK_STYLES, PART_STYLES } from './styles.js'
import { gridElement } from './tables.js'

const TWIPS_PER_POINT = 20

export function mastheadElements(block: Masthead, profile: PageProfile): readonly string[] {
  const heights = mastheadHeights(block, profile)
  return [
    ...block.marks.map(mark => headMark(mark, profile)),
    ...(heights.spacer > 0 ? [spacer(heights.spacer)] : []),
    ...organMarkElements(block.organMark, heights.mark),
    ...numberLines(block, heights.gap, profile),
  ]
}

function headMark(mark: HeadMark, profile: PageProfile): string {
  return paragraphElement({ style: BLOCK_STYLES['head-mark'] }, writeRuns(mark.runs, 'body', profile))
}

/** An empty paragraph of this height, in twips. */
export function spacer(height: number): string {
  return paragraphElement({ style: PART_STYLES.spacer, lineTwips: Math.round(height) })
}

// ---------------------------------------------------------------- 发文机关标志

/** One name, or names without 文件: a paragraph each. With 文件: a frame, so that it stands half way up the names. */
function organMarkElements(mark: OrganMark, height: number): readonly string[] {
  const { organs, suffix } = mark
  if (organs.length === 1) return [markParagraph(organs[0] + (suffix ?? ''), mark, height)]
  const widest = Math.max(...organs.map(cellsOf))
  const format = { style: PART_STYLES.organMark, lineTwips: Math.floor(height / organs.length) }
  const names = organs.map(name => paragraphElement(format, ...spread(name, widest, mark)))
  if (suffix === undefined) return names
  const width = (cells: number): number => Math.ceil(cells * characterTwips(mark))
  return [gridElement({
    widths: [width(widest + SUFFIX_GAP), width(cellsOf(suffix)) + SLACK],
    rows: [{
      cells: [
        { content: names.join('') },
        { content: paragraphElement(format, textRun(suffix, sizeOf(mark))), centred: true },
      ],
    }],
    centred: true,
  })]
}

/** A single name stands at the top of its height. */
function markParagraph(name: string, mark: OrganMark, height: number): string {
  const line = mark.points * TWIPS_PER_POINT
  const below = height - line
  const format = { style: PART_STYLES.organMark, lineTwips: line, ...(below > 0 ? { spaceAfter: below } : {}) }
  return paragraphElement(format, textRun(name, sizeOf(mark)))
}

/** So that rounding does not wrap the last character. */
const SLACK = 60

function sizeOf({ points, widthPercent }: OrganMark): RunFormat {
  return { ...(widthPercent < 100 ? { widthPercent } : {}), halfPoints: points * 2 }
}

function characterTwips({ points, widthPercent }: OrganMark): number {
  return points * TWIPS_PER_POINT * widthPercent / 100
}

/** The name as wide as the widest: more space behind all its characters but the last. */
function spread(name: string, widest: number, mark: OrganMark): readonly string[] {
  const characters = Array.from(name)
  const missing = (widest - cellsOf(name)) * characterTwips(mark)
  if (missing <= 0 || characters.length < 2) return [textRun(name, sizeOf(mark))]
  const spacing = Math.floor(missing / (characters.length - 1))
  return [
    textRun(characters.slice(0, -1).join(''), { ...sizeOf(mark), spacing }),
    textRun(characters.at(-1) ?? '', sizeOf(mark)),
  ]
}

// ---------------------------------------------------------------- 发文字号 and 签发人

/** `gap` twips under the mark; the last line carries the red rule. */
function numberLines({ number, signatories }: Masthead, gap: number, profile: PageProfile): readonly string[] {
  const { head, lineTwips } = profile
  const rows: readonly (readonly PlacedRuns[])[] = signatories?.rows ?? []
  const last = Math.max(0, rows.length - 1)
  const line = (i: number, format: ParagraphFormat, ...content: readonly string[]): string => {
    const rule = { eighths: head.rule.eighths, color: head.red, space: head.rule.space }
    return paragraphElement({
      style: PART_STYLES.number,
      spaceBefore: i === 0 ? gap : lineTwips - head.numberTwips,
      ...(i === last ? { borders: { bottom: rule } } : {}),
      ...format,
    }, ...content)
  }
  if (signatories === undefined) return [line(0, { align: 'center' }, writeRuns(number?.runs ?? [], 'body', profile))]
  return rows.map((names, i) => {
    const placed: readonly PlacedRuns[] = [
      ...(i === last && number !== undefined ? [{ runs: number.runs, at: 1 }] : []),
      ...(i === 0 ? [{ runs: [signatories.label], at: signatories.labelAt }] : []),
      ...names,
    ]
    const tabs = placed.map(({ at }) => ({ at: at * profile.cellTwips, align: 'left' as const }))
    // The label ends where the first name begins; a tab there would go on to the next stop.
    return line(i, { tabs }, ...placed.map(({ runs }) =>
      (runs === names[0]?.runs && i === 0 ? '' : tabRun()) + writeRuns(runs, 'body', profile)))
  })
}

// ---------------------------------------------------------------- 信函

/** The header of the first page: red name and the first double rule, thick over thin. */
export function letterHeader({ organMark }: Letterhead, { head }: PageProfile): string {
  const { letter } = head
  return markParagraph(organMark.organs[0] ?? '', organMark, letter.markTwips) +
    doubleRule(head, { spaceBefore: letter.gapAboveRule, thick: 'top' }) + spacer(letter.gapBelowRule)
}

/** The footer of the first page: the second double rule, thin over thick. */
export function letterFooter({ head }: PageProfile): string {
  return doubleRule(head, { spaceBefore: 0, thick: 'bottom' })
}

/** A line too low for text, with a border above and below it. */
function doubleRule(
  { red, letter }: HeadProfile, { spaceBefore, thick }: { readonly spaceBefore: number; readonly thick: 'top' | 'bottom' },
): string {
  const line = (side: 'top' | 'bottom') =>
    ({ eighths: side === thick ? letter.thickEighths : letter.thinEighths, color: red })
  return paragraphElement({
    style: PART_STYLES.spacer,
    spaceBefore,
    lineTwips: letter.ruleGap,
    borders: { top: line('top'), bottom: line('bottom') },
    indent: { left: -letter.overhang.left, right: -letter.overhang.right },
  })
}

/** In the text, under the first double rule: the marks at the left, 发文字号 at the right of the first line. */
export function letterheadElements({ marks, number }: Letterhead, profile: PageProfile): readonly string[] {
  const count = Math.max(marks.length, number === undefined ? 0 : 1)
  const right = profile.page.width - profile.margins.left - profile.margins.right
  return Array.from({ length: count }, (_, i) => {
    const runs: readonly Run[] = marks[i]?.runs ?? []
    const style = BLOCK_STYLES['head-mark']
    if (i > 0 || number === undefined) return paragraphElement({ style }, writeRuns(runs, 'body', profile))
    return paragraphElement({ style, tabs: [{ at: right, align: 'right' }] },
      writeRuns(runs, 'body', profile), tabRun(), writeRuns(number.runs, 'body', profile))
  })
}
