// .docx → a document of the language: Word's numbers as text, tables of tasks as clauses, and notes of what was dropped.

import { importLines, type ImportedNotice } from '../../core/index.js'
import { openPackage, type WordPackage } from './package.js'
import { readDocument, type WordBlock } from './read-document.js'
import type { Dropped, TrackedChanges } from './run-text.js'
import { tableLines } from './task-table.js'
import { childrenOf, type XmlElement } from './xml.js'

export interface ImportOptions {
  /** 接受或拒绝修订; the text as it is to be, if not said. */
  readonly changes?: TrackedChanges
}

export interface ImportedDocx extends ImportedNotice {
  /** It held tracked changes. */
  readonly tracked: boolean
}

/** @throws UnreadableFile with a sentence for the drafter, where the file is no sound .docx; nothing else */
export function importDocx(bytes: Uint8Array, { changes = 'accept' }: ImportOptions = {}): ImportedDocx {
  const source = openPackage(bytes)
  const { blocks, dropped } = readDocument(source, changes)
  const read = blocks.map(linesOf)
  const tables = read.filter(({ table }) => table !== undefined)
  const { text, notes } = importLines(read.flatMap(({ lines }) => lines))
  return {
    text,
    tracked: dropped.tracked > 0,
    notes: [
      ...note(tables.filter(({ table }) => table === 'tasks').length, count => `${count}个任务分工表已转成带责任条款的条目。`),
      ...note(tables.filter(({ table }) => table === 'other').length, count => `${count}个其他表格已逐行转成文字，请核对。`),
      ...droppedNotes(dropped, changes, source),
      ...notes,
    ],
  }
}

interface ReadBlock {
  readonly lines: readonly string[]
  readonly table: 'tasks' | 'other' | undefined
}

/** A title is one, on however many lines it is printed. */
const TITLE_STYLE = /^(?:公文标题|Title)$/i

/** 版记 is often set as a table, to have its rules. */
const IMPRINT = /^抄送[：:]|日[\s\u3000]*印发$/

function linesOf(block: WordBlock): ReadBlock {
  if (block.kind === 'paragraph') {
    const lines = TITLE_STYLE.test(block.style) ? [block.text.replaceAll('\n', '')] : block.text.split('\n')
    return { lines, table: undefined }
  }
  const { lines, tasks } = tableLines(block)
  if (lines.every(line => IMPRINT.test(line))) return { lines, table: undefined }
  return { lines, table: tasks ? 'tasks' : 'other' }
}

function droppedNotes(dropped: Readonly<Dropped>, changes: TrackedChanges, source: WordPackage): readonly string[] {
  const edges = [...source.parts('header'), ...source.parts('footer')].filter(part => /[\u4e00-\u9fff]/.test(textIn(part)))
  const taken = changes === 'accept' ? '已按接受修订后的文字导入' : '已按拒绝修订后的文字导入'
  return [
    ...note(dropped.tracked, count => `文档里有${count}处修订，${taken}。`),
    ...note(source.parts('comments').flatMap(part => childrenOf(part, 'w:comment')).length, count => `${count}条批注没有导入。`),
    ...note(dropped.images, count => `${count}幅图片或图形没有导入。`),
    ...note(dropped.footnotes, count => `${count}处脚注或尾注没有导入。`),
    ...note(dropped.formulas, count => `${count}个公式只导入了其中的文字。`),
    ...note(dropped.embedded, count => `${count}处嵌入的其他文档没有导入。`),
    ...note(edges.length, count => `${count}处页眉或页脚的文字没有导入。`),
  ]
}

function note(count: number, words: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [words(count)]
}

function textIn(element: XmlElement): string {
  return element.children.map(child => typeof child === 'string' ? child : textIn(child)).join('')
}
