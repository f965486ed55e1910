// Pinned numbers: `28.{!}` stays 28, whatever is renumbered around it.

import type { LineBlock, Ordinal } from '../../grammar/index.js'
import { textLineOf } from './place.js'

/** Whether the drafter has pinned the number; an automatic number has none to pin. */
export function isPinned({ block, ordinal }: { readonly block: LineBlock; readonly ordinal: Ordinal }): boolean {
  return ordinal.number !== undefined && textLineOf(block)?.pin !== undefined
}
