// How high the pieces of 版头 are, in twips. Together they are whole lines, so that the text under them is on the grid
// of 22 lines in every program.

import type { Masthead } from '../layout/blocks.js'
import type { PageProfile } from './profile.js'

export interface MastheadHeights {
  /** From the last of 份号, 密级 and 紧急程度 to 发文机关标志; negative where they reach into it. */
  readonly spacer: number
  readonly mark: number
  /** From 发文机关标志 to 发文字号: two lines, but for what makes the sum whole. */
  readonly gap: number
  /** The lines of 发文字号 and 签发人 down to the red rule, the gap left out. */
  readonly number: number
}

const TWIPS_PER_POINT = 20
/** Names that stand under each other: at least this pitch, in parts of their height. */
const CLOSEST_PITCH = 1.2

export function mastheadHeights({ marks, organMark, signatories }: Masthead, profile: PageProfile): MastheadHeights {
  const { head, lineTwips } = profile
  const { organs, points } = organMark
  const needed = organs.length > 1 ? organs.length * points * TWIPS_PER_POINT * CLOSEST_PITCH : 0
  const mark = head.markTwips + Math.max(0, Math.ceil((needed - head.markTwips) / lineTwips)) * lineTwips
  const rows = Math.max(1, signatories?.rows.length ?? 0)
  const rule = head.rule.space * TWIPS_PER_POINT + head.rule.eighths / 8 * TWIPS_PER_POINT
  const number = head.numberTwips + (rows - 1) * lineTwips + rule
  const above = Math.max(head.markTop, marks.length * lineTwips) + mark
  const lines = Math.round((above + 2 * lineTwips + number) / lineTwips)
  return { spacer: head.markTop - marks.length * lineTwips, mark, gap: lines * lineTwips - above - number, number }
}
