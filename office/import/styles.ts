// What the import needs of Word's styles: their names, and the list that a style or one of its ancestors belongs to.

import { attributeOf, childOf, childrenOf, valueOf, type XmlElement } from './xml.js'

export interface ListPlace {
  /** `undefined` where nothing says so, `0` where it is taken out of every list. */
  readonly list: string | undefined
  readonly level: number | undefined
}

export interface Styles {
  /** Of a paragraph without a style of its own. */
  readonly standard: string
  /** The name that the drafter sees; the id where there is none. */
  nameOf(style: string): string
  placeOf(style: string): ListPlace
}

interface Style extends ListPlace {
  readonly name: string
  readonly base: string | undefined
}

export function readStyles(part: XmlElement | undefined): Styles {
  const paragraphStyles = childrenOf(part, 'w:style').filter(style => attributeOf(style, 'w:type') === 'paragraph')
  const styles = new Map(paragraphStyles.map(style => [attributeOf(style, 'w:styleId') ?? '', readStyle(style)]))
  const standard = paragraphStyles.find(style => ['1', 'true', 'on'].includes(attributeOf(style, 'w:default') ?? ''))
  return {
    standard: attributeOf(standard, 'w:styleId') ?? '',
    nameOf: style => styles.get(style)?.name ?? style,
    placeOf(style) {
      const seen = new Set<string>()
      let level: number | undefined
      for (let id: string | undefined = style; id !== undefined && !seen.has(id); id = styles.get(id)?.base) {
        seen.add(id)
        const found = styles.get(id)
        level ??= found?.level
        if (found?.list !== undefined) return { list: found.list, level }
      }
      return { list: undefined, level }
    },
  }
}

function readStyle(style: XmlElement): Style {
  const place = listPlace(childOf(style, 'w:pPr'))
  return { ...place, name: valueOf(style, 'w:name') ?? '', base: valueOf(style, 'w:basedOn') }
}

/** The list that a paragraph's or a style's own properties name. */
export function listPlace(properties: XmlElement | undefined): ListPlace {
  const numbering = childOf(properties, 'w:numPr')
  const level = valueOf(numbering, 'w:ilvl')
  return { list: valueOf(numbering, 'w:numId'), level: level === undefined ? undefined : Number(level) }
}
