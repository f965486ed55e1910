// A code lens as plain data: where it stands, and what it says.

import type { Span } from '../../grammar/index.js'

/** `tasks`: 57 项 · 1–59. `gap`: 缺 11、12. `units`: 牵头单位 12. `unit`: of a directory, 牵头 12 · 配合 3. */
export type CodeLensKind = 'tasks' | 'gap' | 'units' | 'unit'

export interface CodeLens {
  readonly kind: CodeLensKind
  /** Of the title, the heading or the unit, in one line or several. */
  readonly span: Span
}

export interface CodeLensText<Place = Span> {
  readonly title: string
  /** What it speaks of, in reading order; may be empty. */
  readonly places: readonly Place[]
}
