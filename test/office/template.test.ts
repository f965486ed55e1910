// The agency's own .docx: anchors in every place and however Word cut them, styles by name, faults told, nothing run.

import assert from 'node:assert/strict'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze } from '../../core/index.js'
import { exportDocx, fillTemplate, importDocx, UnreadableFile } from '../../office/index.js'
import { p, r, root } from './harness/word-file.js'
import { hasValidator, validationErrors } from './harness/sdk-validator.js'
import { lintDocx } from './lint/lint-docx.js'

const NOTICE = analyze([
  '---', '发文机关：望川市水利局', '发文字号：望水发〔2026〕6号', '签发人：林河清', '抄送：市委办公室，市政府办公室',
  '印发机关：望川市水利局办公室', '印发日期：2026年3月18日', '---', '望川市水利局关于“<防汛>&备汛”的通知', '各县（市、区）水利局：',
  '请抓好落实。', '一、总体要求', '坚持人民至上。', '二、重点任务', '（一）压实责任', '1.公布名单。（办公室负责）', '望川市水利局', '2026年3月16日',
].join('\n'))

const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" ' +
  'w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
const NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'

interface TemplateFile {
  readonly body: string
  readonly styles?: string
  readonly header?: string
  readonly mainType?: string
}

/** A sound little .docx, valid by the SDK. */
function templateFile({ body, styles = '', header = '', mainType = 'document.main' }: TemplateFile): Uint8Array {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const document = root('document', `<w:body>${body}${SECTION.replace('<w:sectPr>',
    '<w:sectPr><w:headerReference w:type="default" r:id="h" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>')}</w:body>`)
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${packaged}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${word}.${mainType}+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/>` +
      `<Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/></Types>`),
    '_rels/.rels': strToU8(`<Relationships xmlns="${packaged}/relationships"><Relationship Id="d" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${packaged}/relationships">` +
      `<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="h" Type="${relations}/header" Target="header1.xml"/></Relationships>`),
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(root('styles', NORMAL + styles)),
    'word/header1.xml': strToU8(root('hdr', p(header))),
  })
}

function xmlOf(bytes: Uint8Array, part = 'document'): string {
  return strFromU8(unzipSync(bytes)[`word/${part}.xml`] ?? new Uint8Array())
}

function filled(template: TemplateFile): string {
  return xmlOf(fillTemplate(NOTICE, templateFile(template)).bytes)
}

/** One line for each paragraph. */
function lines(xml: string): readonly string[] {
  return xml.split('</w:p>').map(each => each.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')).filter(line => line !== '')
}

function refused(template: TemplateFile | Uint8Array, sentence: RegExp): void {
  const bytes = template instanceof Uint8Array ? template : templateFile(template)
  assert.throws(() => fillTemplate(NOTICE, bytes), (error: unknown) => error instanceof UnreadableFile && sentence.test(error.message))
}

const WHOLE = ['{发文机关}文件', '{发文字号}　　签发人：{签发人}', '{标题}', '{主送}：', '{正文}', '{署名}', '{成文日期}', '抄送：{抄送}',
  '{印发机关}　{印发日期}印发'].map(text => p(text)).join('')

describe('templates', () => {
  it('every element stands at its anchor, the text at {正文}, and nothing twice', () => {
    assert.deepEqual(lines(filled({ body: WHOLE })), [
      '望川市水利局文件', '望水发〔2026〕6号　　签发人：林河清', '望川市水利局关于“<防汛>&备汛”的通知', '各县（市、区）水利局：',
      '请抓好落实。', '一、总体要求', '坚持人民至上。', '二、重点任务', '（一）压实责任', '1.公布名单。（办公室负责）', '望川市水利局', '2026年3月16日',
      '抄送：市委办公室，市政府办公室。', '望川市水利局办公室　2026年3月18日印发',
    ])
  })

  it('what has no anchor is part of the text, but for head and imprint', () => {
    const printed = lines(filled({ body: p('{正文}') }))
    assert.equal(printed[0], '望川市水利局关于“<防汛>&备汛”的通知')
    assert.deepEqual(printed.slice(-2), ['望川市水利局', '2026年3月16日'])
    assert.ok(!printed.some(line => /抄送|签发人|文件$/.test(line)))
  })

  it('anchors are found however Word cut them, in text boxes and headers, and keep their looks', () => {
    const red = '<w:rPr><w:color w:val="FF0000"/></w:rPr>'
    const cut = `<w:p><w:r>${red}<w:t>第{发</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>文字</w:t></w:r><w:r><w:t xml:space="preserve">号}  {签</w:t></w:r><w:r><w:t>发人｝</w:t></w:r></w:p>`
    const boxed = `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${p('｛成文日期｝')}</w:txbxContent></v:textbox></w:pict></w:r>${r('外{署名}')}</w:p>`
    const template = { body: `${cut}${boxed}${p('{正文}')}`, header: '{标题}' }
    const xml = filled(template)
    assert.match(xml, /<w:r><w:rPr><w:color w:val="FF0000"\/><\/w:rPr><w:t xml:space="preserve">第望水发〔2026〕6号<\/w:t><\/w:r><w:proofErr/)
    assert.deepEqual(lines(xml).slice(0, 3), ['第望水发〔2026〕6号  林河清', '2026年3月16日', '外望川市水利局'])
    assert.deepEqual(lines(xmlOf(fillTemplate(NOTICE, templateFile(template)).bytes, 'header1')), ['望川市水利局关于“<防汛>&备汛”的通知'])
  })

  it('a tab or a picture parts an anchor: then it is none', () => {
    const xml = filled({ body: `<w:p><w:r><w:t>{标</w:t><w:tab/><w:t>题}</w:t></w:r></w:p>${p('{正文}')}` })
    assert.match(lines(xml)[0] ?? '', /^\{标题\}$/)
  })

  it('styles are taken by name: ours, Word’s own for headings, and what is missing is added', () => {
    const styles = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Style16"><w:name w:val="公文正文"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="NoticeHeading3"><w:name w:val="别的"/></w:style>'
    const { bytes, notes } = fillTemplate(NOTICE, templateFile({ body: p('{标题}') + p('{正文}'), styles }))
    const xml = xmlOf(bytes)
    assert.match(xml, /<w:pStyle w:val="Style16"\/><\/w:pPr><w:r><w:t[^>]*>请抓好落实。/)
    assert.match(xml, /<w:pStyle w:val="1"\/><\/w:pPr><w:r><w:t[^>]*>一、总体要求/)
    assert.match(xml, /<w:pStyle w:val="NoticeHeading32"\/>/)
    const list = xmlOf(bytes, 'styles')
    assert.match(list, /w:styleId="NoticeHeading32"><w:name w:val="公文三级条目"\/><w:basedOn w:val="a"\/>/)
    assert.equal(list.match(/w:val="公文正文"/g)?.length, 1)
    assert.match(notes.join(), /没有样式.*“公文二级标题”.*“公文三级条目”/)
  })

  it('says for which anchors the notice has nothing', () => {
    const { notes } = fillTemplate(NOTICE, templateFile({ body: p('{密级}') + p('{正文}') }))
    assert.match(notes.join(), /文稿里没有密级/)
  })

  it('a section that ends with {正文} goes on to end there, and bookmarks keep their other halves', () => {
    const ending = `<w:p><w:pPr>${SECTION}</w:pPr><w:bookmarkEnd w:id="3"/>${r('{正文}')}</w:p>`
    const xml = filled({ body: `<w:p><w:bookmarkStart w:id="3" w:name="b"/>${r('上')}</w:p>${ending}${p('下')}` })
    assert.match(xml, new RegExp(`</w:p><w:p><w:pPr>${SECTION}</w:pPr></w:p><w:p>`))
    assert.match(xml, /<w:bookmarkEnd w:id="3"\/>/)
  })

  it('tells all that is wrong with a template at once', () => {
    refused({ body: p('{标题} {题目}') + p('{落款}') }, /不认得\{题目\}、\{落款\}；可用的是\{正文\}、.*没有 \{正文\}/)
    refused({ body: p('{正文}') + p('{正文}') }, /2处/)
    refused({ body: p('正文：{正文}') }, /独占一段/)
    refused({ body: `<w:tbl><w:tr><w:tc>${p('{正文}')}</w:tc></w:tr></w:tbl>` }, /独占一段/)
    refused({ body: '', header: '{正文}' }, /独占一段/)
    refused({ body: p('{正文}'), mainType: 'template.main' }, /另存为 \.docx/)
    refused(strToU8('{\\rtf1}'), /RTF/)
    refused(zipSync({ '../x': strToU8('') }), /内部路径不正常/)
  })

  it('no code in a template is run, and braces that are no names are text', () => {
    const hostile = p('{constructor.constructor("return 1")()} {{标题}} { } ${1+1}')
    assert.match(filled({ body: hostile + p('{正文}') }), /\{constructor\.constructor\("return 1"\)\(\)\} \{望川市水利局[^}]*\} \{ \}/)
  })

  it('the same template gives the same bytes, valid by the SDK, sound by the lint, and it is imported again', () => {
    const template = templateFile({ body: WHOLE })
    const { bytes } = fillTemplate(NOTICE, template)
    assert.ok(Buffer.from(bytes).equals(Buffer.from(fillTemplate(NOTICE, template).bytes)))
    assert.equal(analyze(importDocx(bytes).text).tasks.length, 1)
    if (hasValidator()) assert.deepEqual(faults(template).filter(fault => /Sch_|schema/i.test(fault)), [])
    assert.deepEqual(newFaults(template, bytes), [])
  })

  it('our own export with an anchor in it is a template, too: no fault is added, by SDK and lint', function () {
    this.timeout(30_000)
    const parts = unzipSync(exportDocx(analyze(readFileSync(join('samples', '连续编号.yaodian'), 'utf8'))))
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    parts['word/document.xml'] = strToU8(body.replace(/<w:body>[^]*(<w:sectPr>)/, `<w:body>${p('{标题}')}${p('{正文}')}$1`))
    const template = zipSync(parts)
    const { bytes, notes } = fillTemplate(analyze(readFileSync(join('samples', '红头文件.yaodian'), 'utf8')), template)
    assert.deepEqual(notes, [])
    assert.deepEqual(newFaults(template, bytes), [])
  })
})

/** What lint and SDK say of the document and did not say of the template. */
function newFaults(template: Uint8Array, bytes: Uint8Array): readonly string[] {
  const before = faults(template)
  return faults(bytes).filter(fault => !before.includes(fault))
}

function faults(docx: Uint8Array): readonly string[] {
  if (!hasValidator()) return lintDocx(docx)
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-template-'))
  try {
    writeFileSync(join(folder, 'x.docx'), docx)
    return [...lintDocx(docx), ...validationErrors(join(folder, 'x.docx'))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
