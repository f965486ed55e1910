// Numbers as drafters write them: 五十二, 一百〇三, ５２, ⑫, ㈠.

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九'].map((c, i) => [c, i] as const).concat([['〇', 0], ['○', 0], ['两', 2]]),
)
const UNITS: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000]])

/** Characters of a Chinese numeral, as the inside of a regular expression's class. */
export const CHINESE_NUMERAL_CLASS = '一二三四五六七八九十百千零〇○'

/** Characters of an Arabic numeral, half- and full-width. */
export const ARABIC_NUMERAL_CLASS = '0-9０-９'

/**
 * The value of a Chinese numeral up to 9999, written with 十百千 or digit by digit (二〇二六);
 * `undefined` if it is not one.
 */
export function parseChinese(numeral: string): number | undefined {
  if (numeral === '') return undefined
  return [...numeral].some(c => UNITS.has(c)) ? parseWithUnits(numeral) : parseDigitByDigit(numeral)
}

function parseWithUnits(numeral: string): number | undefined {
  let total = 0
  let digit: number | undefined
  let unitBefore = Infinity
  for (const c of numeral) {
    const unit = UNITS.get(c)
    if (unit === undefined) {
      const value = DIGITS.get(c)
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined
      digit = value
    } else {
      if (unit >= unitBefore) return undefined
      total += (digit ?? 1) * unit
      digit = undefined
      unitBefore = unit
    }
  }
  return total + (digit ?? 0)
}

function parseDigitByDigit(numeral: string): number | undefined {
  let value = 0
  for (const c of numeral) {
    const digit = DIGITS.get(c)
    if (digit === undefined) return undefined
    value = value * 10 + digit
  }
  return value
}

const CHINESE_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 11 → 十一, 103 → 一百〇三, 110 → 一百一十. From 0 to 9999. */
export function formatChinese(value: number): string {
  if (value === 0) return '〇'
  let written = ''
  let rest = value
  for (const [name, unit] of [['千', 1000], ['百', 100], ['十', 10], ['', 1]] as const) {
    const digit = Math.floor(rest / unit)
    rest %= unit
    if (digit > 0) {
      const bareTen = unit === 10 && digit === 1 && written === ''
      written += (bareTen ? '' : (CHINESE_DIGITS[digit] ?? '')) + name
    } else if (written !== '' && rest > 0 && !written.endsWith('〇')) {
      written += '〇'
    }
  }
  return written
}

/** The value of half- or full-width Arabic digits. */
export function parseArabic(numeral: string): number {
  return Number(numeral.replace(/[０-９]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
}

/** Ranges of code points that are one number each: first and last character, and the value of the first. */
const SYMBOLS: readonly (readonly [first: string, last: string, value: number])[] = [
  ['①', '⑳', 1], ['㉑', '㉟', 21], ['㊱', '㊿', 36], // circled
  ['⑴', '⒇', 1], // bracketed Arabic
  ['⒈', '⒛', 1], // Arabic with a full stop
  ['㈠', '㈩', 1], // bracketed Chinese
]

/** The value of a single-character number such as ①, ⑴, ⒈ or ㈠; `undefined` for any other character. */
export function parseSymbol(symbol: string): number | undefined {
  const code = symbol.charCodeAt(0)
  for (const [first, last, value] of SYMBOLS) {
    if (code >= first.charCodeAt(0) && code <= last.charCodeAt(0)) return value + code - first.charCodeAt(0)
  }
  return undefined
}

/** 12 → ⑫; `undefined` above 50. */
export function formatCircled(value: number): string | undefined {
  for (const [first, last, from] of SYMBOLS.slice(0, 3)) {
    const code = first.charCodeAt(0) + value - from
    if (value >= from && code <= last.charCodeAt(0)) return String.fromCharCode(code)
  }
  return undefined
}
