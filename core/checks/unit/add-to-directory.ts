// The edits that add units to the directory in a document's front matter.

import { flatMap, type FrontMatterBlock, type FrontMatterEntry } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'
import { isPath } from '../../model/directory.js'
import { findEntry } from '../../model/settings.js'
import { sortEdits } from '../../text/edits.js'
import { isClassOfUnits } from './vague-units.js'

/** Adds `names` behind the last units of their kind; `undefined` where the front matter lists no units itself. */
export function addToDirectory(
  block: FrontMatterBlock | undefined, names: readonly string[],
): readonly TextEdit[] | undefined {
  const entry = findEntry(block?.content.entries ?? [], '单位名录')
  if (block === undefined || entry === undefined) return undefined
  const lists = listsOf(entry)
  const classes = lists.find(list => list.key === '统称')
  const units = lists.findLast(list => list !== classes) ?? classes
  if (units === undefined) return undefined
  const ofClasses = classes === undefined || classes === units ? [] : names.filter(isClassOfUnits)
  const ofUnits = names.filter(name => !ofClasses.includes(name))
  const added = appendTo(units, ofUnits, block)
  const addedClasses = classes === undefined ? undefined : appendTo(classes, ofClasses, block)
  return sortEdits(flatMap([added, addedClasses], edit => edit ?? []))
}

/** The entry and those below it that list units: as items, or in a row behind the colon. */
function listsOf(entry: FrontMatterEntry): readonly FrontMatterEntry[] {
  const own = entry.items.some(item => !isPath(item.text)) || (entry.value !== undefined && !isPath(entry.value.text))
  return [...(own ? [entry] : []), ...flatMap(entry.entries, listsOf)]
}

function appendTo(list: FrontMatterEntry, names: readonly string[], block: FrontMatterBlock): TextEdit | undefined {
  if (names.length === 0) return undefined
  const item = list.items.at(-1)
  const end = block.start + (item?.span.end ?? list.value?.span.end ?? list.span.end)
  if (item === undefined) return { span: { start: end, end }, newText: names.map(name => `、${name}`).join('') }
  const lineStart = Math.max(...['\n', '\r'].map(end => block.text.lastIndexOf(end, item.span.start - 1))) + 1
  const lead = block.text.slice(lineStart, item.span.start)
  return { span: { start: end, end }, newText: names.map(name => `\n${lead}${name}`).join('') }
}
