// What can be told of the items of a list A、B、C from their shape: how many there are, and where the first begins.

import { matchesOf } from '../../text/matches.js'
import { BOOK, BRACKET, QUOTE, SHUT } from './passage.js'

export interface ItemCount {
  /** By the separators alone. */
  readonly least: number
  /** Where every 和 and every doubled quotation separates, too. */
  readonly most: number
}

/** Not the 及 of 及时, the 与 of 参与. */
const AND = /以及|或|(?<![调缓温饱总])和(?![谐平睦解])|(?<!参)与(?!会)|(?<![普涉波])及(?![时早格第])/g
const NEIGHBOURS = new RegExp(`(?<=${SHUT})[${QUOTE}${BOOK}]`, 'g')

/** How many items `segments` may be; each is what stands between two 、. */
export function countItems(segments: readonly string[]): ItemCount {
  const least = segments.length
  const slack = segments.reduce((sum, segment) => sum + count(segment, AND) + count(segment, NEIGHBOURS), 0)
  return { least, most: least + slack }
}

/** Words that lead into a list and belong to none of its items. */
const INTRODUCTION = '从|围绕|聚焦|紧盯|紧扣|针对|按照|依托|通过|包括|涵盖|涉及|分为|设置|设立|统筹|突出|以|由|对|在|将|把|就|按|分'
const VERB = '建立|健全|完善|编制|制定|形成|明确|抓好|做好|抓实|开展|实施|推进|推动|落实|强化|加强|深化|打造|构建|建设|建成|完成|组织|' +
  '坚持|把握|解决|整治|发展|培育|覆盖|联动|贯通|列出|梳理|规范|选择|选取|集成|整合|汇聚|细化|推行|实行|执行|提升|提高|压实|增强|' +
  '优化|防范|保障|发挥|组建|成立|夯实|巩固|拓展|严格|实现|确保|用好|办好|建好|守住|筑牢|搭建|配齐|发布|开通'
const LED_IN = new RegExp(`^并?(?:${INTRODUCTION})`)
const DONE_TO = new RegExp(`^并?(?:${VERB})`)
const LEAD = new RegExp(`${INTRODUCTION}|${VERB}`, 'g')

/** What the first item may be: the whole, or what is left behind any word that leads into a list. */
function firstItems(segment: string): readonly string[] {
  const behind = matchesOf(segment, LEAD).map(match => segment.slice(match.index + match[0].length))
  return [segment, ...behind].filter(item => item !== '')
}

/** Whether the words before the first item show that the list begins with it, although a comma stands before. */
export function beginsHere(segment: string, headIsSpecific: boolean): boolean {
  return LED_IN.test(segment) || (headIsSpecific && DONE_TO.test(segment))
}

/** Whether the items are so alike that none of them hides the end of another list (城镇、农村住房、交通). */
export function areParallel(segments: readonly string[]): boolean {
  const [first = '', ...others] = segments
  return firstItems(first).some(item => areAlike([item, ...others].map(bare)))
}

function areAlike(items: readonly string[]): boolean {
  const [model = ''] = items
  if (items.some(item => item === '')) return false
  return items.every(item => item.length === model.length) || items.every(item => item.at(-1) === model.at(-1))
}

const TAIL = /(?:领域|行业|方面|环节|部门|地区|系统|单位|企业|场所|工作|建设|管理|[中内里上时期下])$/

/** Whether the last item goes on with words that belong to the whole list (安全、环保、质量领域4个问题). */
export function hasTail(segments: readonly string[]): boolean {
  const last = bare(segments.at(-1) ?? '')
  const longest = Math.max(0, ...segments.slice(1, -1).map(segment => bare(segment).length))
  return last.includes('的') || (last.length > longest && TAIL.test(last)) || last.length > Math.max(longest + 4, 8)
}

/** A level of government by one name: 县（市、区） is one, 市县 may be two. */
const LEVEL = /^(?:国家?|部|省|设区市|市|地|州|盟|县|旗|区|乡|镇|街道?|村|社区?|组|户|网格|[县区市]{2}|镇?街|乡镇|镇街|街镇|镇村|村居|园区)$/
const CERTAIN_LEVEL = /^(?:国家|设区市|乡镇|街道|社区|网格|园区|.)$/

/** Whether every item is a level of government; the first may have words before it. */
export function areLevels(segments: readonly string[]): boolean {
  const [first = '', ...others] = segments
  return [1, 2].some(length => LEVEL.test(bare(first).slice(-length))) && others.every(item => LEVEL.test(bare(item)))
}

/** How many levels could be two in one word (市县, 镇街). */
export function doubledLevels(segments: readonly string[]): number {
  const [first = '', ...others] = segments
  const doubtful = others.filter(item => !CERTAIN_LEVEL.test(bare(item))).length
  const firstLevel = /[部省市县区旗乡镇街村]{2}$/.exec(bare(first))?.[0]
  return doubtful + (firstLevel === undefined || CERTAIN_LEVEL.test(firstLevel) ? 0 : 1)
}

/** Without what is shut away behind a word: 县（市、区） is 县. */
function bare(item: string): string {
  return item.replace(new RegExp(`(?<=.)[${BRACKET}]${SHUT}*`, 'g'), '').trim()
}

function count(text: string, regex: RegExp): number {
  return text.match(regex)?.length ?? 0
}
