// Opens a .docx for the lint: its parts as XML trees, and the few steps through them that the rules take.

import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface OpenPackage {
  /** Every file of the package. */
  readonly paths: ReadonlySet<string>
  /** The files that are XML and well formed. */
  readonly documents: ReadonlyMap<string, Document>
  /** What is wrong with those that are not. */
  readonly problems: readonly string[]
}

export function openPackage(bytes: Uint8Array): OpenPackage {
  const documents = new Map<string, Document>()
  const problems: string[] = []
  const files = unzipped(bytes, problems)
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/u.test(path)) continue
    const document = parsed(strFromU8(content), path, problems)
    if (document !== undefined) documents.set(path, document)
  }
  return { paths: new Set(Object.keys(files)), documents, problems }
}

function unzipped(bytes: Uint8Array, problems: string[]): Readonly<Record<string, Uint8Array>> {
  try {
    const files = unzipSync(bytes)
    const sums = checkSums(bytes)
    for (const [path, content] of Object.entries(files)) {
      if (sums.get(path) !== crc32(content)) problems.push(`zip: ${path} is not what was written`)
    }
    return files
  } catch (error) {
    problems.push(`zip: ${String(error)}`)
    return {}
  }
}

const DIRECTORY_ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02])

/** The check sum of each file, from the zip's central directory; fflate does not compare them. */
function checkSums(bytes: Uint8Array): ReadonlyMap<string, number> {
  const zip = Buffer.from(bytes)
  const sums = new Map<string, number>()
  // The end record, 22 bytes, says where the directory begins.
  let at = zip.readUInt32LE(zip.length - 22 + 16)
  while (zip.subarray(at, at + 4).equals(DIRECTORY_ENTRY)) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    sums.set(zip.toString('utf8', at + 46, at + 46 + name), zip.readUInt32LE(at + 16))
    at += 46 + name + extra + comment
  }
  return sums
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

function parsed(xml: string, path: string, problems: string[]): Document | undefined {
  if (FORBIDDEN.test(xml)) problems.push(`xml: ${path} holds a character that XML forbids`)
  const complain = (level: string, message: string): void => {
    if (level !== 'warning') problems.push(`xml: ${path} ${message}`)
  }
  try {
    return new DOMParser({ onError: complain }).parseFromString(xml, 'text/xml')
  } catch (error) {
    problems.push(`xml: ${path} ${String(error)}`)
    return undefined
  }
}

/** The elements of WordprocessingML with this name, in document order. */
export function all(document: Document | Element | undefined, name: string, namespace = W): readonly Element[] {
  return document === undefined ? [] : Array.from(document.getElementsByTagNameNS(namespace, name))
}

export function children(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter(isElement)
}

export function child(element: Element, name: string): Element | undefined {
  return children(element).find(candidate => candidate.localName === name)
}

/** An attribute of WordprocessingML, `w:val` if not said otherwise; `undefined` if it is not there. */
export function value(element: Element | undefined, name = 'val'): string | undefined {
  return element?.getAttributeNS(W, name) ?? undefined
}

export function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1
}
