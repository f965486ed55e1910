// Renaming what the cursor rests on: a unit in every file of its scope, a label in its document.

import { parseLine } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import { sortEdits } from '../text/edits.js'
import type { WorkspaceFile } from '../workspace.js'
import { isRefusal, type FileEdits, type Refusal, type Renamable } from './rename-answer.js'
import { renamable, renameUnit } from './rename-unit.js'
import { labelNameSpan, labelOf, symbolAt, type NamedSymbol } from './symbol-at.js'

export interface RenameOptions {
  /** Whether a directory remembers the old name as 曾用名. */
  readonly keepFormerName: boolean
}

const NOTHING_HERE = '光标处没有可以改名的。单位的名称和标记（{#…}、{@…}）可以改名。'
const NOT_A_NUMBER = '编号不是名称，不能这样改。增删事项之后要重排编号，用“重新编号”。'

export function prepareRename(file: WorkspaceFile, offset: number): Renamable | Refusal {
  const symbol = symbolAt(file, offset)
  switch (symbol?.kind) {
    case undefined: return { refused: NOTHING_HERE }
    case 'node': return { refused: NOT_A_NUMBER }
    case 'label': return { span: symbol.span, name: symbol.name }
    case 'unit': return renamable(file, symbol.place)
  }
}

/**
 * The edits of every file that is concerned, files without any left out.
 *
 * @param files what else the workspace holds
 */
export function rename(
  file: WorkspaceFile, offset: number, newName: string, files: readonly WorkspaceFile[], options: RenameOptions,
): readonly FileEdits[] | Refusal {
  const allowed = prepareRename(file, offset)
  if (isRefusal(allowed)) return allowed
  const name = newName.trim()
  const symbol = symbolAt(file, offset)
  if (symbol === undefined || name === allowed.name) return []
  if (symbol.kind === 'unit') return renameUnit(file, symbol.place, name, files, options.keepFormerName)
  return file.kind === 'notice' && symbol.kind === 'label' ? renameLabel(file.uri, file.snapshot, symbol, name) : []
}

function renameLabel(
  uri: string, { labels, references }: Snapshot, { name: old }: NamedSymbol & { kind: 'label' }, name: string,
): readonly FileEdits[] | Refusal {
  if (!isLabelName(name)) return { refused: '标记不能为空，里面也不能有花括号和换行。' }
  if (labels.some(label => label.name === name)) return { refused: `已经有一项叫“${name}”，换一个标记。` }
  const spans = [
    ...labels.filter(label => label.name === old).map(labelNameSpan),
    ...references.flatMap(reference => labelOf(reference) ?? []).filter(label => label.name === old)
      .map(({ span }) => span),
  ]
  return [{ uri, edits: sortEdits(spans.map((span): TextEdit => ({ span, newText: name }))) }]
}

/** Whether the language reads it back as one label. */
function isLabelName(name: string): boolean {
  const line = /[\r\n]/.test(name) ? undefined : parseLine(`1.{#${name}}甲`)
  return line?.kind === 'text' && line.label?.name === name
}
