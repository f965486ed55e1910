// The .docx of 60 and of 1,000 items, from the analysed notice to the bytes, beside the `docx` package writing the same
// paragraphs from the same layout.

import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { analyze, type Snapshot } from '../../core/index.js'
import { exportDocx, layOutNotice, type Block } from '../../office/index.js'
import { noticeText, unitNames } from './large-notice.js'
import { peerTime, spreadOf, typical, type BenchOptions, type Row } from './row.js'

/** Milliseconds for 1,000 items. */
const GOAL = 250
const ROUNDS = 40
/** The other program is slow enough to be judged by fewer. */
const PEER_ROUNDS = 15

/** What the bench uses of the `docx` package, which is installed beside the bench and not with the product. */
interface DocxPackage {
  readonly Document: new (options: object) => object
  readonly Paragraph: new (options: object) => object
  readonly TextRun: new (options: object) => object
  readonly Packer: { toBuffer(document: object): Promise<Uint8Array> }
}

export async function bench({ quick }: BenchOptions): Promise<readonly Row[]> {
  return [await rowFor(60, quick), await rowFor(1000, quick)]
}

async function rowFor(items: number, quick: boolean): Promise<Row> {
  const snapshot = analyze(noticeText(items, unitNames(500)))
  const ours = spreadOf(await times(quick ? 10 : ROUNDS, async () => void exportDocx(snapshot)))
  const theirs = spreadOf(await times(quick ? 3 : PEER_ROUNDS, () => writeWithPeer(snapshot)))
  return {
    what: `导出 Word，${items} 项`, ours: typical(ours), beside: peerTime('docx 包写同样的段落', theirs.p50, ours.p50),
    ...items === 1000 ? { goal: { text: `p99 不超过 ${GOAL} ms`, met: ours.p99 <= GOAL } } : {},
  }
}

/** The first round warms up. */
async function times(rounds: number, work: () => Promise<void>): Promise<readonly number[]> {
  const found: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now()
    await work()
    if (round > 0) found.push(performance.now() - start)
  }
  return found
}

const docx: DocxPackage = createRequire(resolve('test/bench/peers/package.json'))('docx')

async function writeWithPeer(snapshot: Snapshot): Promise<void> {
  const blocks = layOutNotice(snapshot).sections.flatMap(section => section.blocks)
  const children = blocks.flatMap(textsOf).map(text => new docx.Paragraph({
    spacing: { line: 579, lineRule: 'exact' }, indent: { firstLine: 632 },
    children: [new docx.TextRun({ text, size: 32, font: { eastAsia: '仿宋_GB2312', ascii: '仿宋_GB2312' } })],
  }))
  await docx.Packer.toBuffer(new docx.Document({ sections: [{ properties: {}, children }] }))
}

/** The paragraphs of a block, as words. */
function textsOf(block: Block): readonly string[] {
  const join = (runs: readonly { readonly text: string }[]) => runs.map(run => run.text).join('')
  if (block.kind === 'heading') return [join([...block.head, ...block.rest])]
  if (block.kind === 'title') return block.lines.map(join)
  return 'runs' in block ? [join(block.runs)] : []
}
