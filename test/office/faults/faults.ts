// Thirty ways to spoil a good .docx: what each does to the package, and who finds it, the lint or the schema validator.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export interface Fault {
  readonly name: string
  readonly spoil: (good: Uint8Array) => Uint8Array
  /** A word of the lint's sentence; `schema` where only the Open XML SDK finds it. */
  readonly foundBy: RegExp | 'schema'
}

const DOCUMENT = 'word/document.xml'
const STYLES = 'word/styles.xml'
const FOOTER = 'word/footer1.xml'
const TYPES = '[Content_Types].xml'
const PARAGRAPH = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>'
const BODY_STYLE = '<w:p><w:pPr><w:pStyle w:val="NoticeBody"/></w:pPr>'
const SPACER = /<w:p><w:pPr><w:pStyle w:val="NoticeSpacer"\/><\/w:pPr><\/w:p>/u

export const FAULTS: readonly Fault[] = [
  edited('properties of a paragraph out of order', DOCUMENT, /(<w:ind [^>]*\/>)(<\/w:pPr>)/u, '<w:outlineLvl w:val="0"/>$1$2', 'schema'),
  edited('an unknown element', DOCUMENT, '<w:keepNext/>', '<w:keepNextt/>', 'schema'),
  edited('a value outside its list', STYLES, '<w:jc w:val="right"/>', '<w:jc w:val="middle"/>', 'schema'),
  edited('a fraction where whole numbers stand', STYLES, 'w:firstLineChars="200"', 'w:firstLineChars="200.5"', 'schema'),
  edited('a cell without a paragraph', DOCUMENT, /(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/u, '$1$2', /end with a paragraph/u),
  edited('a cell that ends with a table', DOCUMENT, /(<\/w:tcPr>)(<w:p>.*?<\/w:p>)(<\/w:tc>)/u,
    `$1$2<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${PARAGRAPH}</w:tc></w:tr></w:tbl>$3`, /end with a paragraph/u),
  edited('a text box that ends with a table', DOCUMENT, new RegExp(`${SPACER.source}(?=</w:txbxContent>)`, 'u'), '', /end with a paragraph/u),
  edited('a span wider than the table', DOCUMENT, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="5"/>', /does not fill/u),
  edited('a table without its grid', DOCUMENT, /<w:tblGrid>.*?<\/w:tblGrid>/u, '', /does not fill/u),
  edited('a relationship that nothing defines', DOCUMENT, 'r:id="footerOdd"', 'r:id="nowhere"', /used but not defined/u),
  edited('a missing part', FOOTER, '', undefined, /missing/u),
  edited('a part without content type', TYPES, /<Override PartName="\/word\/footer1[^>]*>/u, '', /no content type/u),
  edited('no content types at all', TYPES, '', undefined, /Content_Types/u),
  edited('two drawings with one id', DOCUMENT, /(<w:r><mc:AlternateContent>.*<\/mc:AlternateContent><\/w:r>)/u, '$1$1', /drawings have the id/u),
  edited('an undefined style', DOCUMENT, 'w:val="NoticeTitle"', 'w:val="None"', /style None/u),
  edited('an undefined list', DOCUMENT, BODY_STYLE,
    BODY_STYLE.replace('</w:pPr>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr>'), /list 9/u),
  edited('a style id twice', STYLES, 'w:styleId="NoticeDate"', 'w:styleId="NoticeNote"', /two styles/u),
  edited('a style that rests on itself', STYLES, /("NoticeBody">.*?basedOn w:val=)"a"/u, '$1"NoticeBody"', /no sound base/u),
  edited('XML that does not close', DOCUMENT, '</w:body>', '', /^xml/u),
  edited('a control character', DOCUMENT, '望川市', '望\u0001川市', /forbids/u),
  edited('a field without its end', FOOTER, '<w:fldChar w:fldCharType="end"/>', '', /field/u),
  edited('a bookmark without its end', DOCUMENT, '<w:r>', '<w:bookmarkStart w:id="1" w:name="甲"/><w:r>', /bookmark/u),
  edited('a paragraph in a paragraph', DOCUMENT, BODY_STYLE, `${BODY_STYLE}${PARAGRAPH}`, /stands in a paragraph/u),
  edited('text outside of any paragraph', DOCUMENT, '<w:body>', '<w:body>甲', /stands bare/u),
  edited('a negative size', STYLES, '<w:sz w:val="28"/>', '<w:sz w:val="-28"/>', /no font size/u),
  edited('a date in Chinese', 'docProps/core.xml', /\d{4}-\d\d-\d\dT00:00:00Z/u, '2026年3月16日', /W3C/u),
  edited('a wrong margin', DOCUMENT, 'w:top="2098"', 'w:top="1440"', /top margin/u),
  edited('no grid', DOCUMENT, /<w:docGrid[^>]*>/u, '', /grid/u),
  { name: 'bytes that changed on the way', spoil: flipped, foundBy: /^zip/u },
  { name: 'a truncated file', spoil: good => good.slice(0, -200), foundBy: /^zip/u },
]

/** One part with `from` replaced once; `to` undefined takes the part out. */
function edited(
  name: string, path: string, from: string | RegExp, to: string | undefined, foundBy: Fault['foundBy'],
): Fault {
  const spoil = (good: Uint8Array): Uint8Array => {
    const parts = unzipSync(good)
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    if (xml === '') throw new Error(`there is no ${path} to spoil`)
    if (to === undefined) delete parts[path]
    else {
      const changed = xml.replace(from, to)
      if (changed === xml) throw new Error(`nothing to spoil in ${path}: ${name}`)
      parts[path] = strToU8(changed)
    }
    return zipSync(parts)
  }
  return { name, spoil, foundBy }
}

/** Stored, not packed, so that nothing but the check sum can tell. */
function flipped(good: Uint8Array): Uint8Array {
  const bytes = zipSync(unzipSync(good), { level: 0 })
  const at = indexOf(bytes, strToU8('望川市'))
  if (at < 0) throw new Error('nothing to flip')
  bytes.set(strToU8('望河市'), at)
  return bytes
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  return Buffer.from(bytes).indexOf(wanted)
}
