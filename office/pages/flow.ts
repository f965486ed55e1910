// The blocks of a layout in one row: where a section begins stands a break that says what its pages are like.

import type { Block, NoticeLayout, PageBreak, Section } from '../layout/blocks.js'

export type FlowBlock = Exclude<Block, PageBreak> | FlowBreak

export interface FlowBreak extends PageBreak {
  /** The section that begins here; `undefined` for a new page of the same one. */
  readonly section?: Section
}

/** The first section begins without a break. */
export function flowOf({ sections }: NoticeLayout): readonly FlowBlock[] {
  return sections.flatMap((section, i): readonly FlowBlock[] =>
    i === 0 ? section.blocks : [{ kind: 'page-break', section }, ...section.blocks])
}
