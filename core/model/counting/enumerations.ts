// Enumerations that state their number (从A、B、C三个方面; “A、B、C”三项措施; 三个阶段：A、B、C), and those that do so wrongly.

import { flatMap, type Span } from '../../../grammar/index.js'
import { matchesOf } from '../../text/matches.js'
import { FIGURE, figureValue } from './figures.js'
import { areLevels, areParallel, beginsHere, countItems, doubledLevels, hasTail, type ItemCount } from './list-shape.js'
import { BOOK, BRACKET, QUOTE, SERIES, SHUT, spanIn, type Passage } from './passage.js'

/** A stated number that the list beside it certainly has not. */
export interface Miscount {
  /** The number as written, in the block. */
  readonly figure: Span
  readonly written: string
  /** What is counted: 方面, 项措施. */
  readonly head: string
  readonly stated: number
  readonly listed: ItemCount
  readonly list: Span
}

const COUNTED = '个|项|条|大|类|种|张|级|道|方面|环节|层面|维度|阶段|领域|步骤|要素|板块'
const HAN = '[\\u4e00-\\u9fff]'
/** 等, the space after it, the number, its measure, and what is counted. */
const CLAIM = new RegExp(
  `(?<!每|各|约|近|超|逾|前|上述|这)(等)?(\\s?)(${FIGURE})(${COUNTED})(?!以上|左右)(${HAN}{0,10})`, 'g')
/** A cheap look for most passages: a digit before a measure. */
const MAY_CLAIM = new RegExp(`[0-9０-９一二两三四五六七八九十百〇零](?:${COUNTED})`)
/** Things that are nothing but the items listed; a school or a project is more than its name. */
const ABSTRACT = new RegExp('方面|环节|层面|维度|阶段|领域|步骤|要素|板块|角度|重点|关键|任务|工作|目标|清单|原则|体系|机制|制度|能力|举措|' +
  '措施|行动|工程|问题|指标|类型|类别|产业|坚持|转变|提升|突破|统筹|关系|责任|优势|抓手|导向|理念|意识|关口|节点|主线|底线|红线|防线|事项|内容|流程')
/** So general that the clause before may be an item, too: 强化甲，落实乙、丙三项工作. */
const GENERAL = /工作|任务|措施|举措|方面|重点|环节|要求|内容|事项|行动|工程|坚持|转变|提升|突破|统筹/
/** 三级医院 is a grade, 三类人员 a term. */
const NO_COUNT = /^(?:级(?:医院|甲等|保护|响应|标准|资质|公路|注册|教师|工)|类人员)/

/** The miscounts of a passage and of the brackets in it; quoted words are their author's. */
export function findMiscounts(passage: Passage): readonly Miscount[] {
  const claims = MAY_CLAIM.test(passage.text) ? matchesOf(passage.text, CLAIM) : []
  const own = flatMap(claims, match => miscountAt(passage, readClaim(match)))
  const nested = flatMap([...passage.inside], ([at, inner]) =>
    passage.text.charAt(at) === BRACKET ? findMiscounts(inner) : [])
  return [...own, ...nested]
}

interface Claim {
  /** Of 等, or of the number. */
  readonly start: number
  /** Of the number. */
  readonly at: number
  readonly written: string
  readonly measure: string
  readonly noun: string
  readonly end: number
  readonly andSoOn: boolean
}

function readClaim(match: RegExpExecArray): Claim {
  const [, etc, space = '', written = '', measure = '', noun = ''] = match
  const at = match.index + (etc ?? '').length + space.length
  const end = at + written.length + measure.length + noun.length
  return { start: match.index, at, written, measure, noun, end, andSoOn: etc !== undefined }
}

function miscountAt(passage: Passage, claim: Claim): readonly Miscount[] {
  const stated = figureValue(claim.written)
  if (stated === undefined || stated < 2 || stated > 30 || NO_COUNT.test(claim.measure + claim.noun)) return []
  const found = listBefore(passage, claim, stated) ?? listBehind(passage, claim, stated)
  if (found === undefined || (found.listed.least <= stated && stated <= found.listed.most)) return []
  const { listed, list } = found
  return [{
    figure: spanIn(passage, claim.at, claim.at + claim.written.length), written: claim.written, stated, listed,
    head: nameHead(claim), list: spanIn(passage, list.start, list.end),
  }]
}

function nameHead({ measure, noun }: Claim): string {
  const abstract = new RegExp(`^.*(?:${ABSTRACT.source})`).exec(noun)?.[0]
  if (abstract !== undefined) return measure + abstract
  return measure === '大' ? measure + noun.slice(0, 4) : measure
}

interface FoundList {
  readonly listed: ItemCount
  /** In the passage. */
  readonly list: Span
}

// ---------------------------------------------------------------- the list before its number

const BOUNDARY = new RegExp(`[。；：，—…${SERIES}]`)
/** No list is longer; what a line without marks holds is no list. */
const LONGEST = 400

function listBefore(passage: Passage, claim: Claim, stated: number): FoundList | undefined {
  const from = lastBoundary(passage.text, claim.start) + 1
  if (claim.start - from > LONGEST) return undefined
  const written = passage.text.slice(from, claim.start)
  const list = { start: from, end: claim.start }
  const segments = written.split('、')
  if (segments.length === 1) {
    return quotedList(passage, claim, list, stated) ?? neighbourList(claim, written, list, stated)
  }
  if (!segments.every(isItem) || statesNumber(written)) return undefined
  if (claim.measure === '级' && !areLevels(segments)) return undefined
  if (!isCountable(claim, segments)) return undefined
  const { least, most } = countItems(segments)
  const listed = { least, most: most + (claim.measure === '级' ? doubledLevels(segments) : 0) }
  const sentenceStart = passage.text.charAt(from - 1) !== '，'
  return isCertain(claim, segments, listed, stated, sentenceStart) ? { listed, list } : undefined
}

/** Too many are certain where the items are alike; too few where nothing before the list can belong to it. */
function isCertain(
  claim: Claim, segments: readonly string[], listed: ItemCount, stated: number, sentenceStart: boolean,
): boolean {
  if (!isNear(listed, stated)) return false
  if (listed.least > stated) return segments.length > 2 && (claim.measure === '级' || areParallel(segments))
  if (claim.andSoOn || hasTail(segments)) return false
  const first = segments[0] ?? ''
  const whole = sentenceStart || beginsHere(first, !GENERAL.test(claim.measure + claim.noun))
  return whole && (segments.length > 2 || isNominal(claim.measure))
}

/** A slip of the pen misses by one, in a long list by two. */
function isNear({ least, most }: ItemCount, stated: number): boolean {
  const off = Math.max(least - stated, stated - most)
  return off <= (Math.min(most, stated) >= 5 ? 2 : 1)
}

function isCountable({ measure, noun }: Claim, segments: readonly string[]): boolean {
  if (isNominal(measure)) return true
  if (measure === '大' || measure === '类' || measure === '种') return noun !== ''
  if (measure === '级') return true
  const last = noun.charAt(noun.length - 1)
  if (ABSTRACT.test(noun)) return true
  return last !== '' && segments.length > 0 && segments.every(segment => segment.endsWith(last))
}

function isNominal(measure: string): boolean {
  return measure.length > 1
}

/** Whether a number is stated in the list itself: 甲、乙两类和丙、丁、戊三项. */
function statesNumber(text: string): boolean {
  return new RegExp(`${FIGURE}(?:${COUNTED})`).test(text)
}

/** What joins a quotation to something before it that may be counted, too: “甲”和“乙、丙”三项. */
const JOINED = new RegExp(`[和与及或、${SHUT}]$`)

/** “A、B、C”三项措施: the marks show where the list begins and ends. */
function quotedList(passage: Passage, claim: Claim, list: Span, stated: number): FoundList | undefined {
  const written = passage.text.slice(list.start, list.end)
  const at = new RegExp(`[${QUOTE}]${SHUT}*$`).exec(written)?.index
  if (at === undefined || !standsAlone(claim, written.slice(0, at))) return undefined
  const listed = countPure(passage.inside.get(list.start + at)?.text ?? '')
  if (listed === undefined || !isNear(listed, stated)) return undefined
  return { listed, list: { start: list.start + at, end: list.end } }
}

/** “A”“B”两大品牌 */
function neighbourList(claim: Claim, written: string, list: Span, stated: number): FoundList | undefined {
  const tail = new RegExp(`(?<![${QUOTE}${BOOK}${SHUT}])[${QUOTE}${BOOK}${SHUT}]+$`).exec(written)?.[0] ?? ''
  const run = tail.slice(tail.search(new RegExp(`[${QUOTE}${BOOK}]|$`)))
  const least = run.match(new RegExp(`[${QUOTE}${BOOK}]`, 'g'))?.length ?? 0
  const index = written.length - run.length
  if (least < 2 || !standsAlone(claim, written.slice(0, index))) return undefined
  const listed = { least, most: least }
  return isNear(listed, stated) ? { listed, list: { start: list.start + index, end: list.end } } : undefined
}

/** Whether a quotation is all that the number counts. */
function standsAlone(claim: Claim, before: string): boolean {
  return !claim.andSoOn && !JOINED.test(before) && isCountable(claim, [])
}

// ---------------------------------------------------------------- the list behind its number

const NOT_ALL = /^(?:含|如|例|见|附|详|不|原|简称|以下|其中|包括|主要|试|除|另|特别|尤其)|[等。；：]/

function listBehind(passage: Passage, claim: Claim, stated: number): FoundList | undefined {
  const found = bracketedList(passage, claim) ?? announcedList(passage, claim)
  return found !== undefined && isNear(found.listed, stated) ? found : undefined
}

/** 三个阶段（A、B、C） */
function bracketedList(passage: Passage, claim: Claim): FoundList | undefined {
  const inner = passage.text.charAt(claim.end) === BRACKET ? passage.inside.get(claim.end) : undefined
  if (inner === undefined || !isCountable(claim, [])) return undefined
  const text = inner.text.replace(/^即/, '')
  if (NOT_ALL.test(text) || areLevels(['', ...text.split(/[、，]/)])) return undefined
  const listed = countPure(text)
  const list = { start: claim.end, end: claim.end + inner.text.length + 2 }
  return listed === undefined ? undefined : { listed, list }
}

/** 三个阶段：A、B、C。 */
function announcedList(passage: Passage, claim: Claim): FoundList | undefined {
  const rest = passage.text.slice(claim.end, claim.end + LONGEST)
  const lead = /^(?:：|，?即|，?分别[是为]：?)/.exec(rest)?.[0]
  if (lead === undefined || !isCountable(claim, [])) return undefined
  const text = /^[^。]*/.exec(rest.slice(lead.length))?.[0] ?? ''
  if (NOT_ALL.test(text) || text.includes('，') || new RegExp(`[${SERIES}—…]`).test(text)) return undefined
  const listed = countPure(text)
  const start = claim.end + lead.length
  return listed === undefined ? undefined : { listed, list: { start, end: start + text.length } }
}

/** The items of a text that is nothing but a list; `undefined` where it is more than that. */
function countPure(text: string): ItemCount | undefined {
  const segments = text.split('、')
  if (segments.length < 2 || /[。；：]/.test(text) || !segments.every(isItem)) return undefined
  const { least, most } = countItems(segments)
  return { least, most: most + (text.match(/，/g)?.length ?? 0) }
}

/** Some words without a gap, as a table or a lost mark leaves it. */
function isItem(segment: string): boolean {
  return segment.trim() !== '' && !/\S\s+\S/.test(segment)
}

/** The last mark before `end` that ends a clause; far away, any offset further than a list is long. */
function lastBoundary(text: string, end: number): number {
  const nearest = Math.max(0, end - LONGEST - 1)
  for (let i = end - 1; i >= nearest; i--) if (BOUNDARY.test(text.charAt(i))) return i
  return nearest === 0 ? -1 : nearest - 2
}
