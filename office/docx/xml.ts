// Writes XML: elements as strings, text and attribute values escaped, what XML forbids dropped.

export type AttributeValue = string | number | undefined
/** In the order in which they are written; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, AttributeValue>>

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const start = `<${name}${Object.entries(attributes).map(writeAttribute).join('')}`
  const content = children.join('')
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

export function escapeText(text: string): string {
  return withoutForbidden(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function writeAttribute([name, value]: readonly [string, AttributeValue]): string {
  return value === undefined ? '' : ` ${name}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`
}

// XML 1.0, production [2] Char: no control characters but tab and line ends, no half of a surrogate pair, no U+FFFE/F.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}
