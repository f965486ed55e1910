// Layout → .docx: the parts of the document and how they hang together.

import type { NoticeLayout } from '../layout/blocks.js'
import { WORD_WITH_DRAWINGS } from './namespaces.js'
import { wordRelationship, zipPackage, type PackagePart } from './package.js'
import { pageParts, sectionProperties, type PagePart } from './page.js'
import { sectionElements } from './paragraphs.js'
import type { PageProfile } from './profile.js'
import { corePropertiesPart, extendedPropertiesPart } from './properties.js'
import { fontTablePart, settingsPart } from './settings.js'
import { stylesPart } from './styles.js'
import { element, XML_DECLARATION } from './xml.js'

/** The bytes of the document: the same layout and profile give the same bytes, anywhere and at any time. */
export function writeDocx(layout: NoticeLayout, profile: PageProfile): Uint8Array {
  const pages = pageParts(layout, profile)
  return zipPackage(partsOf(layout, profile, pages), [
    ['', [
      wordRelationship('document', 'officeDocument', 'word/document.xml'),
      { id: 'core', type: CORE_PROPERTIES, target: 'docProps/core.xml' },
      wordRelationship('extended', 'extended-properties', 'docProps/app.xml'),
    ]],
    ['word/document.xml', [
      wordRelationship('styles', 'styles', 'styles.xml'),
      wordRelationship('settings', 'settings', 'settings.xml'),
      wordRelationship('fonts', 'fontTable', 'fontTable.xml'),
      ...pages.map((part, i) => wordRelationship(part.id, part.kind, pagePartName(part, i))),
    ]],
  ])
}

const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

function pagePartName({ kind }: PagePart, index: number): string {
  return `${kind}${index + 1}.xml`
}

function partsOf(layout: NoticeLayout, profile: PageProfile, pages: readonly PagePart[]): readonly PackagePart[] {
  return [
    word('document.xml', 'document.main', documentXml(layout, profile)),
    word('styles.xml', 'styles', stylesPart(profile)),
    word('settings.xml', 'settings', settingsPart()),
    word('fontTable.xml', 'fontTable', fontTablePart(profile)),
    ...pages.map((part, i) => word(pagePartName(part, i), part.kind, part.xml)),
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

function documentXml(layout: NoticeLayout, profile: PageProfile): string {
  const { sections } = layout
  const body = sections.flatMap((section, i): readonly string[] => {
    const properties = sectionProperties(section, i === 0, layout, profile)
    const isLast = i === sections.length - 1
    const elements = sectionElements(section.blocks, profile, isLast ? undefined : properties)
    return isLast ? [...elements, properties] : elements
  })
  return XML_DECLARATION + element('w:document', WORD_WITH_DRAWINGS, element('w:body', {}, ...body))
}
