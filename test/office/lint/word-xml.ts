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
    return unzipSync(bytes)
  } catch (error) {
    problems.push(`zip: ${String(error)}`)
    return {}
  }
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
