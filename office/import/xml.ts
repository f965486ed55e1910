// XML as plain trees. Names carry the prefixes that this file gives to the namespaces, whatever the file calls them.

import { Parser } from 'saxen'
import { UnreadableFile } from '../unreadable-file.js'

export interface XmlElement {
  /** `w:p`; elements of namespaces that are of no interest have a name that nobody asks for. */
  readonly name: string
  /** By name with prefix, entities decoded. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** Both the transitional and the strict form of the standard (ISO/IEC 29500). */
const NAMESPACES = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
} as const

/** Word nests some twenty deep; no reader of a notice needs more than this. */
const DEEPEST = 500

const DAMAGED = '这个文件的内容已经损坏。请在 Word 或 WPS 里打开，另存一份再试。'

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

/**
 * @throws UnreadableFile where it is not well-formed, nests too deep, or declares entities of its own: these can blow up
 *   to any size, and no Word document has them
 */
export function parseXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  const parser = new Parser()
  parser.ns(NAMESPACES)
  parser.on('openTag', (name, attributes, decode) => {
    const element: OpenElement = { name, attributes: decoded(attributes(), decode), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > DEEPEST) throw new UnreadableFile('这个文件的内容嵌套得太深，没有读取。')
  })
  parser.on('closeTag', () => open.pop())
  parser.on('text', (value, decode) => open.at(-1)?.children.push(decode(value)))
  parser.on('cdata', value => open.at(-1)?.children.push(value))
  parser.on('attention', () => {
    throw new UnreadableFile('这个文件里有实体声明，不像是 Word 写出来的，没有读取。')
  })
  parser.on('error', () => {
    throw new UnreadableFile(DAMAGED)
  })
  parser.parse(text)
  const top = root.children.find(node => typeof node !== 'string')
  if (top === undefined) throw new UnreadableFile(DAMAGED)
  return top
}

function decoded(
  attributes: Readonly<Record<string, string>>, decode: (value: string) => string,
): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes)
  return entries.some(([, value]) => value.includes('&'))
    ? Object.fromEntries(entries.map(([name, value]) => [name, decode(value)]))
    : attributes
}

/** The child elements, of this name if one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement =>
    typeof child !== 'string' && (name === undefined || child.name === name))
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0]
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name]
}

/** `w:val` of a child, the form in which Word states most properties. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(childOf(element, name), 'w:val')
}

/** A property that is on by being there, unless its value says otherwise. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = childOf(element, name)
  return property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property, 'w:val') ?? '1')
}
