// Tokens of a body line, and the lexer that makes them.

import { createToken, type CustomPatternMatcherReturn, type TokenType } from 'chevrotain'
import { anythingBut, WHITE, WHITE_CLASS } from './chars.js'
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

const NO_BOUNDARY: ReadonlySet<TokenType> = new Set([TextRun, Stray, NumberReference, ...punctuationTokens
  .filter(({ mark }) => mark === 'open-quote' || mark === 'straight-quote' || mark === 'open-book').map(({ token }) => token)])

/** In the order in which they are tried. */
export const LINE_TOKENS: readonly TokenType[] = [
  Indent, TitleMark, OrdinalMark, PinMark, LabelMark, LabelReference, NumberReference, SeriesMarkToken, TextRun,
  ...punctuationTokens.map(p => p.token), Stray,
]

/** Their patterns, to be tried at a place. */
const EXPRESSIONS = LINE_TOKENS.map((token): readonly [TokenType, Exec] => {
  const { PATTERN: pattern } = token
  if (pattern instanceof RegExp) {
    const regex = sticky(pattern.source)
    return [token, (text, offset) => execAt(regex, text, offset)]
  }
  return [token, (pattern as { readonly exec: Exec }).exec]
})

export interface LineToken {
  readonly tokenType: TokenType
  readonly start: number
  readonly end: number
  /** What an `OrdinalMark` stands for. */
  readonly ordinal: Ordinal | undefined
  /** Which mark a punctuation token is; `undefined` for every other token. */
  readonly mark: PunctuationMark | undefined
}

/**
 * Lexes one line without its line break; the tokens cover it whole. They are those that Chevrotain's lexer makes of
 * `LINE_TOKENS`, of which a test holds this to be true; but most characters are plain text or a mark, and need no expression.
 */
export function lexLine(text: string): readonly LineToken[] {
  const tokens: LineToken[] = []
  let before: LineToken | undefined
  for (let at = 0; at < text.length; at = before.end) {
    before = plainToken(text, at, before?.tokenType) ?? firstMatch(text, at, tokens)
    tokens.push(before)
  }
  return tokens
}

/** What a character begins: `RARE` where the expressions have to say it, else text, or a mark. */
const RARE = 0
const TEXT = 1
/** Text, unless an indent, a title mark or an ordinal begins with it. */
const HEAD = 2
/** The same, or a series mark. */
const NUMERAL = 3
/** A mark, unless an ordinal or a series mark. */
const BRACKET = 4
const FIRST_MARK = 5
const kinds = kindsOfCharacters()
const ARABIC = new RegExp(`[${ARABIC_NUMERAL_CLASS}]`)
const OpenBracket = punctuationTokens.find(({ mark }) => mark === 'open-bracket')

function kindsOfCharacters(): Uint8Array {
  const found = new Uint8Array(0x10000).fill(TEXT, 0x20)
  const set = (chars: Iterable<string>, kind: number) => {
    for (const char of chars) found[char.charCodeAt(0)] = kind
  }
  set(['\t', '#', ...WHITE, ...ORDINAL_FIRST_CHARS], HEAD)
  set('一二三四五六七八九十其', NUMERAL)
  punctuationTokens.forEach(({ mark }, i) => { set(PUNCTUATION[mark], FIRST_MARK + i) })
  set('（(', BRACKET)
  set(`第{${charsOf(CIRCLED)}`, RARE)
  return found
}

/** The token at a place where the expressions need not be asked. */
function plainToken(text: string, start: number, before: TokenType | undefined): LineToken | undefined {
  const kind = kinds[text.charCodeAt(start)] ?? RARE
  const atHead = before === undefined || before === Indent
  const isPlainBracket = kind === BRACKET && !atHead && !ARABIC.test(text.charAt(start + 1))
  const plain = isPlainBracket ? OpenBracket : kind < FIRST_MARK ? undefined : punctuationTokens[kind - FIRST_MARK]
  if (plain !== undefined) return { tokenType: plain.token, start, end: start + 1, ordinal: undefined, mark: plain.mark }
  if (kind === RARE || kind === BRACKET || (kind !== TEXT && atHead) || (kind === NUMERAL && !atHead && !NO_BOUNDARY.has(before))) return undefined
  let end = start + 1
  while (isText(kinds[text.charCodeAt(end)] ?? RARE)) end++
  return text.charAt(end) === '第' ? undefined : { tokenType: TextRun, start, end, ordinal: undefined, mark: undefined }
}

function isText(kind: number): boolean {
  return kind !== RARE && kind < BRACKET
}

/** The first of all tokens that matches. */
function firstMatch(text: string, start: number, matched: readonly LineToken[]): LineToken {
  for (const [tokenType, exec] of EXPRESSIONS) {
    const match = exec(text, start, matched)
    if (match !== null) {
      const ordinal = 'payload' in match ? match.payload as Ordinal : undefined
      return { tokenType, start, end: start + match[0].length, ordinal, mark: markOfToken.get(tokenType) }
    }
  }
  return { tokenType: Stray, start, end: start + 1, ordinal: undefined, mark: undefined }
}

// ---------------------------------------------------------------- patterns that look at what stands before

/** `matched`: the tokens before. */
type Exec = (
  text: string, offset: number, matched: readonly { readonly tokenType: TokenType }[],
) => CustomPatternMatcherReturn | RegExpExecArray | null

function custom(exec: Exec, startChars: readonly string[]) {
  return { pattern: { exec }, line_breaks: false, start_chars_hint: [...startChars] }
}

/** Only before any text: an indent or a title mark may stand before. */
function atStart(regex: RegExp): Exec {
  return (text, offset, matched) => matched.every(t => t.tokenType === Indent) ? execAt(regex, text, offset) : null
}

/** The token carries the ordinal that was read as its payload. */
function ordinalAtStart(...[text, offset, matched]: Parameters<Exec>): CustomPatternMatcherReturn | null {
  if (matched.length > 1 || (matched.length === 1 && matched[0]?.tokenType !== Indent)) return null
  const ordinal = readOrdinal(text, offset)
  if (ordinal === undefined) return null
  const match: CustomPatternMatcherReturn = [text.slice(offset, ordinal.span.end)]
  match.payload = ordinal
  return match
}

/** Not in the middle of a run of text, and not where a quotation or a title begins. */
function atBoundary(regex: RegExp): Exec {
  return (text, offset, matched) => {
    const before = matched.at(-1)?.tokenType
    return before !== undefined && NO_BOUNDARY.has(before) ? null : execAt(regex, text, offset)
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
