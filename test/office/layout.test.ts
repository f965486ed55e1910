// The layout: which blocks a notice becomes, in which faces, with which insets.

import assert from 'node:assert/strict'
import { analyze } from '../../core/index.js'
import { layOutNotice, type Block } from '../../office/index.js'
import { allBlocks, blockText } from './harness/block-text.js'

function layOut(text: string): readonly Block[] {
  return allBlocks(layOutNotice(analyze(text)))
}

/** `kind: text`, blank lines as `·`. */
function outline(blocks: readonly Block[]): readonly string[] {
  return blocks.map(block => (block.kind === 'blank-line' ? '·' : `${block.kind}: ${blockText(block)}`))
}

/** Each run of the block as `face text`. */
function faces(block: Block | undefined): readonly string[] {
  if (block?.kind !== 'heading') return []
  return [...block.head, ...block.rest].map(run => `${run.face} ${run.text}`)
}

describe('layout of a notice', () => {
  it('puts the elements in order with the blank lines of GB/T 9704-2012', () => {
    const blocks = layOut(`
望川市应急管理局关于做好汛期工作的通知
各县区应急管理局：

　　现将有关事项通知如下。  
// 不打印
附件：联络员名单
望川市应急管理局
2026年5月8日
（此件公开发布）
打印本页`)
    assert.deepEqual(outline(blocks), [
      'title: 望川市应急管理局关于做好汛期工作的通知', '·', 'salutation: 各县区应急管理局：', 'paragraph: 现将有关事项通知如下。', '·',
      'attachment-note: 附件：联络员名单', '·', '·', 'signature: 望川市应急管理局', 'date: 2026年5月8日', 'note: （此件公开发布）',
    ])
  })

  it('begins a page with each part, and sets the title of an attachment on the third line', () => {
    const blocks = layOut(`
现将《望川市工作要点》印发给你们，请认真贯彻落实。
望川市应急管理局
2026年5月8日
望川市工作要点
一、总体要求
做好全年工作。
附件1
联络员名单
名单另行通知。`)
    assert.deepEqual(outline(blocks).slice(3), [
      'signature: 望川市应急管理局', 'date: 2026年5月8日', 'page-break: ', 'title: 望川市工作要点', '·', 'heading: 一、总体要求',
      'paragraph: 做好全年工作。', 'page-break: ', 'attachment-label: 附件1', '·', 'title: 联络员名单', '·', 'paragraph: 名单另行通知。',
    ])
  })

  it('sets headings in the face of their level, up to the first full stop where text runs on', () => {
    const blocks = layOut(`
一、总体要求
二、主要目标。到年底全部完成。
（一）做到“四个到位。”抓早抓小。
（二）压实责任
1.排查隐患。逐一整改。
（1）全面自查。`)
    assert.deepEqual(blocks.map(faces), [
      ['heading1 一、总体要求'], ['heading1 二、主要目标。', 'body 到年底全部完成。'],
      ['heading2 （一）做到“四个到位。”', 'body 抓早抓小。'], ['heading2 （二）压实责任'],
      ['body 1.排查隐患。', 'body 逐一整改。'], ['body （1）全面自查。'],
    ])
  })

  it('writes out automatic numbers and references, and leaves labels out', () => {
    const blocks = layOut('#、总体要求\n（#）压实责任\n#.{#防汛}做好防汛。\n#.落实{@防汛}要求。\n第二章 附则')
    assert.deepEqual(blocks.map(blockText), ['一、总体要求', '（一）压实责任', '1.做好防汛。', '2.落实第1项要求。', '第二章 附则'])
  })

  it('centres the signature over the date, four 字 from the right', () => {
    const insets = (organ: string): readonly number[] => layOut(`特此通知，请认真落实。\n${organ}\n2026年3月16日`)
      .flatMap(block => (block.kind === 'signature' || block.kind === 'date' ? [block.rightInset] : []))
    assert.deepEqual(insets('望川市应急管理局'), [3.25, 4])
    assert.deepEqual(insets('中共望川市委应急管理和安全生产工作委员会'), [0, 6.75])
  })

  it('without a seal sets the name two 字 in and the date two 字 behind its first character', () => {
    const insets = (organ: string): readonly number[] =>
      layOut(`---\n版式：不盖章\n---\n特此通知，请认真落实。\n${organ}\n2026年3月16日`)
        .flatMap(block => (block.kind === 'signature' || block.kind === 'date' ? [block.rightInset] : []))
    assert.deepEqual(insets('望川市水利局'), [4.5, 2])
    assert.deepEqual(insets('中共望川市委农村工作领导小组办公室'), [2, 10.5])
    const blocks = layOut('---\n版式：不盖章\n---\n特此通知，请认真落实。\n望川市水利局\n2026年3月16日')
    assert.deepEqual(blocks.map(({ kind }) => kind), ['paragraph', 'blank-line', 'signature', 'date'])
  })

  it('sets the names of organs that seal together side by side, the last over the date', () => {
    const blocks = layOut(`特此通知，请认真落实。\n望川市水利局\n望川市财政局\n望川市应急管理局\n2026年3月16日`)
    const rows = blocks.flatMap(block => (block.kind === 'signature-row' ? [block.names.map(({ centre }) => Math.round(centre))] : []))
    assert.deepEqual(rows, [[5, 14, 23]])
    const date = blocks.find(block => block.kind === 'date')
    assert.equal(date && Math.round(28 - date.rightInset - 6.5 / 2), 23)
  })

  it('leaves room for seals between rows of names', () => {
    const blocks = layOut(`特此通知，请认真落实。\n望川市自然资源和规划局\n望川市住房和城乡建设局\n望川市水利局\n2026年3月16日`)
    assert.deepEqual(blocks.slice(3).map(({ kind }) => kind), [
      'signature-row', 'blank-line', 'blank-line', 'blank-line', 'blank-line', 'signature-row', 'date',
    ])
  })

  it('aligns the lines of 附件说明 under the first character of the name', () => {
    const indents = layOut('现印发给你们。\n附件：1.重点任务表\n2.联络员名单')
      .flatMap(block => (block.kind === 'attachment-note' ? [[block.firstLineAt, block.wrappedAt]] : []))
    assert.deepEqual(indents, [[2, 6], [5, 6]])
  })

  it('keeps a short last paragraph on the page of the signature, and lets a long one fill its page', () => {
    const kept = (text: string): readonly boolean[] => layOut(`${text}\n望川市应急管理局\n2026年3月16日`)
      .flatMap(block => (block.kind === 'paragraph' || block.kind === 'blank-line' ? [block.keepWithNext] : []))
    assert.deepEqual(kept('特此通知。'), [true, true, true])
    assert.deepEqual(kept('特此通知。'.repeat(40)), [false, true, true])
    const heading = layOut('一、保障措施\n压实责任。\n望川市应急管理局\n2026年3月16日')[0]
    assert.ok(heading?.kind === 'heading' && heading.keepWithNext)
  })

  it('says where each block comes from', () => {
    const text = '关于放假的通知\n　特此通知。\n'
    const sources = layOut(text).map(({ ...block }) => ('source' in block && block.source !== undefined
      ? text.slice(block.source.start, block.source.end) : undefined))
    assert.deepEqual(sources, ['关于放假的通知', undefined, '特此通知。'])
  })
})

describe('front matter in the layout', () => {
  it('prints what the text lacks', () => {
    const blocks = layOut(`---
标题：关于放假的通知
主送：各县区
附件：
  - 值班表
  - 联络员名单
署名：望川市应急管理局
成文日期：2026年3月16日
附注：此件公开发布
---
特此通知。`)
    assert.deepEqual(outline(blocks), [
      'title: 关于放假的通知', '·', 'salutation: 各县区：', 'paragraph: 特此通知。', '·', 'attachment-note: 附件：1.值班表',
      'attachment-note: 2.联络员名单', '·', '·', 'signature: 望川市应急管理局', 'date: 2026年3月16日', 'note: （此件公开发布）',
    ])
  })

  it('prints nothing twice', () => {
    const blocks = layOut(`---
标题：关于放假的通知
署名：望川市应急管理局
成文日期：2026年3月17日
---
关于放假的通知
特此通知。
2026年3月16日`)
    assert.deepEqual(outline(blocks), [
      'title: 关于放假的通知', '·', 'paragraph: 特此通知。', '·', '·', 'signature: 望川市应急管理局', 'date: 2026年3月16日',
    ])
  })
})

describe('form of the notice', () => {
  const layout = (frontMatter: string, text = '望川市工作要点\n一、总体要求') => layOutNotice(analyze(`---\n${frontMatter}\n---\n${text}`))
  const first = (frontMatter: string): Block | undefined => layout(frontMatter).sections[0]?.blocks[0]

  it('has a red head where 发文机关 is given, unless 版式 says otherwise', () => {
    assert.equal(first('发文机关：望川市水利局')?.kind, 'masthead')
    assert.equal(first('发文机关：望川市水利局\n版式：信函')?.kind, 'letterhead')
    assert.equal(first('发文机关：望川市水利局\n版式：白头')?.kind, 'title')
    assert.equal(first('发文字号：望水发〔2026〕8号')?.kind, 'title')
    assert.equal(first('紧急程度：特急')?.kind, 'head-mark')
  })

  it('prints 发文字号 once: in the head, or under the title', () => {
    const line = '望川市工作要点\n望水发〔2026〕8号\n一、总体要求'
    const head = layout('发文机关：望川市水利局', line)
    assert.ok(allBlocks(head).every(({ kind }) => kind !== 'subtitle'))
    assert.match(blockText(allBlocks(head)[0] as Block), /〔2026〕8号/)
    assert.ok(allBlocks(layout('发文字号：望水发〔2026〕8号')).some(({ kind }) => kind === 'subtitle'))
  })

  it('sizes the mark so that it fits, and smaller for several organs', () => {
    const mark = (organs: string) => {
      const block = first(`发文机关：${organs}`)
      return block?.kind === 'masthead' ? block.organMark : undefined
    }
    assert.deepEqual([mark('望川市水利局')?.points, mark('望川市水利局')?.widthPercent], [46, 100])
    assert.ok((mark('中共望川市委农村工作领导小组办公室')?.points ?? 46) < 46)
    assert.ok((mark('望川市水利局、望川市财政局')?.points ?? 46) < 46)
    for (const organs of ['望川市水利局', '中共望川市委农村工作领导小组办公室', '望川市水利局、望川市自然资源和规划局', '甲'.repeat(60)]) {
      const { points = 0, widthPercent = 0, organs: names = [], suffix = '' } = mark(organs) ?? {}
      const characters = Math.max(...names.map(name => name.length)) + suffix.length + (names.length > 1 ? 0.5 : 0)
      assert.ok(characters * points * widthPercent / 100 <= 442.2, organs)
    }
    assert.equal(mark('望川市水利局文件')?.suffix, undefined)
    assert.equal(mark('望川市水利局\n版式：不加文件')?.suffix, undefined)
  })

  it('lists 签发人 two a line, the last one 字 from the edge', () => {
    const block = first('发文机关：望川市水利局\n签发人：李　明、王建国、陈立新')
    assert.ok(block?.kind === 'masthead')
    assert.equal(block.signatories?.labelAt, 16)
    assert.deepEqual(block.signatories?.rows.map(row => row.map(({ at }) => at)), [[20, 24], [20]])
  })

  it('puts 版记 on an even page of its own, or under the text', () => {
    const imprint = '抄送：市审计局\n印发机关：望川市水利局办公室\n印发日期：2026年3月6日'
    const own = layout(imprint).sections.at(-1)
    assert.deepEqual([own?.starts, own?.pageNumbers, own?.blocks.length], ['even-page', 'none', 1])
    const shared = layout(`${imprint}\n版式：同页`)
    assert.equal(shared.sections.length, 1)
    assert.equal(shared.sections[0]?.blocks.at(-1)?.kind, 'imprint')
    const text = blockText(shared.sections[0]?.blocks.at(-1) as Block)
    assert.equal(text, '抄送：市审计局。望川市水利局办公室2026年3月6日印发')
  })

  it('of a 信函 prints neither 印发机关 nor rules, and no number on the first page', () => {
    const { sections, form } = layout('发文机关：望川市水利局\n抄送：市审计局\n印发机关：望川市水利局办公室\n版式：信函')
    assert.equal(form, 'letter')
    assert.equal(sections[0]?.pageNumbers, 'outer-after-first')
    const imprint = sections[0]?.blocks.at(-1)
    assert.ok(imprint?.kind === 'imprint' && !imprint.ruled && imprint.rows.length === 1)
  })

  it('turns the pages of the attachments that 横排附件 names', () => {
    const text = '望川市工作要点\n一、总体要求\n附件1\n任务清单\n清单另发。\n附件2\n联络员名单\n名单另发。'
    const { sections } = layout('版式：\n  横排附件：1', text)
    assert.deepEqual(sections.map(({ orientation }) => orientation), ['portrait', 'landscape', 'portrait'])
  })

  it('sets the heading sentence of items in bold where that is asked for', () => {
    const blocks = allBlocks(layout('版式：加粗', '（一）压实责任\n1.排查隐患。逐一整改。'))
    assert.deepEqual(blocks.flatMap(block => block.kind === 'heading' ? block.head.map(run => run.bold) : []), [false, true])
  })

  it('keeps the first text on the page of the head', () => {
    const text = '现印发给你们。\n望川市水利局\n2026年3月16日'
    const kept = (frontMatter: string) =>
      allBlocks(layout(frontMatter, text)).flatMap(block => block.kind === 'paragraph' ? [block.keepWithNext] : [])
    assert.deepEqual([kept('发文机关：望川市水利局'), kept('年度：2026')], [[false], [true]])
  })
})

describe('properties of the notice', () => {
  const dateOf = (text: string): unknown => layOutNotice(analyze(`特此通知。\n${text}`)).issuedOn

  it('reads the date of issue in Arabic and in Chinese digits', () => {
    assert.deepEqual(dateOf('2026年3月16日'), { year: 2026, month: 3, day: 16 })
    assert.deepEqual(dateOf('二○一一年十月二十二日'), { year: 2011, month: 10, day: 22 })
    assert.equal(dateOf('2026年2月30日'), undefined)
  })
})

describe('lines of a title', () => {
  const lines = (text: string): readonly string[] =>
    layOut(`# ${text}\n特此通知。`)
      .flatMap(block => (block.kind === 'title' ? block.lines.map(line => line.map(run => run.text).join('')) : []))

  it('leaves a title that fits on one line', () => {
    assert.deepEqual(lines('望川市2026年应急管理工作要点'), ['望川市2026年应急管理工作要点'])
  })

  it('breaks where the sense allows', () => {
    assert.deepEqual(lines('望川市应急管理局关于印发《望川市2026年应急管理工作要点》的通知'),
      ['望川市应急管理局关于印发', '《望川市2026年应急管理工作要点》的通知'])
    assert.deepEqual(lines('望川市人民政府办公室关于印发望川市山洪灾害防治和基层防汛能力提升三年行动方案（2026—2028年）的通知'),
      ['望川市人民政府办公室关于印发', '望川市山洪灾害防治和基层防汛能力提升', '三年行动方案（2026—2028年）的通知'])
  })

  it('make 梯形 or 菱形 rather than a waist, where the sense allows', () => {
    const titles = [
      '望川市人民政府办公室关于印发《望川市推进基层应急救援能力建设三年行动方案（2026—2028年）》的通知',
      '望川市安全生产委员会办公室关于进一步加强春节期间烟花爆竹和消防安全管理工作的紧急通知',
    ]
    for (const title of titles) {
      const widths = lines(title).map(line => Array.from(line).length)
      const fallen = widths.findIndex((width, i) => i > 0 && width < (widths[i - 1] ?? 0) - 1)
      const rises = fallen >= 0 && widths.slice(fallen + 1).some((width, i) => width > (widths[fallen + i] ?? 0) + 1)
      assert.ok(!rises, lines(title).join('|'))
    }
  })

  it('loses no character but spaces, and keeps lines within the width', () => {
    const title = '望川市安全生产委员会　望川市防灾减灾救灾委员会 关于开展城镇燃气、自建房、电动自行车安全专项整治“回头看”工作的通知'
    assert.equal(lines(title).join('').replace(/\s/gu, ''), title.replace(/\s/gu, ''))
    assert.ok(lines(title).every(line => line.length <= 20), lines(title).join('|'))
  })
})
