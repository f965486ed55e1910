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

  it('loses no character but spaces, and keeps lines within the width', () => {
    const title = '望川市安全生产委员会　望川市防灾减灾救灾委员会 关于开展城镇燃气、自建房、电动自行车安全专项整治“回头看”工作的通知'
    assert.equal(lines(title).join('').replace(/\s/gu, ''), title.replace(/\s/gu, ''))
    assert.ok(lines(title).every(line => line.length <= 20), lines(title).join('|'))
  })
})
