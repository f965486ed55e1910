// 结构层次序数: every form of an ordinal at a line's start, its level, and its canonical form.

import { flatMap } from './flat-map.js'
import {
  ARABIC_NUMERAL_CLASS, CHINESE_NUMERAL_CLASS, formatChinese, formatCircled, parseArabic, parseChinese, parseSymbol,
} from './numerals.js'
import type { Level, Ordinal, OrdinalForm } from './tree.js'

interface Pattern {
  readonly level: Level
  /** What it can begin with. */
  readonly first: string
  readonly regex: RegExp
  readonly form: (mark: string) => OrdinalForm
}

const CN = `[${CHINESE_NUMERAL_CLASS}]{1,7}`
const AR = `[${ARABIC_NUMERAL_CLASS}]{1,6}`
const GAP = '[ \\t\\u3000\\u00a0]*'

const CHINESE_FIRST = CHINESE_NUMERAL_CLASS
const ARABIC_FIRST = '0123456789０１２３４５６７８９'
const [TENS, DOTTED, BRACKETED] = [range('㈠', '㈩'), range('⒈', '⒛'), range('⑴', '⒇')]
const CIRCLED = range('①', '⑳') + range('㉑', '㉟') + range('㊱', '㊿')

/** In the order in which they are tried. The named group `n` is the numeral; what is left is the mark. */
const PATTERNS: readonly Pattern[] = [
  { level: 1, first: '#', regex: sticky(`(?<n>#)、`), form: () => 'automatic' },
  { level: 2, first: '（(', regex: sticky(`[（(](?<n>#)[）)]`), form: () => 'automatic' },
  { level: 3, first: '#', regex: sticky(`(?<n>#)[.．]`), form: () => 'automatic' },
  { level: 1, first: '第', regex: sticky(`第(?<n>${CN})(?:章|部分)`), form: () => 'chapter' },
  { level: 1, first: CHINESE_FIRST, regex: sticky(`(?<n>${CN})${GAP}[、.．，,：:]`), form: chineseForm },
  { level: 2, first: '（(', regex: sticky(`[（(]${GAP}(?<n>${CN})${GAP}[）)][、.．]?`), form: bracketForm },
  { level: 2, first: TENS, regex: sticky(`(?<n>[${TENS}])[、.．]?`), form: () => 'symbol' },
  { level: 3, first: ARABIC_FIRST, regex: sticky(`(?<n>${AR})${GAP}[.．﹒、，,。)）]`), form: arabicForm },
  { level: 3, first: DOTTED, regex: sticky(`(?<n>[${DOTTED}])`), form: () => 'symbol' },
  { level: 4, first: '（(', regex: sticky(`[（(]${GAP}(?<n>${AR})${GAP}[）)][、.．]?`), form: bracketForm },
  { level: 4, first: BRACKETED, regex: sticky(`(?<n>[${BRACKETED}])[、.．]?`), form: () => 'symbol' },
  { level: 5, first: CIRCLED, regex: sticky(`(?<n>[${CIRCLED}])`), form: () => 'canonical' },
]

/** The source of a regular expression for an ordinal of any form, doubtful ones included. */
export const ORDINAL_SOURCE = PATTERNS.map(({ regex }) => regex.source.replace('?<n>', '?:')).join('|')

/** Every character that an ordinal can begin with. */
export const ORDINAL_FIRST_CHARS: readonly string[] = [...new Set(flatMap(PATTERNS, ({ first }) => [...first]))]

const BY_FIRST: ReadonlyMap<string, readonly Pattern[]> = new Map(ORDINAL_FIRST_CHARS.map(char =>
  [char, PATTERNS.filter(({ first }) => first.includes(char))]))

/** The ordinal that begins at `offset`, if one does; its spans count from the start of `text`. */
export function readOrdinal(text: string, offset: number): Ordinal | undefined {
  for (const { level, regex, form } of BY_FIRST.get(text.charAt(offset)) ?? []) {
    regex.lastIndex = offset
    const match = regex.exec(text)
    const numeral = match?.groups?.['n']
    if (match === null || numeral === undefined) continue
    const number = valueOf(numeral)
    if (number === undefined && numeral !== '#') continue
    const start = offset + match[0].indexOf(numeral)
    const end = offset + match[0].length
    const written = form(match[0].replace(numeral, ''))
    return {
      kind: 'ordinal', span: { start: offset, end }, level, number,
      numeral: { start, end: start + numeral.length }, form: written,
      doubtful: isDoubtful(level, written, number, text.charAt(end), text.charAt(end - 1)),
    }
  }
  return undefined
}

/** The form that the standard names for this level and number: 一、 · （一） · 1. · （1） · ① */
export function formatOrdinal(level: Level, number: number): string {
  switch (level) {
    case 1: return `${formatChinese(number)}、`
    case 2: return `（${formatChinese(number)}）`
    case 3: return `${number}.`
    case 4: return `（${number}）`
    case 5: return formatCircled(number) ?? `（${number}）`
  }
}

/**
 * `number` in the way of the numeral `written`, so that renumbering keeps the drafter's marks; the automatic number
 * stays one. `undefined` where the symbols do not go so far (㈩, ⒛, ㊿).
 */
export function formatNumeral(written: string, number: number): string | undefined {
  if (written === '#') return written
  if (/^[0-9]/.test(written)) return String(number)
  if (/^[０-９]/.test(written)) return fullWidthDigits(String(number))
  const base = parseSymbol(written)
  if (base === undefined) return formatChinese(number)
  const circled = formatCircled(base) === written
  const symbol = circled ? formatCircled(number) : String.fromCharCode(written.charCodeAt(0) + number - base)
  return symbol !== undefined && parseSymbol(symbol) === number ? symbol : undefined
}

function fullWidthDigits(digits: string): string {
  return digits.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** 「一、」「（一）」「1.」「（1）」「①」: how a message names a level. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）', 5: '①' }

function valueOf(numeral: string): number | undefined {
  if (/^[0-9０-９]/.test(numeral)) return parseArabic(numeral)
  return parseSymbol(numeral) ?? parseChinese(numeral)
}

function isDoubtful(
  level: Level, form: OrdinalForm, number: number | undefined, next: string, mark: string,
): boolean {
  if (number === undefined) return false
  if (number === 0 || number >= 1000) return true
  switch (form) {
    case 'comma-for-stop':
    case 'colon-for-stop':
    case 'comma-for-dot':
    case 'full-stop-for-dot':
      return true
    case 'chapter':
      return /[为是的中内由和与]/.test(next)
    default:
      if (level === 3) return new RegExp(`[${ARABIC_NUMERAL_CLASS}]`).test(next) && mark !== '、'
      if (level === 1) return new RegExp(`[${CHINESE_NUMERAL_CLASS}]`).test(next)
      return /[至到和与或、—–\-～~]/.test(next)
  }
}

function chineseForm(mark: string): OrdinalForm {
  if (mark.includes('、')) return 'canonical'
  if (/[，,]/.test(mark)) return 'comma-for-stop'
  return /[：:]/.test(mark) ? 'colon-for-stop' : 'dot-for-stop'
}

function bracketForm(mark: string): OrdinalForm {
  if (/[、.．]/.test(mark)) return 'mark-after-bracket'
  return /[()]/.test(mark) ? 'half' : 'canonical'
}

function arabicForm(mark: string): OrdinalForm {
  switch (mark.trim()) {
    case '.': return 'canonical'
    case '．':
    case '﹒': return 'wide-dot'
    case '、': return 'stop-for-dot'
    case '。': return 'full-stop-for-dot'
    case ')':
    case '）': return 'bracket-for-dot'
    default: return 'comma-for-dot'
  }
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'y')
}

/** All characters from one to the other. */
function range(first: string, last: string): string {
  const from = first.charCodeAt(0)
  return Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('')
}
