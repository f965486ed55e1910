// Whether the XML inside a .docx is well-formed, characters included.

import { DOMParser } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { demand } from './property.js'

/** What XML 1.0 (2.2) does not know as a character. */
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** @throws where a part is no XML */
export function demandWellFormed(docx: Uint8Array): void {
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    demand(!NO_CHARACTER.test(xml), () => `${name}: ${JSON.stringify(NO_CHARACTER.exec(xml)?.[0])} is no character of XML`)
    new DOMParser({ onError: (level, message) => demand(false, () => `${name}: ${level} ${String(message)}`) })
      .parseFromString(xml, 'text/xml')
  }
}
