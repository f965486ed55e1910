// Checking a document without keeping anybody waiting: in slices, between which whatever has arrived is answered.

import { checkInSteps, type Snapshot } from '../core/index.js'
import { nextTurn } from './next-turn.js'

/** Milliseconds; nobody at the keyboard notices so short a wait. */
const SLICE = 5

/**
 * Does what the findings wait for. `false` if it was left off because nobody wants them any more: then they are not to be
 * asked for, and nothing has been found, not even that there is nothing.
 */
export async function checkInSlices(snapshot: Snapshot, isWanted: () => boolean): Promise<boolean> {
  let end = Date.now() + SLICE
  for (const _ of checkInSteps(snapshot)) {
    if (Date.now() < end) continue
    await nextTurn()
    if (!isWanted()) return false
    end = Date.now() + SLICE
  }
  return true
}
