// The .docx of 60 and of 1,000 items, from the analysed notice to the bytes, beside the `docx` package writing the same
// paragraphs from the same layout.

import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { analyze, type Snapshot } from '../../core/index.js'
import { exportDocx, layOutNotice, type Block } from '../../office/index.js'
import { noticeText, unitNames } from './large-notice.js'
import { rowOf, type Row } from './row.js'

/** Milliseconds for 1,000 items. */
const GOAL = 250
const ROUNDS = 100
/** The other program is slow enough to be judged by fewer. */
const PEER_ROUNDS = 15

/** What the bench uses of the `docx` package, which is installed beside the bench and not with the product. */
interface DocxPackage {
  readonly Document: new (options: object) => object
  readonly Paragraph: new (options: object) => object
  readonly TextRun: new (options: object) => object
  readonly Packer: { toBuffer(document: object): Promise<Uint8Array> }
}

export async function bench(): Promise<readonly Row[]> {
  return [await rowFor(60), await rowFor(1000, GOAL)]
}

async function rowFor(items: number, goal?: number): Promise<Row> {
  const snapshot = analyze(noticeText(items, unitNames(500)))
  const ours = await times(ROUNDS, async () => void exportDocx(snapshot))
  const theirs = await times(PEER_ROUNDS, () => writeWithPeer(snapshot))
  const row = rowOf(`docx of ${items} items`, ours, goal)
  return { ...row, peer: { name: 'docx package', p50: rowOf('', theirs).p50 } }
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
