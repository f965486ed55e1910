// How the numbers of each level were taken to run, as the drafter reads it.

import type { Part } from '../../core/index.js'
import { cut, visible } from './display-width.js'

type NumberedPart = Pick<Part, 'kind' | 'title' | 'schemes'>

const partWord: Readonly<Record<Part['kind'], string>> = { notice: '通知', plan: '要点', attachment: '附件' }

/** One sentence for each scheme, under the part's name where several parts have numbers. */
export function schemeSentences(parts: readonly NumberedPart[]): readonly string[] {
  const numbered = parts.filter(part => part.schemes.length > 0)
  return numbered.flatMap(part => {
    const reasons = part.schemes.map(({ reason }) => visible(reason))
    return numbered.length === 1 ? reasons : [partName(part), ...reasons.map(reason => `  ${reason}`)]
  })
}

function partName(part: NumberedPart): string {
  return part.title === undefined ? partWord[part.kind] : `《${cut(visible(part.title), 40)}》`
}
