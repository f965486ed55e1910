// reference/label: a label that names two items, or that nothing refers to.

import { flatMap } from '../../../grammar/index.js'
import type { Fix } from '../../finding.js'
import { nearestWord } from '../../text/nearest.js'
import { defineCheck, type Report } from '../check.js'
import { labelReferences, labelsOf, type PlacedName } from './labels.js'

export const label = defineCheck({
  code: 'reference/label',
  title: '标记重复，或者没有用到',
  severity: 'error',
  level: '本单位',
  clause: '要点语言 第3节',
  of: 'document',
  run: snapshot => {
    const labels = labelsOf(snapshot)
    const names = labels.map(own => own.name)
    // A reference that is spelt wrong means the nearest label; it has its own finding.
    const used = new Set(labelReferences(snapshot).map(({ name }) => names.includes(name) ? name : nearestWord(name, names)))
    const first = new Map<string, PlacedName>()
    return flatMap(labels, (own): readonly Report[] => {
      const twin = first.get(own.name)
      if (twin === undefined) first.set(own.name, own)
      return twin !== undefined ? [reportTwin(own, twin)] : used.has(own.name) ? [] : [reportIdle(own)]
    })
  },
})

function reportTwin(own: PlacedName, twin: PlacedName): Report {
  return {
    span: own.span,
    message: `标记“${own.name}”前面已经用过，引用它的地方不知道指哪一项。请给其中一项换个名字，或者删去这个标记。`,
    related: [{ span: twin.span, message: '前一处在这里' }],
    fixes: [removal(own)],
  }
}

function reportIdle(own: PlacedName): Report {
  return {
    span: own.span, severity: 'hint',
    message: `没有地方引用标记“${own.name}”。不需要的可以删去，打印时不受影响。`,
    fixes: [removal(own)],
  }
}

function removal({ span }: PlacedName): Fix {
  return { title: '删去这个标记', kind: 'choice', edits: [{ span, newText: '' }] }
}
