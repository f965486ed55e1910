// Lint: the package holds together. Content types, relationships, dates of the properties.

import { type Document } from '@xmldom/xmldom'
import { all, R, type OpenPackage } from './word-xml.js'

const CONTENT_TYPES = '[Content_Types].xml'
const CONTENT_TYPES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DUBLIN_CORE_TERMS = 'http://purl.org/dc/terms/'

export function packageProblems(opened: OpenPackage): readonly string[] {
  return [...contentTypeProblems(opened), ...relationshipProblems(opened), ...dateProblems(opened)]
}

function contentTypeProblems({ paths, documents }: OpenPackage): readonly string[] {
  const types = documents.get(CONTENT_TYPES)
  if (types === undefined) return [`package: ${CONTENT_TYPES} is missing`]
  const overrides = all(types, 'Override', CONTENT_TYPES_NAMESPACE).map(e => e.getAttribute('PartName')?.slice(1) ?? '')
  return [
    ...[...paths].filter(path => /^word\/[^/]+\.xml$/u.test(path) && !overrides.includes(path))
      .map(path => `package: ${path} has no content type`),
    ...overrides.filter(path => !paths.has(path)).map(path => `package: the content type of ${path} has no part`),
    ...repeated(overrides).map(path => `package: ${path} has two content types`),
  ]
}

function relationshipProblems(opened: OpenPackage): readonly string[] {
  return [...opened.documents].flatMap(([path, document]) =>
    path.endsWith('.rels') ? problemsOfRelationships(path, document, opened) : [])
}

function problemsOfRelationships(path: string, document: Document, opened: OpenPackage): readonly string[] {
  const relationships = all(document, 'Relationship', RELATIONSHIPS_NAMESPACE)
  const ids = relationships.map(relationship => relationship.getAttribute('Id') ?? '')
  const folder = path.replace(/_rels\/[^/]+$/u, '')
  const source = opened.documents.get(path.replace('_rels/', '').replace(/\.rels$/u, ''))
  const used = all(source, '*', '*').flatMap(e => e.getAttributeNS(R, 'id') ?? [])
  return [
    ...relationships.map(relationship => folder + (relationship.getAttribute('Target') ?? ''))
      .filter(target => !opened.paths.has(target))
      .map(target => `package: ${path} points to ${target}, which is missing`),
    ...repeated(ids).map(id => `package: ${path} has ${id} twice`),
    ...used.filter(id => !ids.includes(id)).map(id => `package: relationship ${id} is used but not defined`),
  ]
}

function dateProblems({ documents }: OpenPackage): readonly string[] {
  return ['created', 'modified'].flatMap(name => {
    const date = all(documents.get('docProps/core.xml'), name, DUBLIN_CORE_TERMS)[0]?.textContent ?? ''
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(date) ? [] : [`properties: ${name} is no W3C date: ${date}`]
  })
}

export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
