// Pasted and scraped text as documents: line breaks restored, lines of a page joined, furniture set aside.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { analyze, importText, type Snapshot } from '../../core/index.js'
import { realNotices } from '../harness/real-notices.js'

const outline = ({ nodes }: Snapshot): readonly string[] => nodes.map(node => `${node.level} ${node.number}`)

/** The document as it comes out of a web page that lost every line break. */
function runTogether(source: string): string {
  const lines = analyze(source).parts.flatMap(part => part.lines)
  return lines.filter(({ role }) => !['blank', 'comment', 'furniture'].includes(role))
    .map(({ block }) => block.text.trim().replace(/^# /, '').replaceAll(/\{[#@].*?\}/g, '')).join('')
}

describe('import: text that ran together', () => {
  for (const name of ['连续编号', '分节编号']) {
    it(`samples/${name}.yaodian has its items again`, () => {
      const source = readFileSync(`samples/${name}.yaodian`, 'utf8')
      const { text, notes } = importText(runTogether(source))
      assert.deepEqual(outline(analyze(text)), outline(analyze(source)))
      assert.match(notes.join(), /补了\d+处换行/)
    })
  }

  it('the parts of the covering notice are told apart', () => {
    const tasks = Array.from({ length: 12 }, (_, index) =>
      `${index + 1}.抓好第${index + 1}件事。${'压实责任，细化措施，按月调度，年底考核，确保任务落到实处。'.repeat(3)}（责任单位：办公室）`)
    const { text } = importText('望川市水利局关于印发2026年工作要点的通知各县（市、区）水利局，局属各单位:现将工作要点印发给你们，请抓好落实。' +
      '附件:2026年水利工作要点望川市水利局2026年3月1日（此件公开发布）附件2026年水利工作要点一、重点任务' + tasks.join(''))
    assert.deepEqual(text.split('\n').slice(0, 10), [
      '望川市水利局关于印发2026年工作要点的通知', '各县（市、区）水利局，局属各单位:', '现将工作要点印发给你们，请抓好落实。',
      '附件:2026年水利工作要点', '望川市水利局', '2026年3月1日', '（此件公开发布）', '附件', '2026年水利工作要点', '一、重点任务',
    ])
    assert.deepEqual(outline(analyze(text)), ['1 1', ...tasks.map((_, index) => `3 ${index + 1}`)])
  })

  it('a missing number does not hide what follows; numbers inside sentences begin nothing', () => {
    const item = (number: number) => `${number}.抓实第二产业和3.5万亩高标准农田，完成“一、二、三”产业融合。${'细化措施。'.repeat(30)}`
    const { text } = importText([1, 2, 3, 4, 8, 9, 10].map(item).join(''))
    assert.deepEqual(outline(analyze(text)), ['3 1', '3 2', '3 3', '3 4', '3 8', '3 9', '3 10'])
  })

  it('a document with lines of its own stays as it is', () => {
    for (const name of ['连续编号', '分节编号', '责任条款大全', '有问题的要点']) {
      const source = readFileSync(`samples/${name}.yaodian`, 'utf8')
      assert.deepEqual(importText(source), { text: source, notes: [] })
    }
  })
})

describe('import: lines of a page', () => {
  const words = '把救援协调和预案管理放在更加突出的位置统筹推进应急指挥体系建设完善响应机制提高处置能力确保人民群众生命财产安全'
  const page = (text: string): string => (text.match(/.{1,28}/g) ?? []).join('\n')

  it('are joined to paragraphs, items begin their own', () => {
    const paragraphs = [1, 2, 3, 4, 5].map(number => `${number}.${words}${words}。`)
    const { text, notes } = importText(paragraphs.map(page).join('\n'))
    assert.deepEqual(text.trimEnd().split('\n'), paragraphs)
    assert.match(notes.join(), /接成整段/)
  })

  it('short lines that a drafter wrote are left alone', () => {
    const list = Array.from({ length: 20 }, (_, index) => `${'望川市单位'.repeat(1 + (index % 4))}${index}`).join('\n')
    assert.equal(importText(list).text, `${list}\n`)
  })
})

describe('import: 版头 and 版记', () => {
  it('are moved to the front matter, where print takes them from', () => {
    const { text, notes } = importText([
      '000012', '机密★1年', '特急', '望川市水利局文件', '望水呈〔2026〕3号　　签发人：林知远', '关于报送2026年工作要点的报告',
      '市人民政府：', '现将要点报上。', '一、总体要求', '抓落实。', '抄送：市委办公室，市财政局。', '望川市水利局办公室　　2026年3月1日印发',
    ].join('\n'))
    assert.deepEqual(text.split('\n').slice(0, 12), [
      '---', '份号：000012', '密级：机密★1年', '紧急程度：特急', '发文机关：望川市水利局', '发文字号：望水呈〔2026〕3号', '签发人：林知远',
      '抄送：市委办公室，市财政局', '印发机关：望川市水利局办公室', '印发日期：2026年3月1日', '---', '关于报送2026年工作要点的报告',
    ])
    assert.deepEqual(analyze(text).findings.filter(({ code }) => code.startsWith('syntax/')), [])
    assert.match(notes.join(), /9项已写进文首/)
  })

  it('a 发文字号 under the title stays where it is', () => {
    const source = '关于印发2026年工作要点的通知\n望水发〔2026〕3号\n一、总体要求\n抓落实。\n'
    assert.deepEqual(importText(source), { text: source, notes: [] })
  })
})

describe('import: what is set aside', () => {
  it('page furniture becomes comments, and none of it is lost', () => {
    const source = '来源：望川市政府网\n2026年工作要点\n一、总体要求\n抓落实。\n打印本页 关闭窗口\n'
    const { text, notes } = importText(source)
    assert.deepEqual(text.split('\n').filter(line => line.startsWith('// ')), ['// 来源：望川市政府网', '// 打印本页 关闭窗口'])
    assert.equal(text.replaceAll('// ', ''), source)
    assert.match(notes.join(), /有2行/)
  })

  it('characters that nobody sees are removed, line ends become one kind', () => {
    const { text, notes } = importText('\ufeff一、\u200b总体要求\r\n抓\u00a0落实。\u000b二、保障\r')
    assert.equal(text, '一、总体要求\n抓 落实。\n二、保障\n')
    assert.deepEqual(notes, ['去掉了1个看不见的字符（零宽空格、控制符等）。'])
  })

  it('of nothing is nothing', () => {
    assert.deepEqual(importText(''), { text: '', notes: [] })
    assert.deepEqual(importText(' \r\n\t\n'), { text: '', notes: [] })
  })
})

describe('import: real texts', () => {
  const TASKS: Readonly<Record<string, number>> = { 'corpus/016': 9, 'corpus/018': 19, 'corpus/020': 16, 'corpus/026': 76 }
  for (const { name, text } of realNotices()) {
    it(`${name} loses no character, and gains no numbering finding`, () => {
      const imported = importText(text)
      const body = imported.text.replace(/^---\n[^]*?\n---\n/, '')
      const plain = (one: string) => one.replaceAll(/^\/\/ /gm, '').replaceAll(/[\s\u200b-\u200f\ufeff]/g, '')
      const moved = /^---\n[^]*?\n---\n/.exec(imported.text)?.[0].match(/(?<=：).+/g) ?? []
      for (const element of moved) assert.ok(plain(text).includes(plain(element)), element)
      if (moved.length === 0) assert.equal(plain(body), plain(text))
      const numbering = (one: string) => analyze(one).findings
        .filter(({ code, severity }) => code.startsWith('numbering/') && severity !== 'hint').map(({ code, message }) => `${code} ${message}`)
      assert.deepEqual(numbering(imported.text), numbering(text))
    })
    const tasks = TASKS[name]
    if (tasks === undefined) continue
    it(`${name} has its ${tasks} tasks`, () => {
      assert.equal(analyze(importText(text).text).tasks.length, tasks)
    })
  }
})
