// docProps/core.xml and docProps/app.xml: who wrote the document and when, without asking any clock.

import type { CalendarDate, NoticeLayout } from '../layout/blocks.js'
import { element, escapeText, XML_DECLARATION } from './xml.js'

/** For a notice that bears no date: the day from which GB/T 9704-2012 holds. A clock would change the bytes. */
const UNDATED: CalendarDate = { year: 2012, month: 7, day: 1 }

export function corePropertiesPart({ title, organ, issuedOn }: NoticeLayout): string {
  const date = w3cDate(issuedOn ?? UNDATED)
  const dated = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, date)
  const stated = (name: string, text: string | undefined): string =>
    text === undefined ? '' : element(name, {}, escapeText(text))
  return XML_DECLARATION + element('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }, stated('dc:title', title), stated('dc:creator', organ), stated('cp:lastModifiedBy', organ),
  dated('dcterms:created'), dated('dcterms:modified'))
}

export function extendedPropertiesPart(): string {
  return XML_DECLARATION + element('Properties', {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  }, element('Application', {}, 'yaodian'))
}

function w3cDate({ year, month, day }: CalendarDate): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T00:00:00Z`
}
