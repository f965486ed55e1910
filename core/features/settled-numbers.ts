// The numbers that renumbering comes to: where numbers decide what is an item (1.5万亩), new ones may ask for others.

import { analyze } from '../analyze.js'
import type { TextEdit } from '../finding.js'
import { textLineOf } from '../model/place.js'
import { numeralEdit, type NewNumber, type NewNumbers } from '../model/renumbering.js'
import type { Snapshot } from '../snapshot.js'
import { applyEdits, sortEdits } from '../text/edits.js'

/** More rounds than this only numbers need that never agree. */
const MOST_ROUNDS = 5

/**
 * What `count` says of the original, of the text with those numbers, and so on, until nothing is left to count.
 *
 * @param count the numbers of a snapshot, and the edits that have led from the original to it
 */
export function settledNumbers(
  original: Snapshot, count: (snapshot: Snapshot, made: readonly TextEdit[]) => NewNumbers,
): NewNumbers {
  let numbers = count(original, [])
  let snapshot = original
  for (let round = 1; numbers.size > 0 && round < MOST_ROUNDS; round++) {
    const made = sortEdits([...numbers.values()].map(({ edit }) => edit))
    snapshot = analyze(applyEdits(original.text, made), original.context, snapshot)
    const more = count(snapshot, made)
    if (more.size === 0) break
    numbers = joined(original, numbers, snapshot, more)
  }
  return numbers
}

/** Both as numbers of the original, which has the same lines. */
function joined(original: Snapshot, numbers: NewNumbers, after: Snapshot, more: NewNumbers): NewNumbers {
  const all = new Map<Snapshot['tree']['lines'][number], NewNumber>(numbers)
  for (const [i, line] of after.tree.lines.entries()) {
    const [number, block] = [more.get(line)?.number, original.tree.lines[i]]
    const ordinal = block && textLineOf(block)?.ordinal
    if (number === undefined || block === undefined || ordinal === undefined) continue
    const edit = ordinal.number === number ? undefined : numeralEdit({ block, ordinal }, number)
    if (edit === undefined) all.delete(block)
    else all.set(block, { number, edit })
  }
  return all
}
