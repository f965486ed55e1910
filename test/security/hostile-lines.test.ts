// Lines that make a careless pattern go back and forth: the work grows with the line, not with its square.

import assert from 'node:assert/strict'
import { analyze, beginsAsDirectory, documentSymbols, fixDocument, formatDocument, importText, semanticTokens } from '../../core/index.js'

/** What patterns look for, said over and over: white space, marks, figures, words of clauses and of the 公文. */
const REPEATED = [
  '\t', '　', '、', '，', '。', '…', '.', '：', '0', '一', '（', '）', '(', '“', '”', '"', '《', '〔', '—', 'A', '1A', '@', '甲', '附件', '均由',
  '责任单位：', '牵头', 'www.', '1.', '（一）', '等', '个', '一是', '2026年', '印发', '—〇', '#', '/', '\uE000', '𠮷', '\0',
]
const BEFORE = ['', '1.', '附件：', '（责任单位：', '望政发〔2026〕', '---\n单位名录：']
const BEHIND = ['\0。']

/** Characters: what is slow at the first is measured between the other two, where warming up plays no part. */
const [SHORT, LONGER, LONGEST] = [2_000, 4_000, 16_000]
/** Sixteen would be a square; pauses of the collector have their part, and are not there at each trial. */
const MOST = 10
const TRIALS = 3
/** Milliseconds of processor time: what takes less has not begun to grow. */
const NOTICED = 50

type Line = (length: number) => string

function lines(before: readonly string[], behind: readonly string[]): readonly Line[] {
  return before.flatMap(first => REPEATED.flatMap(piece => behind.map((last): Line =>
    length => `${first}${piece.repeat(Math.ceil(length / piece.length))}${last}`)))
}

/** What is asked of a snapshot meets the same patterns as the findings, and few of its own. */
const FEW = lines(['1.'], ['甲'])
const ASKED: readonly (readonly [what: string, ask: (text: string) => unknown, lines: readonly Line[]])[] = [
  ['findings', text => analyze(text).findings, lines(BEFORE, BEHIND)],
  ['import', importText, lines(BEFORE, BEHIND)],
  ['formatting', text => formatDocument(analyze(text)), FEW],
  ['fixes', text => fixDocument(analyze(text)), FEW],
  ['kind of file', beginsAsDirectory, lines(['', '//', '// 说明\n'], BEHIND)],
  ['tokens and outline', text => [semanticTokens(analyze(text)), documentSymbols(analyze(text))], FEW],
]

describe('security: hostile lines', function () {
  this.timeout(180_000)

  for (const [what, ask, all] of ASKED) {
    it(`${what} of one long line take work in proportion to its length`, () => {
      const slow = all.filter(make => isNoticed(() => ask(make(SHORT))) &&
        growsTooFast(() => ask(make(LONGER)), () => ask(make(LONGEST))))
      assert.deepEqual(slow.map(make => make(6)), [])
    })
  }
})

/** The second time it is warm. */
function isNoticed(ask: () => unknown): boolean {
  return work(ask) > NOTICED && work(ask) > NOTICED
}

function growsTooFast(askLonger: () => unknown, askLongest: () => unknown): boolean {
  return Array.from({ length: TRIALS }).every(() => work(askLongest) > MOST * work(askLonger))
}

/** Milliseconds of processor time. */
function work(ask: () => unknown): number {
  const start = process.cpuUsage()
  ask()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
