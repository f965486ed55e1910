// Quotes, brackets and book marks as a line has them, and what they are called.

import { flatMap } from '../../../grammar/index.js'
import { foreignSpans } from '../../model/prose.js'
import type { Passage } from '../../model/passages.js'
import { matchesOf } from '../../text/matches.js'
import { SIGN, signAt } from '../../text/signs.js'

export type Family =
  | 'double-quote' | 'single-quote' | 'corner' | 'white-corner'
  | 'round' | 'square' | 'tortoise' | 'lens' | 'curly' | 'book' | 'angle'

export interface PlacedMark {
  readonly passage: Passage
  /** Counted from the start of the passage. */
  readonly at: number
  readonly text: string
  readonly family: Family
  /** Straight quotes do not tell. */
  readonly side: 'open' | 'close' | 'either'
}

export interface MarkPair {
  readonly open: PlacedMark
  readonly close: PlacedMark
}

export interface PairedMarks {
  /** By the place of the first half. */
  readonly pairs: readonly MarkPair[]
  /** Marks without a counterpart, in reading order. */
  readonly loose: readonly PlacedMark[]
}

interface FamilyFacts {
  readonly name: string
  /** The first of each is the one to write. */
  readonly open: string
  readonly close: string
  readonly either?: string
}

const FAMILIES: Readonly<Record<Family, FamilyFacts>> = {
  'double-quote': { name: '双引号', open: '“', close: '”', either: '"＂' },
  'single-quote': { name: '单引号', open: '‘', close: '’', either: '\'＇' },
  corner: { name: '直角引号', open: '「', close: '」' },
  'white-corner': { name: '双直角引号', open: '『', close: '』' },
  round: { name: '括号', open: '（(', close: '）)' },
  square: { name: '方括号', open: '［[', close: '］]' },
  tortoise: { name: '六角括号', open: '〔', close: '〕' },
  lens: { name: '方头括号', open: '【', close: '】' },
  curly: { name: '花括号', open: '｛{', close: '｝}' },
  book: { name: '书名号', open: '《', close: '》' },
  angle: { name: '单书名号', open: '〈', close: '〉' },
}
const KNOWN: ReadonlyMap<string, Pick<PlacedMark, 'family' | 'side'>> = new Map(
  flatMap(Object.keys(FAMILIES) as Family[], family => {
    const { open, close, either = '' } = FAMILIES[family]
    const sides = [[open, 'open'], [close, 'close'], [either, 'either']] as const
    return flatMap(sides, ([chars, side]) => [...chars].map(char => [char, { family, side }] as const))
  }),
)
/** Two single quotes side by side are one double quote to the eye. */
const MARK = /‘‘|’’|''|'’|’'|[“”"＂‘’'＇（(）)［[\]］〔〕【】｛{｝}《》〈〉「」『』]/g

/** The marks of a passage in order; those of web addresses and of other languages are left out. */
export function marksOf(passage: Passage): readonly PlacedMark[] {
  const { text, from, to, signs } = passage
  if ((signs & SIGN.pairedMark) === 0) return []
  const found = matchesOf(text, MARK).filter(({ index }) => index >= from && index < to)
  const foreign = (signs & SIGN.latin) === 0 ? [] : foreignSpans(text)
  return flatMap(found, ({ 0: mark, index: at }): readonly PlacedMark[] => {
    if (isApostrophe(text, at) || isMeasure(text, at)) return []
    if (foreign.some(({ start, end }) => at >= start && at < end && !(at === end - 1 && mark === ')'))) return []
    const known = mark.length === 1 ? KNOWN.get(mark)
      : { family: 'double-quote', side: mark === '‘‘' ? 'open' : 'either' } as const
    return known === undefined ? [] : [{ passage, at, text: mark, ...known }]
  })
}

/** O'Neil, IT's */
function isApostrophe(text: string, at: number): boolean {
  if ((signAt(text, at + 1) & SIGN.latin) === 0) return false
  return /^[A-Za-z0-9]['’＇][A-Za-z]$/.test(text.slice(Math.max(0, at - 1), at + 2))
}

const MINUTES = /\d['’]\d{1,2}"/g

/** 5'30" of time, and 55" of a screen where the straight quotes of the line do not come out even. */
function isMeasure(text: string, at: number): boolean {
  if ((signAt(text, at - 1) & SIGN.digit) === 0 || !/\d/.test(text.charAt(at - 1))) return false
  const ofTime = /^['’]\d/.test(text.slice(at, at + 2)) || /['’]\d{1,2}"$/.test(text.slice(Math.max(0, at - 3), at + 1))
  if (ofTime) return true
  return text.charAt(at) === '"' && text.replace(MINUTES, '').split('"').length % 2 === 0
}

/** The mark that would complete this one: the second half, unless this is one. */
export function counterpartOf({ family, side }: PlacedMark): string {
  return canonicalMark(family, side === 'close' ? 'open' : 'close')
}

export function canonicalMark(family: Family, side: 'open' | 'close'): string {
  return FAMILIES[family][side].charAt(0)
}

/** 「后双引号（”）」 */
export function nameOf(mark: PlacedMark): string {
  return `${sideName(mark.family, mark.side)}（${mark.text}）`
}

export function sideName(family: Family, side: PlacedMark['side']): string {
  const { name } = FAMILIES[family]
  return side === 'either' ? name : `${side === 'open' ? '前' : '后'}${name}`
}
