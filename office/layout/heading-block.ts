// A numbered heading or item → its block: the heading sentence in the face of its level, the rest in the body face.

import type { Level } from '../../core/index.js'
import type { Face, Heading, Run } from './blocks.js'
import type { Element } from './elements.js'

/** GB/T 9704-2012, 7.3.3: 黑体, 楷体, then 仿宋. */
const FACES: Readonly<Record<Level, Face>> = { 1: 'heading1', 2: 'heading2', 3: 'body', 4: 'body', 5: 'body' }

/** A heading sentence ends with its first full stop and the marks that close with it: 「做到“四个到位。”」 */
const HEADING_SENTENCE = /^[^。]*。[”’）》〉]*/u

export function headingBlock(element: Element, keepWithNext: boolean): Heading {
  const level = element.level ?? 3
  const sentence = HEADING_SENTENCE.exec(element.body)?.[0] ?? element.body
  const rest = element.body.slice(sentence.length)
  return {
    kind: 'heading',
    level,
    head: [run(element.ordinal + sentence, FACES[level])],
    rest: rest === '' ? [] : [run(rest, 'body')],
    source: element.source,
    keepWithNext,
  }
}

function run(text: string, face: Face): Run {
  return { text, face, bold: false }
}
