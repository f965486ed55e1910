// The text of a notice as it goes into a template: without what the template prints by its own anchors.

import type { Block, NoticeLayout, Table } from '../layout/blocks.js'
import { endOfFirstPart, type ValueAnchor } from './template-values.js'

/** What an anchor takes out of the text. */
const TAKEN: Readonly<Partial<Record<ValueAnchor, readonly Block['kind'][]>>> = {
  标题: ['title'], 主送: ['salutation'], 署名: ['signature', 'signature-row'], 成文日期: ['date'], 附注: ['note'],
}

/** 版头 and 版记 are the template's affair, whether it has anchors for them or not. */
const NEVER: readonly Block['kind'][] = ['masthead', 'letterhead', 'head-mark', 'imprint']

/** All parts on the template's own pages, one behind the other. */
export function templateBody({ sections }: NoticeLayout, anchors: readonly ValueAnchor[]): readonly Block[] {
  const blocks = sections.flatMap(({ blocks: own }, i): readonly Block[] =>
    i === 0 ? own : [{ kind: 'page-break' }, ...own]).filter(({ kind }) => !NEVER.includes(kind))
    .map(block => block.kind === 'table' ? upright(block) : block)
  const end = endOfFirstPart(blocks)
  const taken = new Set(anchors.flatMap(anchor => TAKEN[anchor] ?? []))
  const first = blocks.slice(0, end).filter(({ kind }) => !taken.has(kind))
  const parts = [...trimmed(first), ...blocks.slice(end)]
  return parts.at(-1)?.kind === 'page-break' ? parts.slice(0, -1) : parts
}

/** 字 across an upright page. */
const CELLS = 28

/** A table that was meant for a turned page, no wider than an upright one. */
function upright(table: Table): Table {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0)
  const scale = Math.min(1, CELLS / total)
  return { ...table, columns: table.columns.map(column => ({ ...column, width: column.width * scale })) }
}

/** Blank lines were there for what has been taken away. */
function trimmed(blocks: readonly Block[]): readonly Block[] {
  const from = blocks.findIndex(({ kind }) => kind !== 'blank-line')
  const to = blocks.findLastIndex(({ kind }) => kind !== 'blank-line')
  return from === -1 ? [] : blocks.slice(from, to + 1)
}
