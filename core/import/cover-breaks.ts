// Where the parts of a 公文 begin in text that ran together: title, 主送, 附件说明, 署名, 成文日期, 附件, the next title.

import { looksLikeUnit } from '../../grammar/index.js'

const TITLE_WORD = '通知|函|意见|方案|办法|措施|要点|计划|规划|安排|报告|决定|通报|请示|批复|规定|细则|清单|名单|一览表|目标表'
const REMARK = '(?:[（(][^（()）]{1,12}[）)])*'
/** 关于…的通知 and the addressees behind it, up to their colon. */
const TITLE_AND_ADDRESSEES = new RegExp(`^(?:.{0,60}?关于.{2,100}?的(?:${TITLE_WORD}))(?=[^。；：:]{2,80}[：:])`)
/** The addressees, where the title stands elsewhere. */
const ADDRESSEES = /^各[^。；：:]{2,80}[：:](?=.)/
const NUMBER_BEHIND_TITLE = new RegExp(`(?<=的(?:${TITLE_WORD}))[\\u4e00-\\u9fff]{2,8}[〔[（(]\\d{4}[〕\\]）)]\\d{1,5}号$`)
/** As it is signed: who, and when. */
const DATE = /(?<!\d)(?:19|20)\d\d年\d{1,2}月\d{1,2}日/g
const ATTACHMENT_LIST = /(?<=[。！？）)XＸ\d]|传真[）)])附件[：:]/
const NOTE = /[（(](?:此件|信息公开)[^（()）]{2,20}[）)]/g
const ATTACHMENT_LABEL = /^附件(?:\d{1,2}(?!\d))?(?=\d{4}年|[\u4e00-\u9fff])/
const DISCLOSURE = /^(?:信息公开(?:属性|选项|方式)?[：:](?:主动公开|依申请公开|不予?公开)|[（(](?:此件|信息公开)[^（()）]{2,20}[）)])/
/** 发文机关标志 and 发文字号, as they stand above the title: 望川市水利局望水函〔2026〕3号 */
const HEAD = /^([\u4e00-\u9fff]{4,30}?)([\u4e00-\u9fff]{2,8}[〔[（(]\d{4}[〕\]）)]\d{1,5}号)/
/** The title of what follows a date or 附件1, where nothing but its last word tells where it ends. */
const NEXT_TITLE = new RegExp(`^[^，。；：:？！]{4,60}?(?:${TITLE_WORD})${REMARK}(?![的和与及》”、，（(])`)

/** Offsets at which a new line begins, in order; `text` is what stands before the first numbered item. */
export function coverBreaks(text: string): readonly number[] {
  const head = headBreaks(text)
  const title = TITLE_AND_ADDRESSEES.exec(text)?.[0].length
  const addressees = title === undefined ? undefined : title + text.slice(title).search(/[：:]/) + 1
  const alone = [ADDRESSEES.exec(text)?.[0].length, NUMBER_BEHIND_TITLE.exec(text)?.index]
  const signed = signatures(text, organOf(text.slice(head.at(-1) ?? 0, title ?? 0)))
  const list = ATTACHMENT_LIST.exec(text)
  const [first] = signed
  const listed = list === null ? [] : [list.index, ...listBreaks(text, list.index, first?.organ ?? text.length)]
  const notes = [...text.matchAll(NOTE)].flatMap(match => [match.index, match.index + match[0].length])
  const after = signed.flatMap(({ organ, date, end }) => [organ, date, end, ...titleBreaks(text, end)])
  const all = [...head, ...alone, title, addressees, ...listed, ...notes, ...after].filter(place => place !== undefined)
  return [...new Set(all)].filter(place => place > 0 && place < text.length).sort((a, b) => a - b)
}

/** The organ is the one that stands again in front of 关于: nothing else tells it from the code of the 发文字号. */
function headBreaks(text: string): readonly number[] {
  const head = HEAD.exec(text)?.[0] ?? ''
  const organ = organOf(text.slice(head.length))
  return head === '' ? [] : [...organ !== undefined && head.startsWith(organ) ? [organ.length] : [], head.length]
}

/** The organ in front of 关于: it signs, too. */
function organOf(title: string): string | undefined {
  const organ = /^(.{3,30}?)(?:关于|印发)/.exec(title)?.[1]
  return organ !== undefined && looksLikeUnit(organ) ? organ : undefined
}

interface Signed {
  readonly organ: number
  readonly date: number
  readonly end: number
}

/** Dates right behind the name of an organ, where what stands before it has come to its end. */
function signatures(text: string, known: string | undefined): readonly Signed[] {
  return [...text.matchAll(DATE)].flatMap(match => {
    const name = organBefore(text.slice(0, match.index), known)
    return name === undefined ? [] : [{ organ: match.index - name.length, date: match.index, end: match.index + match[0].length }]
  })
}

function organBefore(before: string, known: string | undefined): string | undefined {
  if (known !== undefined && before.endsWith(known)) return known
  const run = /[\u4e00-\u9fff]{4,80}$/.exec(before)?.[0] ?? ''
  const afterTitle = run.replace(new RegExp(`^.*(?:${TITLE_WORD})`), '')
  const name = afterTitle === '' ? run : afterTitle
  const begins = name.length < run.length || /[。！？）)A-Za-zＸ\d]$/.test(before.slice(0, before.length - run.length))
  return begins && name.length <= 40 && looksLikeUnit(name) ? name : undefined
}

/** 附件：1.…2.… : each on a line of its own, from the second on. */
function listBreaks(text: string, start: number, end: number): readonly number[] {
  const places: number[] = []
  for (const match of text.slice(start, end).matchAll(/(?<!\d)(\d{1,2})[.．、](?=[\u4e00-\u9fff《])/g)) {
    if (Number(match[1]) === places.length + 2) places.push(start + match.index)
  }
  return places
}

/** Behind a signature: 附件1, then the title of what follows; again after each 附件 that comes with a list. */
function titleBreaks(text: string, after: number): readonly number[] {
  const disclosure = DISCLOSURE.exec(text.slice(after))?.[0].length
  const from = after + (disclosure ?? 0)
  const rest = text.slice(from)
  const label = ATTACHMENT_LABEL.exec(rest)?.[0].length ?? 0
  const title = NEXT_TITLE.exec(rest.slice(label))?.[0].length
  const places = [...disclosure === undefined ? [] : [from], ...label > 0 ? [from + label] : [], ...title === undefined ? [] : [from + label + title]]
  const next = title === undefined ? -1 : rest.slice(label + title).search(/附件\d{1,2}(?=[\u4e00-\u9fff])/)
  if (title === undefined || next < 0) return places
  const at = from + label + title + next
  return [...places, at, ...titleBreaks(text, at)]
}
