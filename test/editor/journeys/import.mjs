// A Word file out of the file tree: its text opens as a document, automatic numbers written out.

import { strToU8, zipSync } from 'fflate'

export const title = 'a Word file is imported from the file tree @导入'

/** Nothing in it depends on the host; what does is in the suite. */
export const hosts = ['node']

const paragraph = (text, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const listed = text => paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const related = (id, kind, target) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
const relationships = inside =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

const word = zipSync({
  '_rels/.rels': strToU8(relationships(related('r1', 'officeDocument', 'word/document.xml'))),
  'word/_rels/document.xml.rels': strToU8(relationships(related('r1', 'numbering', 'numbering.xml'))),
  'word/numbering.xml': strToU8(`<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'),
  'word/document.xml': strToU8(`<w:document ${main}><w:body>${[
    paragraph('望川市2026年水利工作要点'), paragraph('一、重点任务'),
    listed('修订防汛预案。（市水利局牵头）'), listed('检查山塘水库。（市水利局牵头）'),
  ].join('')}</w:body></w:document>`),
})

export const files = { '来文.docx': word }

export async function journey(drafter) {
  await drafter.begin()
  await (await drafter.sees('.explorer-folders-view .monaco-list-row', '来文.docx')).click({ button: 'right' })
  const entry = await drafter.sees('.monaco-menu .action-label', 'Import From Word or Text')
  await drafter.shot()
  await entry.click()
  await drafter.sees('.tab.active', '来文.yaodian')
  for (const part of ['望川市2026年水利工作要点', '1.修订防汛预案。（市水利局牵头）', '2.检查山塘水库。']) await drafter.reads(part)
  await drafter.shot()
}
