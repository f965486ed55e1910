// Composes a notice into pages again and again while it is edited: a block that prints as before is not set anew.

import { gb9704, type PageProfile } from '../docx/profile.js'
import type { Block, NoticeLayout } from '../layout/blocks.js'
import { wordTypesetting, type Typesetting } from './break-lines.js'
import { composeBlock } from './compose-block.js'
import type { ComposedBlock, Composition } from './pages.js'
import { paginate } from './paginate.js'
import { printedRuns } from './printed-runs.js'
import { sheetOf, type Sheet } from './sheet.js'

export interface Composer {
  readonly sheet: Sheet
  /** Blocks that print as in the layout before are the same objects as in its composition. */
  compose(layout: NoticeLayout): Composition
}

/** The composer remembers the newest composition and nothing else. */
export function newComposer(profile: PageProfile = gb9704, typesetting: Typesetting = wordTypesetting): Composer {
  const sheet = sheetOf(profile)
  const composing = { sheet, typesetting, firstLineCells: profile.firstLineCells }
  let known = new Map<string, ComposedBlock>()
  return {
    sheet,
    compose({ blocks }) {
      const kept = new Map<string, ComposedBlock>()
      const composed = blocks.map(block => {
        const key = keyOf(block)
        const same = kept.get(key) ?? known.get(key) ?? composeBlock(block, composing)
        kept.set(key, same)
        return same
      })
      known = kept
      return { blocks: composed, pages: paginate(composed, sheet.area.height) }
    },
  }
}

/** Everything of a block that print depends on: where it comes from in the source is not among it. */
function keyOf(block: Block): string {
  const runs = printedRuns(block).map(({ text, face, bold }) => `${face}${bold ? '!' : ''}\u0001${text}`).join('\u0002')
  return `${block.kind} ${placeOf(block)}\u0003${runs}`
}

function placeOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return block.lines.map(line => line.length).join(' ')
    case 'heading':
      return `${block.level} ${block.keepWithNext}`
    case 'attachment-note':
      return `${block.firstLineAt} ${block.wrappedAt} ${block.keepWithNext}`
    case 'signature':
    case 'date':
      return String(block.rightInset)
    case 'paragraph':
    case 'blank-line':
      return String(block.keepWithNext)
    case 'subtitle':
    case 'salutation':
    case 'note':
    case 'attachment-label':
    case 'page-break':
      return ''
  }
}
