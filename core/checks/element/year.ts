// element/year: another year than the title's where the same plan is meant, as in a text copied from last year's.

import { flatMap, type Span } from '../../../grammar/index.js'
import { across, moveSpanned } from '../../across.js'
import { placedWords, valuesOf } from '../../model/placed-values.js'
import { halfWidthDigits } from '../../model/half-width.js'
import { maskLines, placeInLine, type MaskedLine } from '../../model/masked-lines.js'
import { yearsOfTitle } from '../../model/plan-years.js'
import type { Snapshot } from '../../snapshot.js'
import { matchesOf } from '../../text/matches.js'
import { signingDate } from '../date/signing-date.js'
import { defineCheck, moveReport, type Report } from '../check.js'

const NUMBER_YEAR = /[〔［[【（(﹝]\s*((?:19|20)\d\d)\s*[〕］\]】）)﹞]/
/** 为扎实做好2026年应急管理工作; a winter or a span of years may begin in another one. */
const TO_DO_WELL = new RegExp('为了?(?:扎实|切实|全面|统筹|认真|进一步)?(?:推进|做好|抓好)(?:[全我][省市县区局])?' +
  '((?:19|20)\\d\\d)年(?!度?[—–\\-－～~至到和、]|冬|秋|底|末)', 'g')
/** The other year's plan itself is meant. */
const LOOKS_BACK = /废止|总结|完成情况|落实情况|执行情况|基础上|延续|对照/

export const year = defineCheck({
  code: 'element/year',
  title: '年份与标题不一致',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => {
    const { title = '' } = snapshot
    const years = yearsOfTitle(title)
    const titled = years?.from === years?.to ? years?.from : undefined
    return [
      ...titled === undefined ? [] : statedYear(snapshot, titled),
      ...titled === undefined ? [] : otherNames(snapshot, title, titled),
      ...titled === undefined ? [] : purposes(snapshot, titled),
      ...numberAgainstDate(snapshot),
    ]
  },
})

/** 年度 of the front matter */
function statedYear(snapshot: Snapshot, titled: number): readonly Report[] {
  return flatMap(valuesOf(snapshot, '年度').slice(0, 1), ({ text, span }) => {
    const match = /(?:19|20)\d\d/.exec(text)
    if (match === null || Number(match[0]) === titled) return []
    const start = span.start + match.index
    return [report({ start, end: start + 4 }, `文首的年度是${match[0]}年，标题写的是${titled}年`, titled)]
  })
}

/** The title of the covering notice, and its sentence 现将《…》印发给你们. */
function otherNames(snapshot: Snapshot, title: string, titled: number): readonly Report[] {
  const rest = halfWidthDigits(title).split(/\d{4}年度?/).at(-1) ?? ''
  if (rest.length < 4) return []
  const main = snapshot.segments.find(({ own }) => own.parts[0]?.title === title)?.own
  return across(snapshot, 'names of the plan', own =>
    own === main || own.parts[0]?.kind === 'attachment' ? [] : namesIn(own, title, rest, titled), moveReport,
  own => own === main ? '' : title).all()
}

function namesIn({ prose, memory }: Snapshot, title: string, rest: string, titled: number): readonly Report[] {
  const covering = prose.filter(({ role }) => role === 'title' || role === 'paragraph')
  const name = new RegExp(`((?:19|20)\\d\\d)年度?${rest.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'g')
  const isTitle = new Map(covering.map(({ block, role }) => [block.start, role === 'title']))
  return flatMap(maskLines(covering, 'read', memory), line => flatMap(matchesOf(line.text, name), match => {
    const [, found = ''] = match
    const sentence = sentenceAt(line.text, match.index)
    const meant = isTitle.get(line.start) === true || (/印发|现将/.test(sentence) && !LOOKS_BACK.test(sentence))
    if (Number(found) === titled || !meant) return []
    return [report(placeInLine(line, match.index, 4), `这里写的是${found}年，所印发的“${title}”是${titled}年`, titled)]
  }))
}

/** In what stands before the first item of the document. */
function purposes(snapshot: Snapshot, titled: number): readonly Report[] {
  const { memory, segments } = snapshot
  const last = segments.findIndex(({ own }) => own.nodes.length > 0)
  const preamble = last < 0 ? segments : segments.slice(0, last + 1)
  return across({ segments: preamble, memory }, 'purposes', own => purposesIn(own, titled), moveReport, String(titled)).all()
}

function purposesIn({ prose, nodes, memory }: Snapshot, titled: number): readonly Report[] {
  const first = nodes[0]?.span.start ?? Infinity
  const preamble = prose.filter(({ role, block }) => role === 'paragraph' && block.start < first)
  return flatMap(maskLines(preamble, 'masked', memory), line => flatMap(matchesOf(line.text, TO_DO_WELL), match => {
    const [words, found = ''] = match
    const span = placeInLine(line, match.index + words.length - '2026年'.length, 4)
    return Number(found) === titled ? [] : [report(span, `这里说的是做好${found}年的工作，标题写的是${titled}年`, titled)]
  }))
}

function report(span: Span, wrong: string, right: number): Report {
  return {
    span,
    message: `${wrong}。可能是沿用上一年的文稿没有改，请核对年份。`,
    fixes: [{ title: `改为“${right}”`, kind: 'choice', edits: [{ span, newText: String(right) }] }],
  }
}

/** A notice is numbered after it is signed: its number cannot be of an earlier year than its date. */
function numberAgainstDate(snapshot: Snapshot): readonly Report[] {
  const signed = signingDate(snapshot)
  const [number] = across(snapshot, 'document numbers', own => [...valuesOf(own, '发文字号'), ...own.prose
    .filter(({ role }) => role === 'document-number').map(({ block }) => placedWords(block))], moveSpanned).first(1)
  const match = number === undefined ? null : NUMBER_YEAR.exec(halfWidthDigits(number.text))
  if (signed === undefined || number === undefined || match === null || Number(match[1]) === signed.year) return []
  const start = number.span.start + match.index + match[0].indexOf(match[1] ?? '')
  const early = Number(match[1]) < signed.year
  return [{
    span: { start, end: start + 4 },
    severity: early ? 'warning' : 'hint',
    message: `发文字号的年份是${match[1]}年，成文日期是${signed.year}年：` +
      `${early ? '编号不会早于成文，可能是沿用了上一年的字号' : '跨年编号的，应当按成文的年份编'}。请核对。`,
  }]
}

function sentenceAt(text: MaskedLine['text'], index: number): string {
  const start = text.lastIndexOf('。', index) + 1
  const end = text.indexOf('。', index)
  return text.slice(start, end < 0 ? text.length : end)
}
