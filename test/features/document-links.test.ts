// What can be opened from a document: attachments and directories.

import { strict as assert } from 'node:assert'
import { analyze, documentLinks, fileNamed } from '../../core/index.js'
import { readMarks } from './marked.js'

/** What is linked, and where to: a path, a name, or the text at the place in this document. */
function links(text: string): readonly (readonly [string, string])[] {
  return documentLinks(analyze(text)).map(({ span, target }) => {
    const to = target.kind === 'here' ? `→${text.slice(target.offset, target.offset + 3)}`
      : target.kind === 'path' ? target.path : `旁边的${target.name}`
    return [text.slice(span.start, span.end), to] as const
  })
}

const NOTICE = '望川市数据局关于印发工作要点的通知\n各科室：\n请按附件2执行。\n附件：1.重点数据目录\n2.责任分工表\n望川市数据局\n2026年2月26日\n'

describe('document links', () => {
  it('a directory that the front matter names', () => {
    assert.deepEqual(links('---\n单位名录：./共用/单位名录.yaodian\n---\n一、甲\n'), [['./共用/单位名录.yaodian', './共用/单位名录.yaodian']])
    assert.deepEqual(links('---\n单位名录：办公室\n---\n一、甲\n'), [])
  })

  it('attachments beside the file', () => {
    assert.deepEqual(links(NOTICE), [['重点数据目录', '旁边的重点数据目录'], ['责任分工表', '旁边的责任分工表']])
  })

  it('attachments in the file, also where the text speaks of one', () => {
    const enclosed = `${NOTICE}附件1\n重点数据目录\n1.甲。\n\n附件2\n责任分工表\n1.乙。\n`
    assert.deepEqual(links(enclosed), [['附件2', '→附件2'], ['重点数据目录', '→附件1'], ['责任分工表', '→附件2']])
  })

  it('the only attachment, without a number', () => {
    const text = '关于印发工作要点的通知\n各科室：\n现印发。\n附件：目录清单\n望川市数据局\n2026年2月26日\n\n附件\n目录清单\n1.甲。\n'
    assert.deepEqual(links(text), [['目录清单', '→附件\n']])
  })

  it('attachments that the front matter names', () => {
    assert.deepEqual(links('---\n附件：\n  - 甲表\n  - 乙表\n---\n一、甲\n'), [['甲表', '旁边的甲表'], ['乙表', '旁边的乙表']])
  })

  it('mark the name alone', () => {
    const { text, ranges } = readMarks(NOTICE.replace('责任分工表', '⟦责任分工表⟧').replace('重点数据目录', '⟦重点数据目录⟧'))
    assert.deepEqual(documentLinks(analyze(text)).map(({ span }) => span), ranges)
  })
})

describe('the file that is named', () => {
  it('whatever its ending, numbered or not, our own kind first', () => {
    const files = ['甲.yaodian', '附件1.责任分工表.xlsx', '责任分工表.docx', '《责任分工表》.要点', '责任分工表2.docx']
    assert.equal(fileNamed('责任分工表', files), '《责任分工表》.要点')
    assert.equal(fileNamed('责任分工表', files.slice(0, 3)), '责任分工表.docx')
    assert.equal(fileNamed('责任分工表', files.slice(0, 2)), '附件1.责任分工表.xlsx')
    assert.equal(fileNamed('目录', files), undefined)
  })
})
