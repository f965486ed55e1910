// A text at its place on a strip.

import type { Run } from '../layout/blocks.js'
import { cellsOf } from '../layout/cells.js'
import type { PlacedText } from './pages.js'
import { runText } from './printed-runs.js'

export type Place = Pick<PlacedText, 'start' | 'left' | 'cell'> & Partial<Pick<PlacedText, 'stretch' | 'middle' | 'points'>>

export function placeText(runs: readonly Run[], place: Place): PlacedText {
  const halves = Array.from(runText(runs)).flatMap((character, index) => (cellsOf(character) < 1 ? [index] : []))
  return { runs, stretch: 0, ...place, halves }
}
