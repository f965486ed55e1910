// Whole texts from scratch with every default check, beside other checkers and beside reading each character once.

import { analyze } from '../../core/index.js'
import { AUTOCORRECT_PIECE, autoCorrect, markdownlint, textlint, zhlint } from './peers.js'
import { clock, milliseconds, number, peerTime, rounds, spreadOf, type BenchOptions, type Row } from './row.js'
import { repeated, seedsText, varied } from './texts.js'

const LONG = 1_440_000

export async function bench({ quick }: BenchOptions): Promise<readonly Row[]> {
  const seeds = seedsText()
  const tries = quick ? 1 : 3
  return [
    ...await small(seeds, quick ? 5 : 20),
    ...long('各行不重复', varied(seeds, LONG), tries),
    ...long('五份样稿反复', repeated(seeds, LONG), tries),
    ...growth(seeds, tries),
  ]
}

async function small(text: string, tries: number): Promise<readonly Row[]> {
  const ours = spreadOf(rounds(tries, () => check(text), 3)).p50
  const what = `全部检查，五份样稿（${text.length} 字）`
  const few = Math.max(2, tries / 5)
  const prose: number[] = []
  for (let i = 0; i < few; i++) prose.push(await textlint(text))
  return [
    { what, ours: milliseconds(ours), beside: bareBeside(text, ours) },
    { what, ours: milliseconds(ours), beside: peerTime('AutoCorrect', spreadOf(rounds(tries, () => autoCorrect(text))).p50, ours) },
    against('zhlint', what, ours, spreadOf(rounds(few, () => zhlint(text))).p50),
    { what, ours: milliseconds(ours), beside: peerTime('textlint（两条规则）', spreadOf(prose).p50, ours) },
    { what, ours: milliseconds(ours), beside: peerTime('markdownlint', spreadOf(rounds(few, () => markdownlint(text))).p50, ours) },
  ]
}

function long(kind: string, text: string, tries: number): readonly Row[] {
  const what = `全部检查，${text.length} 字，${kind}`
  const tenth = text.slice(0, text.length / 10)
  const ours = spreadOf(rounds(tries, () => check(text))).p50
  const oursOfTenth = spreadOf(rounds(tries, () => check(tenth))).p50
  const theirs = spreadOf(rounds(tries, () => autoCorrect(text))).p50
  return [
    {
      what, ours: milliseconds(ours), beside: bareBeside(text, ours),
      goal: { text: '不超过空读的 10 倍', met: ours <= 10 * bare(text) },
    },
    {
      what, ours: milliseconds(ours), beside: peerTime(`AutoCorrect（每 ${AUTOCORRECT_PIECE} 字一段）`, theirs, ours),
      goal: { text: '比 AutoCorrect 快', met: ours < theirs },
    },
    against('zhlint', `${what}（取十分之一）`, oursOfTenth, clock(() => zhlint(tenth))),
    {
      what: `${what}（取十分之一）`, ours: milliseconds(oursOfTenth),
      beside: peerTime('markdownlint', clock(() => markdownlint(tenth)), oursOfTenth),
    },
  ]
}

function against(name: string, what: string, ours: number, theirs: number): Row {
  return {
    what, ours: milliseconds(ours), beside: peerTime(name, theirs, ours),
    goal: { text: `${name} 的 100 倍快`, met: theirs >= 100 * ours },
  }
}

/** Linear: the time of each character stays what it is while the text becomes eight times as long. */
function growth(seeds: string, tries: number): readonly Row[] {
  const [short, long] = [LONG / 8, LONG].map(size => {
    const text = varied(seeds, size)
    return spreadOf(rounds(tries, () => check(text))).best / text.length * 1_000_000
  })
  const grown = (long ?? NaN) / (short ?? NaN)
  return [{
    what: `每字用时，${LONG / 8} 字和 ${LONG} 字`, ours: `${number(short ?? NaN)} ns 和 ${number(long ?? NaN)} ns`,
    beside: `${number(grown)} 倍`, goal: { text: '线性（每字不超过 1.5 倍）', met: grown <= 1.5 },
  }]
}

function check(text: string): number {
  return analyze(text).findings.length
}

function bareBeside(text: string, ours: number): string {
  const pass = bare(text)
  return `charCodeAt 空读一遍 ${milliseconds(pass)}，我们是它的 ${number(ours / pass)} 倍`
}

/** One charCodeAt for each character and nothing else: no check can be faster. */
function bare(text: string): number {
  return spreadOf(rounds(10, () => sum(text), 10)).best
}

let kept = 0

/** The sum is kept, or the loop might be left out. */
function sum(text: string): void {
  let total = 0
  for (let i = 0; i < text.length; i++) total += text.charCodeAt(i)
  kept += total
  if (Number.isNaN(kept)) throw new Error('a sum of whole numbers')
}
