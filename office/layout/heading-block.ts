// A numbered heading or item → its block: the heading sentence in the face of its level, the rest in the body face.

import type { Level } from '../../core/index.js'
import type { Face, Heading } from './blocks.js'
import type { Element } from './elements.js'

/** GB/T 9704-2012, 7.3.3: 黑体, 楷体, then 仿宋. */
const FACES: Readonly<Record<Level, Face>> = { 1: 'heading1', 2: 'heading2', 3: 'body', 4: 'body', 5: 'body' }

/** A heading sentence ends with its first full stop and the marks that close with it: 「做到“四个到位。”」 */
const HEADING_SENTENCE = /^[^。]*。[”’）》〉]*/u

/** `boldItems`: the heading sentence of a third level is bold, as many offices have it; the standard knows no bold. */
export function headingBlock(element: Element, keepWithNext: boolean, boldItems: boolean): Heading {
  const level = element.level ?? 3
  const sentence = HEADING_SENTENCE.exec(element.body)?.[0] ?? element.body
  const rest = element.body.slice(sentence.length)
  return {
    kind: 'heading',
    level,
    head: [{ text: element.ordinal + sentence, face: FACES[level], bold: boldItems && level === 3 }],
    rest: rest === '' ? [] : [{ text: rest, face: 'body', bold: false }],
    source: element.source,
    keepWithNext,
  }
}
