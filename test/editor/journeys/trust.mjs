// A folder that nobody has trusted yet: it is worked in all the same, and what runs programs or takes templates waits.

import { strToU8, zipSync } from 'fflate'

export const title = 'a folder not trusted yet has findings, but no PDF and no template until it is trusted @导出'

export const hosts = ['node']
export const trusted = false
export const locale = 'zh-cn'

/** Not all that a Word file needs: whoever may look into it says so. */
const word = zipSync({
  '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/document.xml': strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
    '<w:p><w:r><w:t>红头</w:t></w:r></w:p></w:body></w:document>'),
})

export const files = {
  '档案要点.yaodian': '望川市2026年档案工作要点\n一、重点任务\n1.编目录。（办公室牵头）\n3.建库房。（后勤科牵头）',
  '红头.docx': word,
}

export async function journey(drafter) {
  const exportAs = async (...keys) => {
    await drafter.command('导出为 PDF')
    await drafter.sees('.quick-input-list .monaco-list-row', '本单位的 Word 模板')
    await drafter.press(...keys, 'Enter')
  }
  await drafter.open('档案要点.yaodian')
  await drafter.sees('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-error')
  // VS Code boxes every Chinese character where a folder is not trusted, unless the language says otherwise.
  await drafter.sees('#status\\.workspaceTrust')
  if (await drafter.page.locator('.monaco-editor .unicode-highlight').count() > 0) throw new Error('characters are boxed')
  await exportAs('ArrowDown')
  await drafter.sees('.notification-list-item', '转 PDF 要运行 LibreOffice')
  await drafter.shot()
  await exportAs()
  const refused = await drafter.sees('.notification-list-item', '不使用 Word 模板')
  await refused.hover()
  await refused.locator('.monaco-button', { hasText: '管理信任' }).click()
  await (await drafter.sees('.workspace-trust-buttons-row .monaco-button', 'Trust')).click()
  await drafter.shot()
  await drafter.openEmpty('档案要点.yaodian')
  await exportAs()
  await (await drafter.sees('.quick-input-list .monaco-list-row', '红头.docx')).click()
  // The server that refused a moment ago has looked into it.
  await drafter.sees('.notification-list-item', '这个文件的内容已经损坏')
  await drafter.shot()
}
