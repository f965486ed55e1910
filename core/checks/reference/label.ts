// reference/label: a label that names two items, or that nothing refers to.

import type { LabelledNode } from '../../model/references.js'
import type { Fix } from '../../finding.js'
import { nearestWord } from '../../text/nearest.js'
import { defineCheck, type Report } from '../check.js'

export const label = defineCheck({
  code: 'reference/label',
  title: '标记重复，或者没有用到',
  severity: 'error',
  level: '本单位',
  clause: '要点语言 第3节',
  run: ({ labels, references }) => {
    const names = labels.map(own => own.name)
    // A reference that is spelt wrong means the nearest label; it has its own finding.
    const used = new Set(references.flatMap(({ reference: { target }, node }) => target.by !== 'label' ? []
      : [node === undefined ? nearestWord(target.name, names) : target.name]))
    const first = new Map<string, LabelledNode>()
    return labels.flatMap((own): readonly Report[] => {
      const twin = first.get(own.name)
      if (twin === undefined) first.set(own.name, own)
      return twin !== undefined ? [reportTwin(own, twin)] : used.has(own.name) ? [] : [reportIdle(own)]
    })
  },
})

function reportTwin(own: LabelledNode, twin: LabelledNode): Report {
  return {
    span: own.span,
    message: `标记“${own.name}”前面已经用过，引用它的地方不知道指哪一项。请给其中一项换个名字，或者删去这个标记。`,
    related: [{ span: twin.span, message: '前一处在这里' }],
    fixes: [removal(own)],
  }
}

function reportIdle(own: LabelledNode): Report {
  return {
    span: own.span, severity: 'hint',
    message: `没有地方引用标记“${own.name}”。不需要的可以删去，打印时不受影响。`,
    fixes: [removal(own)],
  }
}

function removal({ span }: LabelledNode): Fix {
  return { title: '删去这个标记', kind: 'choice', edits: [{ span, newText: '' }] }
}
