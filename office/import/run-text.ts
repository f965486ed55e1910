// The words of a paragraph as they are printed: runs, fields' results, one side of tracked changes.

import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from './xml.js'

/** What is taken of tracked changes: the text as it is to be, or as it was. */
export type TrackedChanges = 'accept' | 'reject'

/** What was met and cannot be a line of text; counted for the notes. */
export interface Dropped {
  images: number
  footnotes: number
  formulas: number
  embedded: number
  tracked: number
}

export interface RunText {
  readonly text: string
  /** Text boxes that hang on the paragraph; their paragraphs come after it. */
  readonly boxes: readonly XmlElement[]
}

export function runText(paragraph: XmlElement, changes: TrackedChanges, dropped: Dropped): RunText {
  const boxes: XmlElement[] = []
  const read = (element: XmlElement): string => childrenOf(element).map(child => {
    switch (child.name) {
      case 'w:t':
      case 'm:t':
        return textOf(child)
      case 'w:delText':
        return changes === 'reject' ? textOf(child) : ''
      case 'w:tab':
      case 'w:ptab':
        return ' '
      case 'w:br':
        return ['page', 'column'].includes(attributeOf(child, 'w:type') ?? '') ? '' : '\n'
      case 'w:cr':
        return '\n'
      case 'w:noBreakHyphen':
        return '-'
      case 'w:sym':
        return symbolOf(child)
      case 'w:r':
        return isOn(childOf(child, 'w:rPr'), 'w:vanish') ? '' : read(child)
      case 'w:ins':
      case 'w:moveTo':
        dropped.tracked++
        return changes === 'accept' ? read(child) : ''
      case 'w:del':
      case 'w:moveFrom':
        dropped.tracked++
        return changes === 'reject' ? read(child) : ''
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        dropped.footnotes++
        return ''
      case 'm:oMath':
        dropped.formulas++
        return read(child)
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return drawing(child)
      case 'mc:AlternateContent':
        return read({ ...child, children: [childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback')].filter(isElement) })
      case 'w:ruby':
        return read(childOf(child, 'w:rubyBase') ?? EMPTY)
      case 'w:instrText':
      case 'w:delInstrText':
      case 'w:pPr':
      case 'w:rPr':
        return ''
      default:
        return read(child)
    }
  }).join('')
  const drawing = (element: XmlElement): string => {
    const found = boxesIn(element)
    if (found.length === 0) dropped.images++
    boxes.push(...found)
    return ''
  }
  return { text: read(paragraph), boxes }
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }

/** The contents of text boxes, the first of several forms of the same box. */
function boxesIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap(child => {
    if (child.name === 'w:txbxContent') return [child]
    return boxesIn(child)
  })
}

function textOf(element: XmlElement): string {
  return element.children.filter(child => typeof child === 'string').join('')
}

/** Characters of symbol fonts lie in the private area: without the font nothing can be said of them. */
function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16)
  return Number.isNaN(code) || code > 0x10ffff || (code >= 0xe000 && code <= 0xf8ff) ? '' : String.fromCodePoint(code)
}

function isElement(element: XmlElement | undefined): element is XmlElement {
  return element !== undefined
}
