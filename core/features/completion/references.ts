// `{@`: the labels of the document, and the items that have none yet, with their first words.

import { placeOf, textLineOf } from '../../model/place.js'
import { referenceText } from '../../model/references.js'
import { headingOf } from '../../model/tasks.js'
import type { LineBlock } from '../../../grammar/index.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import type { Candidate, Completion } from './item.js'
import { fitting, type Readings } from './match.js'

const OPENED = /\{(@?)([^{}]*)$/
/** A name for an item that has none: its first words, up to a mark, and no longer than that. */
const LONGEST_NAME = 10

/** `undefined` where no `{` is open. Accepting an item without a label gives it one, made of its first words. */
export function referenceCompletion(
  snapshot: Snapshot, block: LineBlock, at: number, readings: Readings,
): Completion | undefined {
  const opened = OPENED.exec(block.text.slice(0, at))
  if (opened === null || (opened[1] === '' && opened[2] !== '')) return undefined
  const typed = opened[2] ?? ''
  const start = at - typed.length
  const before = opened[1] === '' ? '@' : ''
  const after = block.text.charAt(at) === '}' ? '' : '}'
  const items = fitting(targets(snapshot, block), typed, readings)
    .map(item => ({ ...item, insertText: before + item.insertText + after }))
  return { span: { start: block.start + start, end: block.start + at }, replaceEnd: block.start + at, typed, items }
}

/** Labelled ones first. */
function targets({ nodes, labels }: Snapshot, here: LineBlock): readonly Candidate[] {
  const taken = new Set(labels.map(label => label.name))
  const named = new Set(labels.map(label => label.node))
  return [
    ...labels.map(({ name, node }) => target(node, name, [])),
    ...nodes.filter(node => !named.has(node) && node.block !== here).flatMap(node => {
      const name = newName(node, taken)
      const end = placeOf(node.block, node.ordinal.span).end
      return name === '' ? [] : [target(node, name, [{ span: { start: end, end }, newText: `{#${name}}` }])]
    }),
  ]
}

function target(node: OutlineNode, name: string, additionalEdits: Candidate['additionalEdits'] & object): Candidate {
  const printed = referenceText(node.level, node.number)
  const words = headingOf(node)
  return {
    kind: 'reference', label: additionalEdits.length > 0 ? `${printed} ${words}` : name, keys: [name, words, printed, String(node.number)],
    detail: additionalEdits.length > 0 ? `在那里加上标记{#${name}}` : `${printed} ${words}`,
    insertText: name, additionalEdits, goesOn: false,
  }
}

/** '' where the item says nothing; no name twice. */
function newName(node: OutlineNode, taken: Set<string>): string {
  const line = textLineOf(node.block)
  if (line === undefined) return ''
  const words = (/^[^\s{}，、；：。！？,;:!?“”‘’《》（）()#@]+/.exec(headingOf(node))?.[0] ?? '').slice(0, LONGEST_NAME)
  if (words === '') return ''
  let name = words
  for (let i = 2; taken.has(name); i++) name = `${words}${i}`
  taken.add(name)
  return name
}
