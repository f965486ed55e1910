// Layout → .docx: the parts of the document and how they hang together.

import type { NoticeLayout } from '../layout/blocks.js'
import { WORD_WITH_RELATIONSHIPS } from './namespaces.js'
import { wordRelationship, zipPackage, type PackagePart } from './package.js'
import { footerPart, sectionProperties } from './page.js'
import { paragraphs } from './paragraphs.js'
import type { PageProfile } from './profile.js'
import { corePropertiesPart, extendedPropertiesPart } from './properties.js'
import { fontTablePart, settingsPart } from './settings.js'
import { stylesPart } from './styles.js'
import { element, XML_DECLARATION } from './xml.js'

const FOOTERS = { odd: 'footerOdd', even: 'footerEven' }

/** The bytes of the document: the same layout and profile give the same bytes, anywhere and at any time. */
export function writeDocx(layout: NoticeLayout, profile: PageProfile): Uint8Array {
  return zipPackage(partsOf(layout, profile), [
    ['', [
      wordRelationship('document', 'officeDocument', 'word/document.xml'),
      { id: 'core', type: CORE_PROPERTIES, target: 'docProps/core.xml' },
      wordRelationship('extended', 'extended-properties', 'docProps/app.xml'),
    ]],
    ['word/document.xml', [
      wordRelationship('styles', 'styles', 'styles.xml'),
      wordRelationship('settings', 'settings', 'settings.xml'),
      wordRelationship('fonts', 'fontTable', 'fontTable.xml'),
      wordRelationship(FOOTERS.odd, 'footer', 'footer1.xml'),
      wordRelationship(FOOTERS.even, 'footer', 'footer2.xml'),
    ]],
  ])
}

const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

function partsOf(layout: NoticeLayout, profile: PageProfile): readonly PackagePart[] {
  return [
    word('document.xml', 'document.main', documentXml(layout, profile)),
    word('styles.xml', 'styles', stylesPart(profile)),
    word('settings.xml', 'settings', settingsPart()),
    word('fontTable.xml', 'fontTable', fontTablePart(profile)),
    word('footer1.xml', 'footer', footerPart(profile, 'odd')),
    word('footer2.xml', 'footer', footerPart(profile, 'even')),
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: corePropertiesPart(layout),
    },
    {
      path: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      xml: extendedPropertiesPart(),
    },
  ]
}

function word(name: string, type: string, xml: string): PackagePart {
  const contentType = `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`
  return { path: `word/${name}`, contentType, xml }
}

function documentXml({ blocks }: NoticeLayout, profile: PageProfile): string {
  const body = element('w:body', {}, ...paragraphs(blocks, profile), sectionProperties(profile, FOOTERS))
  return XML_DECLARATION + element('w:document', WORD_WITH_RELATIONSHIPS, body)
}
