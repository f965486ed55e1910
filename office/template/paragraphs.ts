// The paragraphs of a part of a Word document, with the places of their text in the XML as it is written.
//
// A template is changed in these places only and is otherwise kept to the letter. So this reads the tags themselves,
// of XML that has been read as a tree before and is sound: no entities of its own, every element ended.

export interface PlacedParagraph {
  /** From the start of `<w:p` to behind `</w:p>`. */
  readonly start: number
  readonly end: number
  /** The names of the elements around it, from the top down. */
  readonly around: readonly string[]
  /** Its text elements in order; those of paragraphs in text boxes inside it are theirs. */
  readonly texts: readonly PlacedText[]
  /** Where w:pPr stands with its children; `undefined` where there is none. */
  readonly properties: PlacedRange | undefined
  /** It holds what is no text: a picture, a field, a note. */
  readonly holdsMore: boolean
}

export interface PlacedRange {
  readonly start: number
  readonly end: number
}

/** A w:t element. */
export interface PlacedText extends PlacedRange {
  /** Entities decoded. A tab or a line break in front of it is a line break here, too. */
  readonly text: string
  /** Something that is no letter stands between it and the text before it. */
  readonly apart: boolean
}

interface OpenParagraph {
  readonly start: number
  readonly depth: number
  readonly texts: PlacedText[]
  properties: PlacedRange | undefined
  propertiesFrom: number | undefined
  holdsMore: boolean
  apart: boolean
}

const TAG = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g

/** What may stand in a run beside its text without being more than text. */
const BREAKS = /^w:(?:tab|br|cr|ptab)$/
const MORE = /^(?:w:(?:drawing|pict|object|fldChar|fldSimple|footnoteReference|endnoteReference|sym)|mc:AlternateContent)$/

/** In the order in which they end: one in a text box before the one that holds the box. */
export function paragraphsIn(xml: string): readonly PlacedParagraph[] {
  const found: PlacedParagraph[] = []
  const open: string[] = []
  const paragraphs: OpenParagraph[] = []
  let textFrom = -1
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash = '', name = '', , empty = ''] = match
    if (name === '') continue
    const paragraph = paragraphs.at(-1)
    const after = match.index + whole.length
    if (slash === '' && paragraph !== undefined) note(paragraph, name)
    if (slash === '' && empty === '') {
      open.push(name)
      if (name === 'w:p') paragraphs.push(newParagraph(match.index, open.length))
      if (name === 'w:t') textFrom = match.index
      if (name === 'w:pPr' && paragraph?.depth === open.length - 1) paragraph.propertiesFrom = match.index
    } else if (slash !== '') {
      if (name === 'w:t' && paragraph !== undefined) addText(paragraph, xml, textFrom, after)
      if (name === 'w:pPr' && paragraph?.depth === open.length - 1 && paragraph.propertiesFrom !== undefined) {
        paragraph.properties = { start: paragraph.propertiesFrom, end: after }
      }
      open.pop()
      if (name === 'w:p' && paragraph !== undefined) {
        paragraphs.pop()
        const { start, texts, properties, holdsMore } = paragraph
        found.push({ start, end: after, around: [...open], texts, properties, holdsMore })
      }
    }
  }
  return found
}

function newParagraph(start: number, depth: number): OpenParagraph {
  return { start, depth, texts: [], properties: undefined, propertiesFrom: undefined, holdsMore: false, apart: false }
}

function note(paragraph: OpenParagraph, name: string): void {
  if (BREAKS.test(name)) paragraph.apart = true
  if (MORE.test(name)) {
    paragraph.apart = true
    paragraph.holdsMore = true
  }
}

function addText(paragraph: OpenParagraph, xml: string, start: number, end: number): void {
  const written = xml.slice(start, end).replace(/^<[^>]*>|<[^>]*>$/g, '')
  paragraph.texts.push({ start, end, text: decoded(written), apart: paragraph.apart })
  paragraph.apart = false
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(written: string): string {
  return written.replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) => text.replaceAll('&', '&amp;'))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      if (Number.isNaN(code)) return ENTITIES[name as string] ?? whole
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}
