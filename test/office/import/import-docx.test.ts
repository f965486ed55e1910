// Word files as documents: tracked changes, tables of tasks, text boxes, what is dropped, and our own exports again.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, type Snapshot } from '../../../core/index.js'
import { exportDocx, importDocx, type TrackedChanges } from '../../../office/index.js'
import { realNotices } from '../../harness/real-notices.js'
import { p, r, root, table, wordFile } from '../harness/word-file.js'

function lines(body: string, changes: TrackedChanges = 'accept'): readonly string[] {
  return importDocx(wordFile({ body }), { changes }).text.trimEnd().split('\n')
}

describe('import: Word documents', () => {
  const tracked = '<w:p><w:r><w:t>抓好</w:t></w:r><w:del><w:r><w:delText>防火</w:delText></w:r></w:del>' +
    '<w:ins><w:r><w:t>防汛</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r></w:p>'

  it('tracked changes are accepted, or refused on request', () => {
    assert.deepEqual(lines(tracked), ['抓好防汛。'])
    assert.deepEqual(lines(tracked, 'reject'), ['抓好防火。'])
    assert.match(importDocx(wordFile({ body: tracked })).notes.join(), /2处修订，已按接受修订后的文字导入/)
  })

  it('a struck paragraph end joins two paragraphs; one that is put in does so where it is refused', () => {
    const mark = (kind: string) => `<w:rPr><w:${kind}/></w:rPr>`
    const body = (kind: string) => p('前半', mark(kind)) + p('后半') + p('下一段')
    assert.deepEqual(lines(body('del')), ['前半后半', '下一段'])
    assert.deepEqual(lines(body('del'), 'reject'), ['前半', '后半', '下一段'])
    assert.deepEqual(lines(body('ins'), 'reject'), ['前半后半', '下一段'])
  })

  it('hidden text, field codes and page breaks are no text; results of fields, line breaks and hyphens are', () => {
    const body = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>第28项</w:t></w:r><w:r><w:br w:type="page"/><w:t>A</w:t>' +
      '<w:noBreakHyphen/><w:t>B</w:t><w:br/><w:t>下一行</w:t></w:r></w:p>'
    assert.deepEqual(lines(body), ['第28项A-B', '下一行'])
  })

  it('a text box comes after its paragraph, once; pictures, notes and headers are told of', () => {
    const box = '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>' + p('框里的字') +
      '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>' + p('框里的字') +
      '</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>'
    const body = `<w:p><w:r>${box}</w:r>${r('正文')}<w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    const parts = { 'word/header.xml': root('hdr', p('内部资料')), 'word/footer.xml': root('ftr', p('— 1 —')),
      'word/comments.xml': root('comments', '<w:comment/><w:comment/>') }
    const { text, notes } = importDocx(wordFile({ body, parts }))
    assert.deepEqual(text.trimEnd().split('\n'), ['正文', '框里的字'])
    assert.deepEqual(notes, ['2条批注没有导入。', '1幅图片或图形没有导入。', '1处脚注或尾注没有导入。', '1处页眉或页脚的文字没有导入。'])
  })

  it('a table of tasks becomes items with clauses, sections and all', () => {
    const wide = (text: string) => `<w:tc><w:tcPr><w:gridSpan w:val="5"/></w:tcPr>${p(text)}</w:tc>`
    const found = lines(table([
      ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'],
      [wide('一、夯实基础')],
      ['1', '修订预案', '应急指挥中心', '办公室\n法规科', '6月底前'],
      ['2', '开展演练。', '救援科', '—', '持续推进'],
      [wide('二、强化保障')],
      ['3', '储备物资', '规划财务科', '', ''],
    ]))
    assert.deepEqual(found, [
      '一、夯实基础',
      '1.修订预案。（牵头单位：应急指挥中心；配合单位：办公室、法规科；完成时限：6月底前）',
      '2.开展演练。（牵头单位：救援科；完成时限：持续推进）',
      '二、强化保障',
      '3.储备物资。（牵头单位：规划财务科）',
    ])
    const snapshot = analyze(`${found.join('\n')}\n`)
    assert.deepEqual(snapshot.units.map(({ name, lead, support }) => `${name}${lead}${support}`),
      ['应急指挥中心10', '办公室01', '法规科01', '救援科10', '规划财务科10'])
  })

  it('a task that spans rows of measures is a heading over them', () => {
    const first = (text: string) => `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p(text)}</w:tc>`
    const goesOn = `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc>`
    assert.deepEqual(lines(table([
      ['工作任务', '具体措施', '责任单位'],
      [first('（一）防汛'), '巡查堤防', '水利科'],
      [goesOn, '备足物资', '财务科'],
      ['（二）防火', '清理隐患', '防火科'],
    ])), ['（一）防汛', '1.巡查堤防。（责任单位：水利科）', '2.备足物资。（责任单位：财务科）', '（二）防火。清理隐患。（责任单位：防火科）'])
  })

  it('any other table becomes lines, and the drafter is told', () => {
    const { text, notes } = importDocx(wordFile({ body: table([['指标', '数值'], ['产值', '3']]) }))
    assert.deepEqual(text, '指标 数值\n产值 3\n')
    assert.deepEqual(notes, ['1个其他表格已逐行转成文字，请核对。'])
  })
})

describe('import: round trip', () => {
  const samples = readdirSync('samples').filter(name => !name.includes('单位名录'))
  for (const name of samples) {
    it(`samples/${name} keeps outline, tasks and assignments`, () => sameAfterRoundTrip(readFileSync(join('samples', name), 'utf8')))
  }
  for (const { name, text } of realNotices().filter(notice => notice.name.startsWith('seeds/'))) {
    it(`${name} keeps outline, tasks and assignments`, () => sameAfterRoundTrip(text))
  }
  for (const { name, path, text } of realNotices().filter(notice => existsSync(notice.path.replace(/txt$/, 'docx')))) {
    it(`${name}.docx reads like the text that was taken from it`, () => {
      const read = importDocx(new Uint8Array(readFileSync(path.replace(/txt$/, 'docx')))).text
      assert.equal(read.replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''))
      assert.deepEqual(meaningOf(analyze(read)), meaningOf(analyze(text)))
    })
  }
})

/** What the text states about itself (编号, 首列为牵头) is no print: it is given back before the two are compared. */
function sameAfterRoundTrip(source: string): void {
  const snapshot = analyze(source)
  const { text } = importDocx(exportDocx(snapshot))
  const stated = ['编号', '首列为牵头'].flatMap(key =>
    new RegExp(`^${key}：.*(?:\\n {2}.*)*$`, 'm').exec(source.split('\n---\n')[0] ?? '')?.[0] ?? [])
  const settings = source.startsWith('---') ? stated : []
  const again = text.startsWith('---\n') ? text.slice(4) : `---\n${text}`
  assert.deepEqual(meaningOf(analyze(`---\n${settings.map(setting => `${setting}\n`).join('')}${again}`)), meaningOf(snapshot))
}

function meaningOf({ nodes, tasks }: Snapshot): unknown {
  return {
    outline: nodes.map(node => `${node.level} ${node.number}`),
    tasks: tasks.map(({ node, assignments, deadline }) =>
      [node.number, assignments.map(({ role, name }) => `${role} ${name}`), deadline?.text]),
  }
}
