// The runs that a block prints, one after the other, and pieces of them.

import type { Block, Letterhead, Masthead, OrganMark, Run } from '../layout/blocks.js'

/** All runs of the block in print order; none for what prints no text. */
export function printedRuns(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'page-break':
    case 'blank-line':
      return []
    case 'title':
      return block.lines.flat()
    case 'heading':
      return [...block.head, ...block.rest]
    case 'masthead':
    case 'letterhead':
      return headRuns(block)
    case 'signature-row':
      return block.names.flatMap(({ runs }) => runs)
    case 'table':
      return block.rows.flatMap(row => row.kind === 'section' ? row.runs : row.cells.flat())
    case 'imprint':
      return block.rows.flatMap(row => row.kind === 'list'
        ? [row.label, ...row.runs] : [...row.organ?.runs ?? [], ...row.date?.runs ?? []])
    case 'head-mark':
    case 'subtitle':
    case 'salutation':
    case 'paragraph':
    case 'attachment-note':
    case 'signature':
    case 'date':
    case 'note':
    case 'attachment-label':
      return block.runs
  }
}

/** 份号 to 紧急程度, the red names, 发文字号, 签发人. */
function headRuns(block: Masthead | Letterhead): readonly Run[] {
  const signatories = block.kind === 'masthead' ? block.signatories : undefined
  return [
    ...block.marks.flatMap(({ runs }) => runs),
    ...organRuns(block.organMark),
    ...block.number?.runs ?? [],
    ...signatories === undefined ? [] : [signatories.label, ...signatories.rows.flat().flatMap(({ runs }) => runs)],
  ]
}

/** The names of 发文机关标志, then 文件 if it has that. */
export function organRuns({ organs, suffix }: OrganMark): readonly Run[] {
  return [...organs, ...suffix === undefined ? [] : [suffix]].map(text => ({ text, face: 'organ-mark', bold: false }))
}

/** Where runs of a block begin in its printed text: 0 for none. */
export type Starts = (runs: readonly Run[]) => number

export function startsOf(block: Block): Starts {
  const all = printedRuns(block)
  const left = new Map<Run, number>()
  let at = 0
  for (const run of all) {
    left.set(run, at)
    at += run.text.length
  }
  return ([first]) => {
    if (first === undefined) return 0
    const same = left.get(first) ?? [...left].find(([run]) => alike(run, first))?.[1]
    return same ?? 0
  }
}

function alike(one: Run, other: Run): boolean {
  return one.text === other.text && one.face === other.face && one.bold === other.bold
}

export function runText(runs: readonly Run[]): string {
  const [first] = runs
  return runs.length === 1 && first !== undefined ? printed(first.text) : runs.map(run => printed(run.text)).join('')
}

/** The runs between two offsets of `runText`. */
export function slicedRuns(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const sliced: Run[] = []
  let at = 0
  for (const run of runs) {
    const text = printed(run.text).slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') sliced.push({ ...run, text })
    at += run.text.length
  }
  return sliced
}

/** White space of any kind prints as a space; offsets stay. */
function printed(text: string): string {
  return text.replace(/[\t\r\n]/gu, ' ')
}
