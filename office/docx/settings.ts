// word/settings.xml and word/fontTable.xml: how Word is to compose the page, and what may stand in for a font.

import { WORD } from './namespaces.js'
import type { Font, PageProfile } from './profile.js'
import { element, XML_DECLARATION } from './xml.js'

/** Compatibility switches that Word itself sets for Chinese documents, but for the one named below. */
const COMPATIBILITY = [
  'w:spaceForUL', 'w:balanceSingleByteDoubleByteWidth', 'w:doNotLeaveBackslashAlone', 'w:ulTrailSpace',
  'w:doNotExpandShiftReturn',
  // w:adjustLineHeightInTable is left out, so that table rows do not follow the line grid.
  'w:useFELayout',
]
const WORD_2013_LAYOUT = 15

export function settingsPart(): string {
  return XML_DECLARATION + element('w:settings', WORD,
    element('w:zoom', { 'w:percent': 100 }),
    element('w:bordersDoNotSurroundHeader'),
    element('w:bordersDoNotSurroundFooter'),
    element('w:defaultTabStop', { 'w:val': 420 }),
    element('w:evenAndOddHeaders'),
    element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
    element('w:compat', {}, ...COMPATIBILITY.map(name => element(name)), element('w:compatSetting', {
      'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': WORD_2013_LAYOUT,
    })),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }))
}

export function fontTablePart({ types }: PageProfile): string {
  const byName = new Map(Object.values(types).map(({ font }) => [font.name, font]))
  return XML_DECLARATION + element('w:fonts', WORD, ...[...byName.values()].map(fontElement))
}

const GB2312_CHARACTER_SET = '86'

function fontElement({ name, alternative }: Font): string {
  return element('w:font', { 'w:name': name },
    element('w:altName', { 'w:val': alternative }),
    element('w:charset', { 'w:val': GB2312_CHARACTER_SET }),
    element('w:family', { 'w:val': 'auto' }),
    element('w:pitch', { 'w:val': 'default' }))
}
