// The anchors of a template, {标题} and its like: found also where Word has split them over runs, and filled in.

import { element, escapeText } from '../docx/xml.js'
import type { PlacedParagraph, PlacedRange, PlacedText } from './paragraphs.js'

/** A place in the XML and what is to stand there. */
export interface Change extends PlacedRange {
  readonly xml: string
}

export interface FoundAnchor {
  readonly name: string
  readonly paragraph: PlacedParagraph
  /** Into `textOf(paragraph)`. */
  readonly start: number
  readonly end: number
}

/** Braces of either width, as an input method gives them. */
const ANCHOR = /[{｛]\s*([\p{L}\p{N}_]{1,20})\s*[}｝]/gu

export function anchorsIn(paragraphs: readonly PlacedParagraph[]): readonly FoundAnchor[] {
  return paragraphs.flatMap(paragraph => [...textOf(paragraph).matchAll(ANCHOR)].map(match => ({
    name: match[1] ?? '', paragraph, start: match.index, end: match.index + match[0].length,
  })))
}

/** What the paragraph says; a line break wherever something stands between its texts. */
export function textOf({ texts }: PlacedParagraph): string {
  return texts.map(({ text, apart }) => (apart ? '\n' : '') + text).join('')
}

/**
 * The anchors of one paragraph replaced by their values. A value takes the place of the anchor's first character, so that
 * it looks like it; text elements that no anchor touches stay as they are.
 */
export function filledIn(
  paragraph: PlacedParagraph, anchors: readonly FoundAnchor[], valueOf: (name: string, next: string) => string,
): readonly Change[] {
  const whole = textOf(paragraph)
  let at = 0
  return paragraph.texts.flatMap(text => {
    const start = at + (text.apart ? 1 : 0)
    const end = start + text.text.length
    at = end
    const touching = anchors.filter(anchor => anchor.start < end && anchor.end > start)
    if (touching.length === 0) return []
    let written = ''
    let kept = start
    for (const anchor of touching) {
      written += whole.slice(kept, Math.max(kept, anchor.start))
      if (anchor.start >= start) written += valueOf(anchor.name, whole[anchor.end] ?? '')
      kept = Math.min(end, anchor.end)
    }
    return [textChange(text, written + whole.slice(kept, end))]
  })
}

function textChange({ start, end }: PlacedText, text: string): Change {
  return { start, end, xml: element('w:t', { 'xml:space': 'preserve' }, escapeText(text)) }
}

/** The changes made; they do not overlap. */
export function changed(xml: string, changes: readonly Change[]): string {
  let at = 0
  const pieces = [...changes].sort((a, b) => a.start - b.start).map(change => {
    const piece = xml.slice(at, change.start) + change.xml
    at = change.end
    return piece
  })
  return pieces.join('') + xml.slice(at)
}
