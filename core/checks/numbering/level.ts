// numbering/level: a level that is left out (（一） and then （1）), or a deeper one before a shallower one.

import { flatMap, formatOrdinal, LEVEL_NAMES, type Level } from '../../../grammar/index.js'
import { placeOf } from '../../model/place.js'
import type { OutlineNode, Part } from '../../model/types.js'
import { defineCheck, type Report } from '../check.js'

export const level = defineCheck({
  code: 'numbering/level',
  title: '结构层次跳级或者颠倒',
  severity: 'hint',
  level: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  of: 'segment',
  run: ({ nodes, parts }) => flatMap(parts, part => {
    const own = nodes.filter(node => node.part === part.index)
    return [...skippedLevels(own), ...turnedLevels(part, own)]
  }),
})

/** The same leap is one habit, and so one finding; 一、 followed by 1. is how most 工作要点 are built. */
function skippedLevels(nodes: readonly OutlineNode[]): readonly Report[] {
  const leaps = new Map<string, OutlineNode[]>()
  for (const node of nodes) {
    const { parent } = node
    if (parent === undefined || node.level - parent.level < 2 || (parent.level === 1 && node.level === 3)) continue
    if (parent.children[0] !== node) continue
    const key = `${parent.level} ${node.level}`
    leaps.set(key, [...leaps.get(key) ?? [], node])
  }
  return flatMap([...leaps.values()], ([first, ...others]) => {
    const above = first?.parent
    if (first === undefined || above === undefined) return []
    const between = formatOrdinal((above.level + 1) as Level, 1)
    const same = others.length === 0 ? '' : `全文同样的情况共${others.length + 1}处。`
    return [{
      span: ordinalPlace(first),
      message: `“${LEVEL_NAMES[above.level]}”下面直接用了“${ordinalText(first)}”，中间少了“${between}”一层；` +
        `结构层次应依次标注。${same}请改用“${between}”。`,
      related: others.map(node => ({ span: ordinalPlace(node), message: '同样的情况' })),
    }]
  })
}

/** Under one heading a deeper level first and a shallower one after it: 1. 2. and then （一）. */
function turnedLevels(part: Part, nodes: readonly OutlineNode[]): readonly Report[] {
  return flatMap([part.roots, ...nodes.map(node => node.children)], siblings => {
    const [first, ...others] = siblings
    if (others.length === 0) return []
    const turn = siblings.find((node, i) => node.level < (siblings[i - 1]?.level ?? 0))
    if (first === undefined || turn === undefined) return []
    const before = siblings[siblings.indexOf(turn) - 1] ?? first
    return [{
      span: ordinalPlace(turn),
      message: `“${ordinalText(turn)}”比前面的“${ordinalText(before)}”层次高，却与它并列在同一个标题下。` +
        '结构层次应由高到低，请核对这两处的序数。',
      related: [{ span: ordinalPlace(before), message: '前面的低层次序数' }],
    }]
  })
}

function ordinalText({ block, ordinal }: OutlineNode): string {
  return block.text.slice(ordinal.span.start, ordinal.span.end)
}

function ordinalPlace({ block, ordinal }: OutlineNode) {
  return placeOf(block, ordinal.span)
}
