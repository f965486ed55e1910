// numbering/order: items whose numbers stand in each other's place (10、12、11、13).

import { flatMap, type Level } from '../../../grammar/index.js'
import type { Fix } from '../../finding.js'
import type { LevelNumbering } from '../../model/numbering.js'
import type { RawNode } from '../../model/outline.js'
import type { Scheme } from '../../model/types.js'
import type { Numbered } from '../../model/number-references.js'
import { defineCheck } from '../check.js'
import { countFrom, renumberEdits } from '../../model/renumbering.js'
import { defectsOfKind, inNumbering, nameNumber, ordinalPlace, reportAt } from './series-report.js'

export const order = defineCheck({
  code: 'numbering/order',
  title: '编号次序颠倒',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => inNumbering(snapshot, 'numbering/order', numbered => defectsOfKind(numbered, 'order').map(({ numbering, level, found, defect }) => {
    const nodes = found.series.slice(defect.at, defect.at + defect.items)
    const written = nodes.map(node => nameNumber(level, node.ordinal.number ?? 0)).join('、')
    const message = `编号次序颠倒：这里依次是${written}，应从${nameNumber(level, defect.expected)}起依次排列` +
      `。${numbering.scheme.reason}。请调换编号，或调换这几项的位置。`
    const related = nodes.slice(1).map(node => ({ span: ordinalPlace(node), message: '次序颠倒的另一项' }))
    const fixes = () => [...exchangeFix(numbered, numbering, nodes), inPlaceFix(numbered, level, nodes, defect.expected)]
    return reportAt(found, message, fixes, related)
  })),
})

/** Two items alone can also change places with all that is under them. */
function exchangeFix(numbered: Numbered, { scheme }: LevelNumbering, nodes: readonly RawNode[]): readonly Fix[] {
  const [first, second] = nodes
  if (first === undefined || second === undefined || nodes.length > 2 || first.parent !== second.parent) return []
  const schemes = numbered.numbering.map(numbering => numbering.scheme).filter(({ part }) => part === scheme.part)
  const below = schemes.filter(({ level }) => level > scheme.level)
  if (!below.every(other => staysWhole(other, scheme.level, first, second))) return []
  const from = first.block.start
  const middle = second.block.start
  const end = endOf(second)
  const separator = numbered.text.slice(endOf(first), middle)
  const newText = numbered.text.slice(middle, end) + separator + numbered.text.slice(from, endOf(first))
  return [{ title: '调换这两项的位置（编号随项走）', kind: 'choice', edits: [{ span: { start: from, end }, newText }] }]
}

/** A deeper level that runs on through both items is whole afterwards only where its numbers were exchanged, too. */
function staysWhole(below: Scheme, level: Level, first: RawNode, second: RawNode): boolean {
  if (below.restartsAt !== undefined && below.restartsAt >= level) return true
  const last = numbersUnder(second, below.level).at(-1)
  const next = numbersUnder(first, below.level)[0]
  return last === undefined || next === undefined || next === last + 1
}

function numbersUnder(node: RawNode, level: Level): readonly number[] {
  return flatMap(node.children, child => child.level === level ? child.ordinal.number ?? [] : numbersUnder(child, level))
}

function inPlaceFix(numbered: Numbered, level: Level, nodes: readonly RawNode[], first: number): Fix {
  const edits = renumberEdits(numbered, countFrom(nodes, 0, first))
  const last = first + nodes.length - 1
  return { title: `重新编号：位置不动，依次改为${nameNumber(level, first)}至${nameNumber(level, last)}`, kind: 'choice', edits }
}

/** Where the last line of the node and of all below it ends. */
function endOf(node: RawNode): number {
  const last = node.children.at(-1)
  const block = node.lines.at(-1) ?? node.block
  return Math.max(block.start + block.text.length, last === undefined ? 0 : endOf(last))
}
