// numbering/mark: ordinals with another mark than the standard's （一）、 一. 1、

import { formatOrdinal, type Level, type OrdinalForm } from '../../../grammar/index.js'
import type { Severity, TextEdit } from '../../finding.js'
import { canonicalOrdinal } from '../../model/canonical-ordinals.js'
import { placeOf } from '../../model/place.js'
import type { OutlineNode } from '../../model/types.js'
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
  run: ({ nodes }) => [...groupByForm(nodes).values()].flatMap(reportGroup),
})

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

function reportGroup(group: readonly OutlineNode[]): readonly Report[] {
  const [first, ...others] = group
  const severity = first === undefined ? undefined : WEIGHT[first.ordinal.form]
  if (first === undefined || severity === undefined) return []
  const written = ordinalText(first)
  const right = formatOrdinal(first.level, first.number)
  const more = others.length === 0 ? '' : `全文同样的写法共${group.length}处。`
  return [{
    span: placeOf(first.block, first.ordinal.span),
    severity,
    message: `序数“${written}”应写作“${right}”：${REASON[first.level]}。${more}`,
    related: others.map(node => ({ span: placeOf(node.block, node.ordinal.span), message: `同样的写法：“${ordinalText(node)}”` })),
    fixes: [{
      title: group.length === 1 ? `改为“${right}”` : `全文${group.length}处都改为“${right}”的写法`,
      kind: 'safe',
      edits: group.map(canonicalEdit),
    }],
  }]
}

function canonicalEdit(node: OutlineNode): TextEdit {
  return { span: placeOf(node.block, node.ordinal.span), newText: canonicalOrdinal(node) }
}

function ordinalText({ block, ordinal }: OutlineNode): string {
  return block.text.slice(ordinal.span.start, ordinal.span.end)
}
