// reference/missing: a reference to an item, a label or an attachment that the document does not have.

import type { ReferenceTarget } from '../../../grammar/index.js'
import { paperMeant } from '../../model/other-papers.js'
import { isUnder, type ResolvedReference } from '../../model/references.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import { nearestWord } from '../../text/nearest.js'
import { defineCheck, type Report } from '../check.js'
import { attachmentMentions, knownAttachments } from './attachments.js'

export const missing = defineCheck({
  code: 'reference/missing',
  title: '引用的对象不存在',
  severity: 'error',
  level: '本单位',
  clause: '要点语言 第3节',
  run: snapshot => [...missingLabels(snapshot), ...missingNumbers(snapshot), ...missingAttachments(snapshot)],
})

function missingLabels({ references, labels }: Snapshot): readonly Report[] {
  return references.flatMap(({ reference: { target }, span, node }) => {
    if (target.by !== 'label' || node !== undefined) return []
    const nearest = nearestWord(target.name, labels.map(label => label.name))
    const known = nearest === undefined ? '' : `，是不是“${nearest}”`
    return [{
      span,
      message: `没有名为“${target.name}”的标记${known}。请改正名字，或者在被引用的序数后面写上“{#${target.name}}”。`,
      fixes: nearest === undefined ? [] : [{
        title: `改为“{@${nearest}}”`, kind: 'choice', edits: [{ span, newText: `{@${nearest}}` }],
      }],
    }]
  })
}

// ---------------------------------------------------------------- 第28项

function missingNumbers({ references, nodes, tasks, tree }: Snapshot): readonly Report[] {
  if (tasks.length < 3) return []
  const numbers = numbersOf(nodes)
  return references.flatMap(({ span, reference: { target }, outer }) => {
    if (target.by !== 'number' || exists(target, outer, nodes, numbers)) return []
    const start = outer?.span.start ?? span.start
    const severity = WEIGHT[paperMeant(tree.text, start)]
    if (severity === undefined) return []
    const written = tree.text.slice(start, span.end)
    return [{ span, severity, message: `本文件没有${written}。请核对编号；编号以后还会变的，可以改用标记引用。` }]
  })
}

/** Nothing where nothing shows that this paper is meant, or something shows that another one is. */
const WEIGHT = { certain: 'warning', likely: 'hint', other: undefined, open: undefined } as const

type NumberTarget = Extract<ReferenceTarget, { by: 'number' }>

/** Every number of a level; a 项 may be a task of any level. */
function numbersOf(nodes: readonly OutlineNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(node => [`${node.level}:${node.number}`, ...(node.task ? [`3:${node.number}`] : [])]))
}

/** 第三部分第（二）条 exists where the third part has a second item. */
function exists(
  target: NumberTarget, outer: ResolvedReference | undefined,
  nodes: readonly OutlineNode[], numbers: ReadonlySet<string>,
): boolean {
  if (!numbers.has(`${target.level}:${target.number}`)) return false
  const parent = outer?.reference.target
  if (parent?.by !== 'number' || parent.level >= target.level) return true
  return nodes.some(node => node.number === target.number && isUnder(node, parent))
}

// ---------------------------------------------------------------- 附件2

function missingAttachments(snapshot: Snapshot): readonly Report[] {
  const known = knownAttachments(snapshot)
  const reported = new Set<number>()
  return attachmentMentions(snapshot).flatMap(({ number, span }): readonly Report[] => {
    if (known?.has(number) === true || reported.has(number)) return []
    reported.add(number)
    const written = snapshot.text.slice(span.start, span.end)
    const last = Math.max(...known ?? [0])
    return known === undefined
      ? [{ span, severity: 'hint', message: `文中没有附件说明，也没有${written}。请补上附件，或者改正引用。` }]
      : [{ span, severity: 'warning', message: `附件只有${last}个，没有${written}。请补上附件，或者改正引用。` }]
  })
}
