// The one place where the layout asks the core what print shows of a line.

import { printedLine, type LineBlock, type PrintedLine, type Snapshot } from '../../core/index.js'

/** The printed text of one line; `undefined` for blank lines and comments. */
export type Printer = (block: LineBlock) => PrintedLine | undefined

export function printerOf({ nodes, labels }: Snapshot): Printer {
  const nodeOf = new Map(nodes.map(node => [node.block, node]))
  return block => {
    if (block.content.kind !== 'text') return undefined
    return printedLine(block, nodeOf.get(block), labels)
  }
}
