// reference/missing: a reference to an item, a label or an attachment that the document does not have.

import { flatMap, type ReferenceTarget, type Span } from '../../../grammar/index.js'
import { across, moveSpanned } from '../../across.js'
import type { Severity } from '../../finding.js'
import { paperMeant } from '../../model/other-papers.js'
import { isUnder } from '../../model/references.js'
import type { Snapshot } from '../../snapshot.js'
import { nearestWord } from '../../text/nearest.js'
import { defineCheck, type Report } from '../check.js'
import { labelReferences, labelsOf } from './labels.js'
import { attachmentMentions, knownAttachments } from './attachments.js'

export const missing = defineCheck({
  code: 'reference/missing',
  title: '引用的对象不存在',
  severity: 'error',
  level: '本单位',
  clause: '要点语言 第3节',
  of: 'document',
  run: snapshot => [...missingLabels(snapshot), ...missingNumbers(snapshot), ...missingAttachments(snapshot)],
})

function missingLabels(snapshot: Snapshot): readonly Report[] {
  const names = labelsOf(snapshot).map(label => label.name)
  return flatMap(labelReferences(snapshot), ({ name, span }) => {
    if (names.includes(name)) return []
    const nearest = nearestWord(name, names)
    const known = nearest === undefined ? '' : `，是不是“${nearest}”`
    return [{
      span,
      message: `没有名为“${name}”的标记${known}。请改正名字，或者在被引用的序数后面写上“{#${name}}”。`,
      fixes: nearest === undefined ? [] : [{
        title: `改为“{@${nearest}}”`, kind: 'choice', edits: [{ span, newText: `{@${nearest}}` }],
      }],
    }]
  })
}

// ---------------------------------------------------------------- 第28项

function missingNumbers(snapshot: Snapshot): readonly Report[] {
  const { segments } = snapshot
  if (segments.reduce((sum, { own }) => sum + own.tasks.length, 0) < 3) return []
  const numbers = across(snapshot, 'references to numbers of this paper', ownNumbers, moveSpanned).all()
  return flatMap(numbers, ({ target, parent, severity, written, span }) =>
    exists(target, parent, snapshot) ? [] : [{
      span, severity, message: `本文件没有${written}。请核对编号；编号以后还会变的，可以改用标记引用。`,
    }])
}

interface OwnNumber {
  readonly span: Span
  readonly written: string
  readonly severity: Severity
  readonly target: NumberTarget
  /** 第三部分 before 第（二）条 */
  readonly parent: ReferenceTarget | undefined
}

/** Those that may mean an item of this paper. */
function ownNumbers({ references, text }: Snapshot): readonly OwnNumber[] {
  return flatMap(references, ({ span, reference: { target }, outer }) => {
    const start = outer?.span.start ?? span.start
    const severity = WEIGHT[paperMeant(text, start)]
    return target.by !== 'number' || severity === undefined ? [] :
      [{ span, severity, target, parent: outer?.reference.target, written: text.slice(start, span.end) }]
  })
}

/** Nothing where nothing shows that this paper is meant, or something shows that another one is. */
const WEIGHT = { certain: 'warning', likely: 'hint', other: undefined, open: undefined } as const

type NumberTarget = Extract<ReferenceTarget, { by: 'number' }>

/** Every number of a level; a 项 may be a task of any level. */
function numbersOf(own: Snapshot): ReadonlySet<string> {
  return own.once('numbers', () => new Set(flatMap(own.nodes, node =>
    [`${node.level}:${node.number}`, ...(node.task ? [`3:${node.number}`] : [])])))
}

/** 第三部分第（二）条 exists where the third part has a second item. */
function exists(target: NumberTarget, parent: ReferenceTarget | undefined, { segments }: Snapshot): boolean {
  if (!segments.some(({ own }) => numbersOf(own).has(`${target.level}:${target.number}`))) return false
  if (parent?.by !== 'number' || parent.level >= target.level) return true
  return segments.some(({ own }) => own.nodes.some(node => node.number === target.number && isUnder(node, parent)))
}

// ---------------------------------------------------------------- 附件2

function missingAttachments(snapshot: Snapshot): readonly Report[] {
  const known = knownAttachments(snapshot)
  const reported = new Set<number>()
  return flatMap(attachmentMentions(snapshot), ({ number, span }): readonly Report[] => {
    if (known?.has(number) === true || reported.has(number)) return []
    reported.add(number)
    const written = snapshot.text.slice(span.start, span.end)
    const last = Math.max(...known ?? [0])
    return known === undefined
      ? [{ span, severity: 'hint', message: `文中没有附件说明，也没有${written}。请补上附件，或者改正引用。` }]
      : [{ span, severity: 'warning', message: `附件只有${last}个，没有${written}。请补上附件，或者改正引用。` }]
  })
}
