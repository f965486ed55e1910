// Sums in a sentence (16个，其中甲类2个、乙类7个…; 甲2个、乙3个，共5个), and those that certainly do not add up.

import { flatMap, type Span } from '../../../grammar/index.js'
import { matchesOf } from '../../text/matches.js'
import { FIGURE, figureValue } from './figures.js'
import { BRACKET, SERIES, spanIn, type Passage } from './passage.js'

export interface WrongSum {
  /** The total as written, in the block, and its number alone. */
  readonly total: Span
  readonly figure: Span
  readonly written: string
  readonly measure: string
  readonly stated: number
  readonly sum: number
  readonly parts: readonly SumPart[]
}

export interface SumPart {
  readonly span: Span
  readonly value: number
}

const MEASURE = '(?:[百千]?[万亿])?(?:平方米|人次|公顷|公里|千米|班次|' +
  '[个项家处座台套支所场次件份条张名人户辆架艘间栋幢块片亩米吨元批期起例类种])'
const AMOUNT = new RegExp(`(${FIGURE})\\s?(${MEASURE})`, 'g')
const SENTENCE = new RegExp(`[^。；${SERIES}]+`, 'g')
/** No sum that a sentence states has more parts. */
const MOST_PARTS = 40
const INEXACT = /约|近|超|逾|至少|不少于|不低于|以上|左右|以内|以下|余|等/
const PEOPLE = /^(?:[百千]?[万亿])?(?:人|名|人次|户)$/
/** Classes that leave nothing out and have nothing in common: 自然灾害类, 省级, 新建. */
const CLASS = /(?:[类型级组批期性]|季度|半年|[县区市镇乡]|新建|改建|扩建|续建|改造|城镇|农村)$/

/** What every sum has: a cheap look, since hardly any sentence is one. */
const MAY_ADD = /其中|分[为别]|：|共|[合总]计/

/** The wrong sums of a passage and of the brackets in it. */
export function findWrongSums(passage: Passage): readonly WrongSum[] {
  const nested = flatMap([...passage.inside], ([at, inner]) =>
    passage.text.charAt(at) === BRACKET ? findWrongSums(inner) : [])
  const own = flatMap(matchesOf(passage.text, SENTENCE), match => {
    if (!MAY_ADD.test(match[0])) return []
    const pieces = piecesOf(match[0], match.index)
    return flatMap(pieces, (_, i) => sumAt(pieces, i) ?? []).slice(0, 1)
  })
  return [...own.map(sum => placed(sum, passage)), ...nested]
}

const PIECE = /[^，、：]+/g

/** What stands between two commas or colons, with its place in the passage. */
interface Piece {
  readonly text: string
  readonly start: number
  /** The mark before it. */
  readonly after: string
}

interface Amount {
  readonly value: number
  readonly written: string
  readonly measure: string
  readonly start: number
  readonly end: number
}

interface Part extends Amount {
  readonly name: string
}

interface Sum {
  readonly total: Amount
  readonly parts: readonly Part[]
}

function piecesOf(sentence: string, offset: number): readonly Piece[] {
  return matchesOf(sentence, PIECE).map(match => ({
    text: match[0], start: offset + match.index, after: sentence.charAt(match.index - 1),
  }))
}

/** The sum whose parts begin (其中…) or whose total stands (共16个) at piece `i`, if it does not add up. */
function sumAt(pieces: readonly Piece[], i: number): Sum | undefined {
  const piece = pieces[i]
  if (piece === undefined) return undefined
  const among = /^\s*其中/.exec(piece.text)?.[0]
  if (among !== undefined) return checked(totalIn(pieces[i - 1]), partsFrom(pieces, i, among.length), isWhole)
  const divided = /^\s*(?:分为|分别[为是])/.exec(piece.text)?.[0]
  if (divided !== undefined) return checked(totalIn(pieces[i - 1]), partsFrom(pieces, i, divided.length), isNear)
  if (piece.after === '：') return checked(totalIn(pieces[i - 1]), partsFrom(pieces, i, 0), isNear)
  const all = /^\s*(?:共计|合计|总计|一共|共)(?=[\s0-9０-９一二三四五六七八九十百])/.exec(piece.text)?.[0]
  return all === undefined ? undefined : checked(totalIn(piece), partsBefore(pieces, i), isNear)
}

function checked(
  total: Amount | undefined, parts: readonly Part[] | undefined,
  certain: (total: Amount, parts: readonly Part[]) => boolean,
): Sum | undefined {
  if (total === undefined || parts === undefined || parts.length < 2) return undefined
  if (parts.some(part => part.measure !== total.measure)) return undefined
  return sumOf(parts) !== total.value && certain(total, parts) ? { total, parts } : undefined
}

/** Whether parts after 其中 mean to be all: classes of one kind, or alike in form and nearly the total. */
function isWhole(total: Amount, parts: readonly Part[]): boolean {
  if (parts.length < 3) return false
  const sum = sumOf(parts)
  const classes = parts.filter(part => CLASS.test(part.name)).length
  if (classes >= parts.length - 1) return sum > total.value || sum * 2 >= total.value
  const alike = new Set(parts.map(part => part.name.length)).size === 1
  return alike && !PEOPLE.test(total.measure) && Math.abs(sum - total.value) * 5 <= total.value
}

/** Whether the parts are of the thing that the total counts: 两个重点：新建站点5个、改造站点6个 counts two things. */
function isNear({ value }: Amount, parts: readonly Part[]): boolean {
  const sum = sumOf(parts)
  return Math.abs(sum - value) * 2 <= Math.max(sum, value)
}

/** What a number sets as headings rather than as things. */
const HEADING = /方面|环节|阶段|步骤|重点|任务|目标|行动|工程|措施|举措|机制|制度|体系|问题/

/** The one exact amount of a piece. */
function totalIn(piece: Piece | undefined): Amount | undefined {
  if (piece === undefined || INEXACT.test(piece.text) || HEADING.test(piece.text)) return undefined
  const [only, ...more] = amountsIn(piece)
  return more.length > 0 ? undefined : only
}

/** Parts one after the other from piece `i`; `undefined` where the list ends in something that may be a part, too. */
function partsFrom(pieces: readonly Piece[], i: number, skipped: number): readonly Part[] | undefined {
  const [first, ...others] = pieces.slice(i, i + MOST_PARTS)
  if (first === undefined) return undefined
  const begin: Piece = { ...first, text: first.text.slice(skipped), start: first.start + skipped }
  const rest = flatMap([begin, ...others], joinedParts)
  const end = rest.findIndex(piece => partOf(piece) === undefined)
  const left = end < 0 ? undefined : rest[end]
  if (left !== undefined && /[0-9０-９等]/.test(left.text)) return undefined
  return flatMap(rest.slice(0, end < 0 ? rest.length : end), piece => partOf(piece) ?? [])
}

/** Parts one after the other before piece `i`. */
function partsBefore(pieces: readonly Piece[], i: number): readonly Part[] | undefined {
  const before = flatMap(pieces.slice(Math.max(0, i - MOST_PARTS), i), joinedParts)
  const begin = before.findLastIndex(piece => partOf(piece) === undefined) + 1
  const left = before[begin - 1]
  if (left !== undefined && /[0-9０-９]/.test(left.text)) return undefined
  return flatMap(before.slice(begin), piece => partOf(piece) ?? [])
}

/** 7个和3个 are two parts. */
function joinedParts(piece: Piece): readonly Piece[] {
  const and = /以及|[和及与]/.exec(piece.text)
  if (and === null || amountsIn(piece).length !== 2) return [piece]
  const behind = and.index + and[0].length
  return [{ ...piece, text: piece.text.slice(0, and.index) },
    { ...piece, text: piece.text.slice(behind), start: piece.start + behind }]
}

/** 自然灾害类2个, or 2个自然灾害类演练. */
function partOf(piece: Piece): Part | undefined {
  const [only, ...more] = amountsIn(piece)
  if (only === undefined || more.length > 0 || INEXACT.test(piece.text)) return undefined
  const before = piece.text.slice(0, only.start - piece.start).trim()
  const behind = piece.text.slice(only.end - piece.start).trim()
  if ((before === '') === (behind === '') || /\d/.test(before + behind)) return undefined
  return { ...only, name: before + behind }
}

function amountsIn({ text, start }: Piece): readonly Amount[] {
  return flatMap(matchesOf(text, AMOUNT), match => {
    const [all, written = '', measure = ''] = match
    const value = figureValue(written)
    const at = start + match.index
    return value === undefined ? [] : [{ value, written, measure, start: at, end: at + all.length }]
  })
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.value, 0)
}

function placed({ total, parts }: Sum, passage: Passage): WrongSum {
  return {
    total: spanIn(passage, total.start, total.end),
    figure: spanIn(passage, total.start, total.start + total.written.length),
    written: total.written, measure: total.measure, stated: total.value, sum: sumOf(parts),
    parts: parts.map(part => ({ span: spanIn(passage, part.start, part.end), value: part.value })),
  }
}
