// Parts → the zip package: content types, relationships, and bytes that depend on the parts alone.

import { strToU8 } from 'fflate'
import { zipFiles } from '../zip.js'
import { RELATIONSHIPS } from './namespaces.js'
import { element, XML_DECLARATION } from './xml.js'

export interface PackagePart {
  /** Inside the package, without a leading slash. */
  readonly path: string
  readonly contentType: string
  readonly xml: string
}

export interface Relationship {
  readonly id: string
  readonly type: string
  /** Relative to the part that holds the relationship. */
  readonly target: string
}

/** The last part of a relationship type's address, for the types of WordprocessingML. */
export function wordRelationship(id: string, type: string, target: string): Relationship {
  return { id, type: `${RELATIONSHIPS}/${type}`, target }
}

/** `path` and the relationships of the part there; '' stands for the package itself. */
export type RelationshipsOf = readonly (readonly [path: string, relationships: readonly Relationship[]])[]

export function zipPackage(parts: readonly PackagePart[], relationships: RelationshipsOf): Uint8Array {
  const files = [
    ['[Content_Types].xml', contentTypes(parts)] as const,
    ...relationships.map(([path, list]) => [relationshipsPath(path), relationshipsXml(list)] as const),
    ...parts.map(({ path, xml }) => [path, xml] as const),
  ]
  return zipFiles(files.map(([path, xml]) => [path, strToU8(xml)]))
}

function contentTypes(parts: readonly PackagePart[]): string {
  const fallback = (extension: string, type: string): string =>
    element('Default', { Extension: extension, ContentType: type })
  return XML_DECLARATION + element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    fallback('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    fallback('xml', 'application/xml'),
    ...parts.map(({ path, contentType }) => element('Override', { PartName: `/${path}`, ContentType: contentType })))
}

/** word/document.xml → word/_rels/document.xml.rels */
function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function relationshipsXml(relationships: readonly Relationship[]): string {
  return XML_DECLARATION + element('Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    ...relationships.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })))
}
