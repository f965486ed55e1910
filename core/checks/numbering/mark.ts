// numbering/mark: ordinals with another mark than the standard's （一）、 一. 1、

import { flatMap, formatOrdinal, type Level, type OrdinalForm } from '../../../grammar/index.js'
import { across, moveSpanned, type Across } from '../../across.js'
import type { Severity, TextEdit } from '../../finding.js'
import { canonicalOrdinal } from '../../model/canonical-ordinals.js'
import { placeOf } from '../../model/place.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, type Report } from '../check.js'

/** How much the standards mind; the width of brackets is left to the check of half-width marks. */
const WEIGHT: Readonly<Partial<Record<OrdinalForm, Severity>>> = {
  'dot-for-stop': 'error', 'comma-for-stop': 'error', 'colon-for-stop': 'error', 'mark-after-bracket': 'error',
  'full-stop-for-dot': 'error', 'comma-for-dot': 'error', 'stop-for-dot': 'warning', 'bracket-for-dot': 'warning',
  'wide-dot': 'hint', symbol: 'hint',
}

const REASON: Readonly<Record<Level, string>> = {
  1: '第一层用“一、”，数字后用顿号',
  2: '第二层用“（一）”，括号后不再加标点',
  3: '第三层用“1.”，数字后用下脚点',
  4: '第四层用“（1）”，括号后不再加标点',
  5: '第五层用“①”，后面不加标点',
}

export const mark = defineCheck({
  code: 'numbering/mark',
  title: '层次序数的标点不合规范',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 9704—2012 7.3.3，GB/T 15834—2011 附录B.3',
  of: 'document',
  run: snapshot => {
    const groups = new Set(flatMap(snapshot.segments, ({ own }) => [...marksByForm(own).keys()]))
    return flatMap([...groups], key => reportGroup(across(snapshot, `wrong marks, ${key}`,
      own => (marksByForm(own).get(key) ?? []).map(wrongMark), moveMark)))
  },
})

interface WrongMark {
  readonly written: string
  readonly right: string
  readonly level: Level
  readonly form: OrdinalForm
  readonly edit: TextEdit
}

function wrongMark(node: OutlineNode): WrongMark {
  const { level, number, ordinal: { form } } = node
  return { written: ordinalText(node), right: formatOrdinal(level, number), level, form, edit: canonicalEdit(node) }
}

function moveMark(mark: WrongMark, by: number): WrongMark {
  return { ...mark, edit: moveSpanned(mark.edit, by) }
}

function marksByForm(own: Snapshot): ReadonlyMap<string, readonly OutlineNode[]> {
  return own.once('wrong marks', () => groupByForm(own.nodes))
}

/** The same wrong form at the same level is one habit, and so one finding. */
function groupByForm(nodes: readonly OutlineNode[]): ReadonlyMap<string, readonly OutlineNode[]> {
  const groups = new Map<string, OutlineNode[]>()
  for (const node of nodes) {
    if (WEIGHT[node.ordinal.form] === undefined) continue
    const key = `${node.level} ${node.ordinal.form}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [node])
    else group.push(node)
  }
  return groups
}

function reportGroup(group: Across<WrongMark>): readonly Report[] {
  const [first] = group.first(1)
  const severity = first === undefined ? undefined : WEIGHT[first.form]
  if (first === undefined || severity === undefined) return []
  const { count } = group
  const more = count === 1 ? '' : `全文同样的写法共${count}处。`
  return [{
    span: first.edit.span,
    severity,
    message: `序数“${first.written}”应写作“${first.right}”：${REASON[first.level]}。${more}`,
    get related() {
      return group.all().slice(1).map(({ written, edit: { span } }) => ({ span, message: `同样的写法：“${written}”` }))
    },
    get fixes() {
      const title = count === 1 ? `改为“${first.right}”` : `全文${count}处都改为“${first.right}”的写法`
      return [{ title, kind: 'safe', edits: group.all().map(({ edit }) => edit) }] as const
    },
  }]
}

function canonicalEdit(node: OutlineNode): TextEdit {
  return { span: placeOf(node.block, node.ordinal.span), newText: canonicalOrdinal(node) }
}

function ordinalText({ block, ordinal }: OutlineNode): string {
  return block.text.slice(ordinal.span.start, ordinal.span.end)
}
