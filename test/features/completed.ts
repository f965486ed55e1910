// Completion on marked texts: what is offered at `$0`, and the text that an accepted item gives.

import { strict as assert } from 'node:assert'
import { analyze, applyEdits, completion, type Completion, type CompletionItem } from '../../core/index.js'
import { readings } from '../../server/pinyin.js'
import { readMarks } from './marked.js'

/** The directory of these tests: 望川市's offices in their order. */
export const DIRECTORY = [
  '单位名录：',
  '  市直部门：',
  '    - 市公安局',
  '    - 市财政局',
  '    - 市水利局（简称：水利局；曾用名：市水务局）',
  '    - 市应急管理局',
  '    - 市重大项目中心',
  '    - 机关党委',
  '    - 办公室',
  '    - 救援协调和预案管理科（简称：救援科）',
  '  统称：',
  '    - 各县（市、区）人民政府',
  '',
].join('\n')

export interface Asked {
  /** The character that opened the list. */
  readonly opened?: string
  /** Without a directory file. */
  readonly bare?: boolean
  /** Without pinyin. */
  readonly deaf?: boolean
}

export function completionAt(marked: string, { opened, bare = false, deaf = false }: Asked = {}): Completion | undefined {
  const { text, cursor } = readMarks(marked)
  assert.ok(cursor !== undefined, 'a cursor $0')
  const snapshot = analyze(text, { directories: bare ? [] : [{ uri: 'directory', text: DIRECTORY }] })
  return completion(snapshot, { offset: cursor, opened, readings: deaf ? undefined : readings })
}

/** The labels that are offered, in order. */
export function offered(marked: string, asked?: Asked): readonly string[] {
  return completionAt(marked, asked)?.items.map(item => item.label) ?? []
}

export function item(marked: string, label: string, asked?: Asked): CompletionItem {
  const items = completionAt(marked, asked)?.items ?? []
  const found = items.find(each => each.label === label)
  assert.ok(found, `${label} is not among ${items.map(each => each.label).join(' ')}`)
  return found
}

/** The text after accepting the item with that label, with the cursor marked. */
export function accepted(marked: string, label: string, asked?: Asked): string {
  const { text } = readMarks(marked)
  const found = completionAt(marked, asked)
  const { insertText, additionalEdits } = item(marked, label, asked)
  assert.ok(found)
  return applyEdits(text, [...additionalEdits, { span: found.span, newText: `${insertText}$0` }])
}
