// Composes a notice into pages again and again while it is edited: a block that prints as before is not set anew.

import { gb9704, type PageProfile } from '../docx/profile.js'
import type { NoticeLayout, Section } from '../layout/blocks.js'
import { wordTypesetting, type Typesetting } from './break-lines.js'
import { composeBlock } from './compose-block.js'
import type { Composing } from './composing.js'
import { flowOf, type FlowBlock } from './flow.js'
import type { ComposedBlock, Composition } from './pages.js'
import { paginate } from './paginate.js'
import { printedRuns } from './printed-runs.js'
import { sheetOf, turned, type Sheet } from './sheet.js'

export interface Composer {
  readonly sheets: Readonly<Record<Section['orientation'], Sheet>>
  /** Blocks that print as in the layout before are the same objects as in its composition. */
  compose(layout: NoticeLayout): Composition
}

/** The composer remembers the newest composition and nothing else. */
export function newComposer(profile: PageProfile = gb9704, typesetting: Typesetting = wordTypesetting): Composer {
  const sheet = sheetOf(profile)
  const upright: Composing = { sheet, typesetting, profile }
  const sideways: Composing = { ...upright, sheet: turned(sheet) }
  let known = new Map<string, ComposedBlock>()
  return {
    sheets: { portrait: sheet, landscape: sideways.sheet },
    compose(layout) {
      const kept = new Map<string, ComposedBlock>()
      let around = composingIn(layout.sections[0], upright, sideways)
      const composed = flowOf(layout).map(block => {
        if (block.kind === 'page-break' && block.section !== undefined) around = composingIn(block.section, upright, sideways)
        const key = `${around === upright ? '' : 'turned '}${keyOf(block)}`
        const same = kept.get(key) ?? known.get(key) ?? composeBlock(block, around)
        kept.set(key, same)
        return same
      })
      known = kept
      const pages = layout.sections[0] ?? { orientation: 'portrait', pageNumbers: 'outer' }
      return { blocks: composed, pages: paginate(composed, pages, sheet) }
    },
  }
}

function composingIn(section: Section | undefined, upright: Composing, sideways: Composing): Composing {
  return section?.orientation === 'landscape' ? sideways : upright
}

/** Everything of a block that print depends on: where it comes from in the source is not among it. */
function keyOf(block: FlowBlock): string {
  const runs = printedRuns(block).map(({ text, face, bold }) => `${face}${bold ? '!' : ''}\u0001${text}`).join('\u0002')
  return `${block.kind} ${placeOf(block)}\u0003${runs}`
}

function placeOf(block: FlowBlock): string {
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
    case 'page-break':
      return block.section === undefined
        ? '' : `${block.section.orientation} ${block.section.starts} ${block.section.pageNumbers}`
    case 'masthead':
    case 'letterhead':
    case 'signature-row':
    case 'table':
    case 'imprint':
      return JSON.stringify(block, (name, value: unknown) => name === 'source' ? undefined : value)
    case 'head-mark':
    case 'subtitle':
    case 'salutation':
    case 'note':
    case 'attachment-label':
      return ''
  }
}
