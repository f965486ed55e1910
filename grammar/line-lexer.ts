// Tokens of a body line, and the lexer that makes them.

import { createToken, Lexer, type CustomPatternMatcherReturn, type IToken, type TokenType } from 'chevrotain'
import { anythingBut, WHITE_CLASS } from './chars.js'
import { ARABIC_NUMERAL_CLASS, CHINESE_NUMERAL_CLASS } from './numerals.js'
import { ORDINAL_FIRST_CHARS, readOrdinal } from './ordinals.js'
import type { Ordinal, PunctuationMark } from './tree.js'

const CIRCLED = '①-⑳㉑-㉟㊱-㊿'
const REFERENCE_WORD =
  `第(?:[${ARABIC_NUMERAL_CLASS}]{1,4}项|[${CHINESE_NUMERAL_CLASS}]{1,5}部分|[（(][${CHINESE_NUMERAL_CLASS}]{1,5}[）)][条项款])`

const PUNCTUATION: Readonly<Record<PunctuationMark, string>> = {
  stop: '。！？!?', semicolon: '；;', comma: '，,', 'enumeration-comma': '、', colon: '：:',
  'open-bracket': '（(〔［[〈<【｛', 'close-bracket': '）)〕］]〉>】｝',
  'open-quote': '“‘「『', 'close-quote': '”’」』', 'straight-quote': '"\'',
  'open-book': '《', 'close-book': '》', ellipsis: '…', dash: '—',
}
const ALL_PUNCTUATION = Object.values(PUNCTUATION).join('')
const TEXT_CHAR = `[${anythingBut(ALL_PUNCTUATION + '第{' + charsOf(CIRCLED))}]`

export const Indent = createToken({ name: 'Indent', ...custom(atStart(sticky(`[${WHITE_CLASS}]+`)), [...' \t\u3000\u00a0']) })
export const TitleMark = createToken({ name: 'TitleMark', ...custom(atStart(sticky(`#[ \\t\\u3000]+`)), ['#']) })
export const OrdinalMark = createToken({ name: 'OrdinalMark', ...custom(ordinalAtStart, ORDINAL_FIRST_CHARS) })
/** Not `{!` alone: an unfinished one is text. */
export const PinMark = createToken({ name: 'PinMark', pattern: /\{!\}/ })
export const LabelMark = createToken({ name: 'LabelMark', pattern: new RegExp(`\\{#[${anythingBut('{}')}]+\\}`) })
export const LabelReference = createToken({
  name: 'LabelReference', pattern: new RegExp(`\\{@[${anythingBut('{}')}]+\\}`),
})
export const NumberReference = createToken({ name: 'NumberReference', pattern: new RegExp(REFERENCE_WORD) })
export const SeriesMarkToken = createToken({
  name: 'SeriesMark',
  ...custom(
    atBoundary(sticky(
      `[一二三四五六七八九十]{1,3}是|[第其][一二三四五六七八九十]{1,3}[，,、]|[（(][${ARABIC_NUMERAL_CLASS}]{1,2}[）)]|[${CIRCLED}]`,
    )),
    [...'一二三四五六七八九十第其（(', ...charsOf(CIRCLED)],
  ),
})
export const TextRun = createToken({
  name: 'TextRun', pattern: new RegExp(`(?:${TEXT_CHAR}|第(?!${REFERENCE_WORD.slice(1)}))+`),
})
/** A character with a meaning elsewhere that has none here, such as a lone `{`; or a control character. */
export const Stray = createToken({ name: 'Stray', pattern: new RegExp(`[{第${CIRCLED}\\u0000-\\u001f]`), line_breaks: false })

const punctuationTokens = Object.entries(PUNCTUATION).map(([mark, chars]) => ({
  mark: mark as PunctuationMark,
  token: createToken({ name: mark, pattern: new RegExp(`[${chars.replace(/[\]\\[]/g, '\\$&')}]`) }),
}))
const markOfToken: ReadonlyMap<TokenType, PunctuationMark> = new Map(punctuationTokens.map(p => [p.token, p.mark]))

/** Which mark a punctuation token is; `undefined` for every other token. */
export function punctuationMark(token: IToken): PunctuationMark | undefined {
  return markOfToken.get(token.tokenType)
}

const lexer = new Lexer(
  [Indent, TitleMark, OrdinalMark, PinMark, LabelMark, LabelReference, NumberReference, SeriesMarkToken, TextRun,
    ...punctuationTokens.map(p => p.token), Stray],
  { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true },
)

/** Lexes one line without its line break; the tokens cover it whole. */
export function lexLine(text: string): readonly IToken[] {
  return lexer.tokenize(text).tokens
}

// ---------------------------------------------------------------- patterns that look at what stands before

type Exec = (text: string, offset: number, matched: IToken[]) => CustomPatternMatcherReturn | RegExpExecArray | null

function custom(exec: Exec, startChars: readonly string[]) {
  return { pattern: { exec }, line_breaks: false, start_chars_hint: [...startChars] }
}

/** Only before any text: an indent or a title mark may stand before. */
function atStart(regex: RegExp): Exec {
  return (text, offset, matched) => matched.length === 0 || matched.every(t => t.tokenType === Indent)
    ? execAt(regex, text, offset)
    : null
}

/** The token carries the ordinal that was read as its payload. */
function ordinalAtStart(text: string, offset: number, matched: IToken[]): CustomPatternMatcherReturn | null {
  if (matched.length > 1 || (matched.length === 1 && matched[0]?.tokenType !== Indent)) return null
  const ordinal = readOrdinal(text, offset)
  if (ordinal === undefined) return null
  const match: CustomPatternMatcherReturn = [text.slice(offset, ordinal.span.end)]
  match.payload = ordinal
  return match
}

/** The ordinal that an `OrdinalMark` token stands for. */
export function ordinalOf(token: IToken): Ordinal {
  return token.payload as Ordinal
}

const NO_BOUNDARY = new Set(['TextRun', 'Stray', 'NumberReference', 'open-quote', 'straight-quote', 'open-book'])

/** Not in the middle of a run of text, and not where a quotation or a title begins. */
function atBoundary(regex: RegExp): Exec {
  return (text, offset, matched) => {
    const before = matched.at(-1)?.tokenType
    return before !== undefined && NO_BOUNDARY.has(before.name) ? null : execAt(regex, text, offset)
  }
}

function execAt(regex: RegExp, text: string, offset: number): RegExpExecArray | null {
  regex.lastIndex = offset
  return regex.exec(text)
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'y')
}

/** `①-⑳㉑-㉟` → every character of those ranges. */
function charsOf(ranges: string): string {
  return ranges.replace(/(.)-(.)/g, (_, first: string, last: string) => {
    const from = first.charCodeAt(0)
    return String.fromCharCode(...Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, i) => from + i))
  })
}
