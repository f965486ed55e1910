// The assignment clause: its tokens, its lexer and its Chevrotain grammar. What the pieces mean is read by clause.ts.

import { createToken, CstParser, Lexer, type CstNode, type CustomPatternMatcherReturn, type IToken, type TokenType } from 'chevrotain'
import { anythingBut, CLOSE_OTHER, CLOSE_ROUND, EVERY_BUCKET, OPEN_OTHER, OPEN_ROUND, WHITE, WHITE_CLASS } from './chars.js'
import { flatMap } from './flat-map.js'
import { lazily } from './lazily.js'
import type { Span } from './span.js'
import { CLAUSE_LABELS, LABEL_PATTERN, ROLE_PATTERNS } from './words.js'

const OPEN_CLASS = '（(〔［\\[〈<【｛'
const CLOSE_CLASS = '）)〕］\\]〉>】｝'
const SEPARATOR_CLASS = '、，,；;：:。'
/** What ends a role phrase, a time limit or 等: a separator, a bracket, the end. */
const END = `(?=[${SEPARATOR_CLASS}${OPEN_CLASS}${CLOSE_CLASS}${WHITE_CLASS}]|$)`

const LABEL = `${LABEL_PATTERN}(?=[${WHITE_CLASS}]*[：:])`
const ROLE = `(?:${ROLE_PATTERNS.lead}|${ROLE_PATTERNS.support}|${ROLE_PATTERNS.responsible})${END}`
const ETC = '等(?:\\d+个)?(?:有关|相关|各|市级|市直|省直|区直|县直)?(?:部门和单位|部门|单位|科室|处室|地方)?' +
  `(?=${ROLE}|[${SEPARATOR_CLASS}${OPEN_CLASS}${CLOSE_CLASS}${WHITE_CLASS}]|国务院|有关|相关|$)`
const AND = '(?:以及|及|和|与)(?=各|有关|相关|其他|属地)'

const DAY = '(?:\\d{1,2}[日号]|[上中下]旬|底|末|初|份)?'
const DATE = `(?:(?:(?:20)?\\d{2}|今|当|本|次)年)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月${DAY}|年?[底末内中]|[上下]半年|第?[一二三四]季度)` +
  '|(?:20)\\d{2}年[底末内]?'
const TIME_LIMIT = `(?:(?:${DATE})(?:[-—–~～至到](?:${DATE}))?(?:之前|以前|前|底前|内)?` +
  '(?:完成|启动|建成|落实到位|取得实效|并?(?:长期坚持|持续推进))?' +
  '|(?:全年|长期|持续|常态化?|定期|按时间节点|每[年月周季]度?|贯穿全年)(?:性)?(?:推进|坚持|实施|开展|落实|抓好|进行|完成|工作)?)' + END

const RIDER = `(?:下同|以下|后文|余同|同上)(?:[（(〔][${anythingBut('（(〔）)〕')}]*[）)〕]|[${anythingBut(OPEN_ROUND + CLOSE_ROUND + OPEN_OTHER + CLOSE_OTHER)}])*`
const NOT_IN_NAMES = '、，,；;：:。' + OPEN_ROUND + CLOSE_ROUND + OPEN_OTHER + CLOSE_OTHER + WHITE

/** A clause stands in one line: the lexer need not look for the ends of lines, nor ask each pattern whether it could hold one. */
function token(name: string, pattern: RegExp): TokenType {
  return createToken({ name, pattern, line_breaks: false })
}

/** What ends a name, as the lexer has it, so that it is compiled once; what may begin it, and what it is none behind. */
const NAME_ENDS = [
  { source: LABEL, first: Object.values(CLAUSE_LABELS).flat().map(word => word.charAt(0)).join(''), notAfter: '' },
  { source: ROLE, first: Object.values(ROLE_PATTERNS).join(''), notAfter: '' },
  { source: ETC, first: '等', notAfter: '高中初同平优' },
  { source: AND, first: '以及和与', notAfter: '' },
].map(({ source, ...end }, i) => ({ ...end, regex: new RegExp(source, 'y'), bit: 2 << i }))

/** Of each character: 1 where it may stand in a name, and the bits of what it may begin. */
const nameChars = kindsOfNameChars()

function kindsOfNameChars(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(1, 0x20)
  for (const { bit, first } of NAME_ENDS) {
    for (const char of first) kinds[char.charCodeAt(0)] = (kinds[char.charCodeAt(0)] ?? 0) | bit
  }
  for (const char of NOT_IN_NAMES) kinds[char.charCodeAt(0)] = 0
  return kinds
}

/** One expression could say this, but to analyse and to compile it took longer than the rest of the clause together. */
function nameAt(text: string, offset: number): CustomPatternMatcherReturn | null {
  let end = offset
  for (;; end++) {
    const kind = nameChars[text.charCodeAt(end)] ?? 0
    if (kind === 0 || (kind > 1 && nameEndsAt(text, end, kind))) break
  }
  return end === offset ? null : [text.slice(offset, end)]
}

function nameEndsAt(text: string, at: number, kind: number): boolean {
  for (const { bit, regex, notAfter } of NAME_ENDS) {
    if ((kind & bit) === 0 || (at > 0 && notAfter.includes(text.charAt(at - 1)))) continue
    regex.lastIndex = at
    if (regex.test(text)) return true
  }
  return false
}

const Label = token('Label', new RegExp(LABEL))
const Rider = token('Rider', new RegExp(RIDER))
const Role = token('Role', new RegExp(ROLE))
const TimeLimit = token('TimeLimit', new RegExp(TIME_LIMIT))
const Etc = token('Etc', new RegExp(ETC))
const And = token('And', new RegExp(AND))
const NameText = createToken({ name: 'NameText', pattern: { exec: nameAt }, line_breaks: false, start_chars_hint: [...EVERY_BUCKET] })
/** A character that begins a word of the clause without being one: 等 in 等级. */
const NameRest = token('NameRest', new RegExp(`[${anythingBut(NOT_IN_NAMES)}]`))
const White = token('White', new RegExp(`[${WHITE_CLASS}]+`))
const Colon = token('Colon', /[：:]/)
const Semicolon = token('Semicolon', /[；;]/)
const Comma = token('Comma', /[，,]/)
const EnumerationComma = token('EnumerationComma', /、/)
const Stop = token('Stop', /。/)
const Open = token('Open', new RegExp(`[${OPEN_CLASS}]`))
const Close = token('Close', new RegExp(`[${CLOSE_CLASS}]`))

const TOKENS = [Label, Rider, Role, TimeLimit, Etc, And, NameText, NameRest, White, Colon, Semicolon, Comma, EnumerationComma,
  Stop, Open, Close]

const lexer = lazily(() => new Lexer(TOKENS, { positionTracking: 'full', ensureOptimizations: true, skipValidations: true }))

/**
 * clause := piece*
 * piece  := label | name | etc | role | time limit | rider | mark
 * name   := ( text | bracketed )+
 */
class ClauseParser extends CstParser {
  constructor(skipValidations: boolean) {
    super(TOKENS, { recoveryEnabled: true, nodeLocationTracking: 'onlyOffset', maxLookahead: 2, skipValidations })
    this.performSelfAnalysis()
  }

  readonly clause = this.RULE('clause', () => {
    this.MANY(() => this.SUBRULE(this.piece))
  })

  readonly piece = this.RULE('piece', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.label) },
      { ALT: () => this.SUBRULE(this.bracketedRider) },
      { ALT: () => this.SUBRULE(this.name) },
      { ALT: () => this.CONSUME(Role) },
      { ALT: () => this.CONSUME(TimeLimit) },
      { ALT: () => this.CONSUME(Etc) },
      { ALT: () => this.CONSUME(Rider) },
      { ALT: () => this.CONSUME(EnumerationComma) },
      { ALT: () => this.CONSUME(And) },
      { ALT: () => this.CONSUME(Comma) },
      { ALT: () => this.CONSUME(Semicolon) },
      { ALT: () => this.CONSUME(Stop) },
      { ALT: () => this.CONSUME(Colon) },
      { ALT: () => this.CONSUME(White) },
      { ALT: () => this.CONSUME(Close) },
    ])
  })

  readonly label = this.RULE('label', () => {
    this.CONSUME(Label)
    this.OPTION(() => this.CONSUME(White))
    this.CONSUME(Colon)
  })

  readonly bracketedRider = this.RULE('bracketedRider', () => {
    this.CONSUME(Open)
    this.CONSUME(Rider)
    this.OPTION(() => this.CONSUME(Close))
  })

  readonly name = this.RULE('name', () => {
    this.AT_LEAST_ONE(() => {
      this.OR([
        { ALT: () => this.CONSUME(NameText) },
        { ALT: () => this.CONSUME(NameRest) },
        { ALT: () => this.SUBRULE(this.bracketed) },
      ])
    })
  })

  readonly bracketed = this.RULE('bracketed', () => {
    this.CONSUME(Open)
    this.MANY(() => this.OR([
      { ALT: () => this.CONSUME(NameText) },
      { ALT: () => this.CONSUME(NameRest) },
      { ALT: () => this.CONSUME(EnumerationComma) },
      { ALT: () => this.CONSUME(Comma) },
      { ALT: () => this.CONSUME(White) },
      { ALT: () => this.CONSUME(Role) },
      { ALT: () => this.CONSUME(Etc) },
      { ALT: () => this.CONSUME(And) },
      { ALT: () => this.CONSUME(TimeLimit) },
    ]))
    this.OPTION(() => this.CONSUME(Close))
  })
}

const parser = lazily(() => new ClauseParser(true))

/** A piece of a clause: the name of its token or rule, and where it stands. */
export interface ClausePiece {
  readonly is: PieceName
  readonly span: Span
}

export type PieceName =
  | 'label' | 'name' | 'bracketedRider' | 'Rider' | 'Role' | 'TimeLimit' | 'Etc'
  | 'And' | 'EnumerationComma' | 'Comma' | 'Semicolon' | 'Stop' | 'Colon' | 'White' | 'Close'

/** Parses the inside of a clause into its pieces, in order. Offsets count from the start of `text`. */
export function parseClausePieces(text: string): readonly ClausePiece[] {
  const { tokens } = lexer().tokenize(text)
  return tokens.some(({ tokenType }) => tokenType === Open) ? piecesByGrammar(tokens) : plainPieces(tokens)
}

/** The same, all of it by the grammar: for the test that holds the short way to it. */
export function parseByGrammar(text: string): readonly ClausePiece[] {
  return piecesByGrammar(lexer().tokenize(text).tokens)
}

function piecesByGrammar(tokens: IToken[]): readonly ClausePiece[] {
  parser().input = tokens
  const pieces = parser().clause().children['piece'] ?? []
  return flatMap(pieces, piece => 'children' in piece ? pieceOf(piece) : [])
}

/** Without brackets a clause is a row of labels, names and single tokens, as it is most often: no parser is needed to tell. */
function plainPieces(tokens: readonly IToken[]): readonly ClausePiece[] {
  const pieces: ClausePiece[] = []
  for (let i = 0; i < tokens.length; i++) {
    const { tokenType, startOffset } = tokens[i] as IToken
    const isName = isOfName(tokens[i])
    if (isName) while (isOfName(tokens[i + 1])) i++
    // A label is one only before its colon.
    if (tokenType === Label) i += tokens[i + 1]?.tokenType === White ? 2 : 1
    const end = (tokens[i]?.endOffset ?? startOffset) + 1
    pieces.push({ is: isName ? 'name' : tokenType === Label ? 'label' : tokenType.name as PieceName, span: { start: startOffset, end } })
  }
  return pieces
}

function isOfName(token: IToken | undefined): boolean {
  return token?.tokenType === NameText || token?.tokenType === NameRest
}

function pieceOf({ children }: CstNode): readonly ClausePiece[] {
  const pieces: ClausePiece[] = []
  for (const is in children) {
    const child = children[is]?.[0]
    const place = child === undefined ? undefined : 'children' in child ? child.location : child
    if (place?.endOffset === undefined) continue
    pieces.push({ is: is as PieceName, span: { start: place.startOffset, end: place.endOffset + 1 } })
  }
  return pieces
}

/** Builds the parser with all of Chevrotain's validations: a test does so, the product does not. */
export function validateClauseGrammar(): void {
  new ClauseParser(false)
}
