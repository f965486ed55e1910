// punctuation/pair: a quote, bracket or book mark without its other half, or with that of another kind.

import { flatMap } from '../../../grammar/index.js'
import { across } from '../../across.js'
import { passages } from '../../model/passages.js'
import { mentionsIn } from '../../model/units.js'
import type { Snapshot } from '../../snapshot.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, moveReport, type Report } from '../check.js'
import { pairsOverLines, pairsWithin } from './mark-pairs.js'
import { canonicalMark, counterpartOf, nameOf, sideName, type MarkPair, type PlacedMark } from './marks.js'
import { completeFix, editAt, placeOfMark } from './pair-fixes.js'

export const pair = defineCheck({
  code: 'punctuation/pair',
  title: '引号、括号、书名号不成对',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 15834—2011 4.8，4.9，4.15',
  of: 'document',
  run: snapshot => {
    const stray = strayNames(snapshot)
    return across(snapshot, 'punctuation/pair', own => pairsIn(own, stray), moveReport, [...stray].join('\n')).all()
  },
})

function pairsIn(own: Snapshot, stray: ReadonlySet<string>): readonly Report[] {
  const { memory } = own
  const { pairs, loose } = pairsOverLines(own)
  const turned = memory.findInEach('turned marks', passages(own), moveReport, passage =>
    flatMap(pairsWithin(passage, memory).pairs, reportTurned))
  return [...loose.length === 0 ? [] : reportAlone(own, loose, stray), ...turned, ...flatMap(pairs, reportTurned)]
}

function reportAlone(own: Snapshot, loose: readonly PlacedMark[], stray: ReadonlySet<string>): readonly Report[] {
  const elsewhere = new Set([...unclosedInProse(own), ...strayInNames(own, stray)])
  const alone = loose.filter(mark => !elsewhere.has(mark.passage.start + mark.at) && !isInDocumentNumber(mark))
  const mixed = mixedPairs(alone)
  const inMixed = new Set(flatMap(mixed, ({ open, close }) => [open, close]))
  return [...alone.filter(mark => !inMixed.has(mark)).map(reportLoose), ...mixed.map(reportMixed)]
}

/** What syntax/unclosed-clause reports already. */
function unclosedInProse({ prose }: Snapshot): readonly number[] {
  return flatMap(prose, ({ block, line }) => line.problems
    .filter(problem => problem.code === 'clause-unclosed').map(problem => block.start + problem.span.start))
}

const STRAY_IN_NAME = /[“”‘’'"《》〈〉]/

/** 市发‘展改革委, where 市发展改革委 is a unit as well, or every time: the checks of units see to the name. */
function strayNames(snapshot: Snapshot): ReadonlySet<string> {
  const stray = across(snapshot, 'names with stray marks', ({ prose, memory }) =>
    memory.findInEach('names with stray marks', prose, (name: string) => name, ({ block }) =>
      flatMap(mentionsIn(block), ({ name }) => STRAY_IN_NAME.test(name) ? [name] : [])), name => name).all()
  if (stray.length === 0) return new Set()
  const times = new Map<string, number>()
  for (const name of stray) times.set(name, (times.get(name) ?? 0) + 1)
  const plain = [...times.keys()].map(withoutStray)
  const of = plain.join('\n')
  const mentioned = new Set(across(snapshot, 'plain names beside stray marks', ({ prose, memory }) =>
    memory.findInEach('plain names beside stray marks', prose, (name: string) => name, ({ block }) =>
      mentionsIn(block).map(({ name }) => name).filter(name => plain.includes(name)), of), name => name, of).all())
  const isUnit = (name: string) => mentioned.has(name) || snapshot.directory.units.some(unit => unit.name === name)
  return new Set(flatMap([...times], ([name, count]) => count > 1 || isUnit(withoutStray(name)) ? [name] : []))
}

function withoutStray(name: string): string {
  const at = name.search(STRAY_IN_NAME)
  return name.slice(0, at) + name.slice(at + 1)
}

function strayInNames({ prose, memory }: Snapshot, stray: ReadonlySet<string>): readonly number[] {
  return stray.size === 0 ? [] : memory.findInEach('places of stray marks', prose, (at: number, by) => at + by, ({ block }) =>
    mentionsIn(block).filter(({ name }) => stray.has(name)).map(({ name, span }) => span.start + name.search(STRAY_IN_NAME)),
  [...stray].join('\n'))
}

/** 〔2026）5号 is the concern of element/number. */
function isInDocumentNumber({ passage: { text }, at }: PlacedMark): boolean {
  const near = Math.max(0, at - FURTHEST)
  return matchesOf(text.slice(near, at + FURTHEST), DOCUMENT_YEAR).some(({ 0: found, index }) =>
    near + index <= at && at < near + index + found.length)
}

const DOCUMENT_YEAR = /[〔［[【（(﹝] ?\d{2,4}年? ?[〕］\]】）)﹞] ?第? ?\d{1,5} ?号/g
const FURTHEST = 18

/** “…’: two lonely marks that were meant for each other. */
function mixedPairs(loose: readonly PlacedMark[]): readonly MarkPair[] {
  return flatMap(loose, (open, i) => {
    const close = loose[i + 1]
    return open.side === 'open' && close?.side === 'close' && areMixed(open, close) ? [{ open, close }] : []
  })
}

/** Quotes go with quotes and brackets with brackets; one title in a quote and a book mark there may be as well. */
function areMixed(open: PlacedMark, close: PlacedMark): boolean {
  if (close.passage !== open.passage || close.at - open.at > LONGEST_MIXED) return false
  if (isQuote(open) === isQuote(close)) return true
  return (isBook(open) || isBook(close)) && !/[，。；：、,;:]/.test(open.passage.text.slice(open.at, close.at))
}

const LONGEST_MIXED = 60

function isQuote({ family }: PlacedMark): boolean {
  return family.endsWith('quote') || family.endsWith('corner')
}

function isBook({ family }: PlacedMark): boolean {
  return family === 'book' || family === 'angle'
}

function reportLoose(mark: PlacedMark): Report {
  const other = sideName(mark.family, mark.side === 'close' ? 'open' : 'close')
  const kind = isQuote(mark) ? '引号' : isBook(mark) ? '书名号' : '括号'
  return {
    span: placeOfMark(mark),
    message: `${nameOf(mark)}没有配对的${mark.side === 'either' ? '另一半' : other}：${kind}要成对使用。` +
      `请补上${mark.side === 'either' ? '另一半' : `${other}（${counterpartOf(mark)}）`}，或删去这一个。`,
    fixes: [
      ...completeFix(mark),
      { title: `删去这个${sideName(mark.family, mark.side)}`, kind: 'choice', edits: [editAt(mark, '')] },
    ],
  }
}

function reportMixed({ open, close }: MarkPair): Report {
  const toClose = canonicalMark(open.family, 'close')
  const toOpen = canonicalMark(close.family, 'open')
  const fixes = [
    { title: `右边改为“${toClose}”`, kind: 'choice', edits: [editAt(close, toClose)] },
    { title: `左边改为“${toOpen}”`, kind: 'choice', edits: [editAt(open, toOpen)] },
  ] as const
  return {
    span: placeOfMark(close),
    message: `左边是${nameOf(open)}，右边却是${nameOf(close)}，不成一对。请改成同一种。`,
    related: [{ span: placeOfMark(open), message: '左边的一半在这里' }],
    fixes: open.family === 'single-quote' ? fixes.toReversed() : fixes,
  }
}

/** One half typed as the other, or as two single quotes. */
function reportTurned({ open, close }: MarkPair): readonly Report[] {
  const wrong = [
    ...open.side === 'close' || open.text.length > 1 ? [{ mark: open, side: 'open' } as const] : [],
    ...close.side === 'open' || close.text.length > 1 ? [{ mark: close, side: 'close' } as const] : [],
  ]
  const [first] = wrong
  if (first === undefined) return []
  const { mark, side } = first
  const right = canonicalMark(mark.family, side)
  const written = mark.text.length > 1 ? `两个单引号（${mark.text}）` : nameOf(mark)
  return [{
    span: placeOfMark(mark),
    message: `这里应是${sideName(mark.family, side)}（${right}），误打成了${written}。请改正。`,
    related: [{ span: placeOfMark(mark === open ? close : open), message: '另一半在这里' }],
    fixes: [{
      title: `改为“${right}”`, kind: 'choice',
      edits: wrong.map(each => editAt(each.mark, canonicalMark(each.mark.family, each.side))),
    }],
  }]
}
