// What the cursor rests on, explained, kind by kind.

import { strict as assert } from 'node:assert'
import { analyze, CHECK_PAGES, hover } from '../../core/index.js'
import { readMarks } from './marked.js'

/** `⟦…⟧` in the text is the range that the hover must have. */
function hoverAt(...lines: readonly string[]): string | undefined {
  const { text, cursor, ranges: [range] } = readMarks(lines.join('\n'))
  assert.ok(cursor !== undefined, 'there is a cursor')
  const found = hover(analyze(text), cursor, CHECK_PAGES)
  if (range !== undefined) assert.deepEqual(found?.span, range)
  return found?.markdown.replace(/\\([^\w\s])/g, '$1')
}

describe('hover on an ordinal', () => {
  const notice = (marked: string) => [
    '望川市2026年防汛工作要点', '一、压实责任', '1.健全责任体系。（市水利局负责）', '2.开展培训。（市水利局负责）', '二、做好准备',
    marked, '4.补足物资。（市应急管理局负责）',
  ]

  it('tells how the level runs, and the neighbours', () => {
    assert.equal(hoverAt(...notice('⟦$03.⟧排查隐患。逐库检查。（市水利局负责）')), [
      '**3.**　第三层，任务', '',
      '- “1.”连续编号：在2个部分间延续，共4项。', '- 前一项：2.开展培训', '- 后一项：4.补足物资',
    ].join('\n'))
  })

  it('ends with the ordinal', () => {
    assert.equal(hoverAt(...notice('3.$0排查隐患。逐库检查。（市水利局负责）')), undefined)
    assert.ok(hoverAt(...notice('3$0.排查隐患。（市水利局负责）')))
  })

  it('counts the tasks below a heading', () => {
    assert.match(hoverAt('一$0、压实责任', '1.甲。（市水利局负责）', '2.乙。（市水利局负责）', '二、做好准备', '3.丙。（市水利局负责）') ?? '',
      /^\*\*一、\*\*　第一层\n\n- “一、”全文依次编号，共2项。\n- 前面没有同一组的编号\n- 后一项：二、做好准备\n- 下面有2项任务$/)
  })

  it('knows no neighbour beyond its own group', () => {
    const text = ['一、压实责任', '（一）甲', '1.子。', '2.丑。', '（二）乙', '1$0.寅。', '2.卯。', '（三）丙', '1.辰。']
    assert.match(hoverAt(...text) ?? '', /前面没有同一组的编号\n- 后一项：2\.卯/)
  })

  it('writes an automatic number out, and those around it', () => {
    const text = hoverAt('一、重点', '#.抓防汛。', '⟦$0#.⟧抓防火。', '#.抓防震。') ?? ''
    assert.match(text, /^自动编号，打印为\*\*2\.\*\*（第三层，任务）/)
    assert.match(text, /前一项：1\.抓防汛\n- 后一项：3\.抓防震/)
  })

  it('shows what is written, not Markdown or HTML', () => {
    const { text, cursor = -1 } = readMarks('1.*抓*各县<市、区>_防汛_。\n$02.抓防火。\n')
    assert.match(hover(analyze(text), cursor, CHECK_PAGES)?.markdown ?? '', /前一项：1\.\\\*抓\\\*各县\\<市、区\\>\\_防汛\\_/)
  })

  it('comes behind the finding', () => {
    const text = hoverAt('1.甲。', '2.乙。', '⟦$05.⟧丙。') ?? ''
    assert.match(text, /^\*\*编号断号\*\*[^]*\n\n---\n\n\*\*5\.\*\*　第三层，任务/)
  })

  it('works with CRLF', () => {
    const { text, cursor = -1 } = readMarks('一、甲\r\n1.乙。\r\n2$0.丙。\r\n')
    assert.match(hover(analyze(text), cursor, CHECK_PAGES)?.markdown ?? '', /前一项：1\.乙/)
  })
})

describe('hover on a unit', () => {
  const notice = (...lines: readonly string[]) => [
    '---', '单位名录：', '  局机关科室：', '    - 办公室', '    - 救援协调和预案管理科（简称：救援科；曾用名：应急救援科）',
    '  统称：', '    - 各县（市、区）应急管理局', '---', ...lines,
  ]

  it('tells what it leads, supports and else answers for, and in which sections', () => {
    assert.equal(hoverAt(
      '一、甲', '1.子。（牵头单位：⟦市水$0利局⟧；配合单位：市财政局）', '2.丑。（市水利局、市林业局按职责分工负责）',
      '二、乙', '3.寅。（牵头单位：市财政局；配合单位：市水利局）', '4.卯。（市水利局牵头）', '5.辰。（市水利局牵头）',
    ), ['**市水利局**　牵头 3 · 配合 1 · 负责 1', '', '- 在：二、乙 3项，一、甲 2项'].join('\n'))
  })

  it('names the largest three of many sections', () => {
    const sections = ['一', '二', '三', '四'].flatMap((number, i) => [`${number}、第${i + 1}节`, `${i + 1}.子${i}。（市水利局负责）`])
    assert.match(hoverAt(...sections, '5.丑。（市水利局负责）', '五、末节', '6.卯。（市水$0利局负责）') ?? '',
      /主要在：四、第4节 2项，一、第1节 1项，二、第2节 1项；另有2处/)
  })

  it('knows it by 简称 and 曾用名, and counts all names as one', () => {
    const text = notice('1.子。（牵头单位：救$0援科）', '2.丑。（牵头单位：救援协调和预案管理科）', '3.寅。（配合单位：应急救援科）')
    assert.match(hoverAt(...text) ?? '', new RegExp([
      '\\*\\*救援协调和预案管理科\\*\\*　牵头 2 · 配合 1', '', '- 这里写的“救援科”是简称', '- 单位名录：局机关科室', '- 简称：救援科', '- 曾用名：应急救援科',
    ].join('\n')))
    assert.match(hoverAt(...notice('1.子。（牵头单位：应急$0救援科）')) ?? '', /这里写的“应急救援科”是曾用名/)
  })

  it('says what the directory does not have', () => {
    assert.match(hoverAt(...notice('1.子。（牵头单位：物资$0科）')) ?? '', /- 单位名录里没有/)
    assert.doesNotMatch(hoverAt('1.子。（牵头单位：物资$0科）') ?? '', /名录/)
  })

  it('takes a name with brackets whole, as a 统称', () => {
    assert.match(hoverAt(...notice('1.子。（牵头单位：办公室；配合单位：⟦各县（市$0、区）应急管理局⟧）')) ?? '',
      /^\*\*各县（市、区）应急管理局\*\*　配合 1\n\n- 统称/)
  })

  it('is there on a unit of the directory, with or without tasks', () => {
    assert.match(hoverAt('---', '单位名录：', '  - ⟦办$0公室⟧', '---', '1.子。（牵头单位：办公室）') ?? '', /^\*\*办公室\*\*　牵头 1/)
    assert.match(hoverAt('---', '单位名录：', '  - ⟦办$0公室⟧', '---', '1.子。（牵头单位：人事科）') ?? '', /^\*\*办公室\*\*　没有任务/)
  })

  it('calls a person a person', () => {
    assert.match(hoverAt('1.子。（牵头领导：⟦周$0明远⟧；责任单位：市水利局）') ?? '', /^\*\*周明远\*\*　责任人，共1项任务$/)
  })

  it('knows who comes by a rider', () => {
    const text = ['1.子。（市财政局牵头。以下责任单位均包括各县（市、区）人民$0政府，不再逐一列出）', '2.丑。（市水利局负责）']
    assert.match(hoverAt(...text) ?? '', /^\*\*各县（市、区）人民政府\*\*　负责 2/)
  })
})

describe('hover on a reference', () => {
  it('by a label: what prints, and the item with its clause', () => {
    assert.equal(hoverAt('1.甲。', '#.{#防汛}做好防汛准备。（防汛科负责）', '3.保障⟦{@防$0汛}⟧所需。'),
      ['打印为**第2项**', '', '2.做好防汛准备。（防汛科负责）'].join('\n'))
  })

  it('by a number: the item', () => {
    assert.equal(hoverAt('1.甲事。（办公室负责）', '2.按⟦第$01项⟧办。'), ['**第1项**', '', '1.甲事。（办公室负责）'].join('\n'))
  })

  it('of a section: how much it holds', () => {
    assert.match(hoverAt('一、甲', '1.子。', '2.丑。', '二、乙', '3.按第一$0部分办。') ?? '', /^\*\*第一部分\*\*\n\n一、甲\n\n下面有2项任务$/)
  })

  it('says that there is none', () => {
    assert.match(hoverAt('1.按{@防$0火}办。') ?? '', /没有哪一项叫“防火”/)
    assert.match(hoverAt('1.按第$09项办。') ?? '', /\*\*第9项\*\*　没有这一项/)
  })

  it('says that there are several', () => {
    assert.match(hoverAt('一、甲', '1.子。', '2.丑。', '二、乙', '1.寅。', '2.按第$01项办。') ?? '',
      /有2处，不知道指的是哪一处：\n\n- 1\.子（在“一、甲”之下）\n- 1\.寅（在“二、乙”之下）/)
    assert.match(hoverAt('1.{#甲}子。', '2.{#甲}丑。', '3.按{@$0甲}办。') ?? '', /有2处/)
  })

  it('of a label itself: how to refer to it', () => {
    assert.equal(hoverAt('1.子。', '2.⟦{#防$0汛}⟧丑。', '3.按{@防汛}办。'),
      ['标记“防汛”，不打印', '', '别处写`{@防汛}`，打印为**第2项**；现在有1处引用'].join('\n'))
  })
})

describe('hover on a time limit', () => {
  const at = (limit: string, title = '望川市2026年工作要点') => hoverAt(title, `1.子。（牵头单位：办公室；完成时限：⟦$0${limit}⟧）`)

  it('tells the day, and where the year comes from', () => {
    assert.equal(at('6月底前'), '**6月底前**　最迟2026年6月30日（标题写的是2026年）')
    assert.match(at('2026年2月底前') ?? '', /\*\*2026年2月底前\*\*　最迟2026年2月28日$/)
  })

  it('says where there is no day', () => {
    assert.match(at('持续推进') ?? '', /没有截止的日期$/)
    assert.match(at('6月初') ?? '', /没有指明哪一天$/)
  })

  it('names no year that nobody wrote', () => {
    assert.match(at('6月底前', '望川市工作要点') ?? '', /最迟6月30日$/)
  })
})

describe('hover in the front matter', () => {
  const at = (...lines: readonly string[]) => hoverAt('---', ...lines, '---', '1.子。（办公室负责）')

  it('on a key: what it is for, the clause, an example', () => {
    assert.equal(at('⟦发文$0字号⟧：望水发〔2026〕8号'), [
      '**发文字号**　版头　国标 GB/T 9704—2012 7.2.5', '',
      '由机关代字、年份、发文顺序号组成；年份用全称、六角括号，顺序号不加“第”、不编虚位。', '', '例如：望水发〔2026〕8号',
    ].join('\n'))
  })

  it('on a key of few values: all of them', () => {
    assert.match(at('编$0号：连续') ?? '', /\*\*编号\*\*　起草设置　不打印\n\n[^]*只能写：\n\n- `连续`　贯穿全文往下编\n- `分节`　/)
    assert.match(at('紧急$0程度：加急') ?? '', /一般写：\n\n- `特急`/)
  })

  it('on a value that is known', () => {
    assert.match(at('编号：⟦连$0续⟧') ?? '', /^\*\*连续\*\*　贯穿全文往下编$/)
    assert.equal(at('发文机关：望川市$0水利局'), undefined)
  })

  it('on what stands below a key', () => {
    assert.match(at('规则：', '  ⟦numbering/$0gap⟧：提示') ?? '', /^\*\*编号断号\*\*　依据：惯例　`numbering\/gap`$/)
    assert.match(at('规则：', '  numbering/gap：⟦提$0示⟧') ?? '', /\*\*提示\*\*　当作提示来报/)
    assert.match(at('编号：', '  ⟦（一$0）⟧：分节') ?? '', /这一层怎样编号/)
    assert.match(at('单位名录：', '  ⟦局机$0关科室⟧：', '    - 办公室', '    - 人事科') ?? '', /一组单位，共2个/)
  })

  it('on a key that is unknown: the finding alone', () => {
    assert.match(at('发文$0子号：望水发〔2026〕8号') ?? '', /^\*\*文首有不认识的键\*\*/)
    assert.doesNotMatch(at('发文$0子号：望水发〔2026〕8号') ?? '', /---/)
  })
})

describe('hover on a suppression', () => {
  it('tells the check of a code, and the reach of the comment', () => {
    const items = ['1.甲。', '3.乙。']
    assert.match(hoverAt('1.甲。', '// 要点-忽略 ⟦number$0ing/gap⟧', '3.乙。') ?? '', /^\*\*编号断号\*\*/)
    assert.match(hoverAt('// 要点-忽略-$0全文 numbering/gap', ...items) ?? '', /^全文忽略所列的检查$/)
    assert.match(hoverAt('// 要点-$0忽略 numbering/gap', '1.甲。') ?? '', /^忽略下一行里所列的检查$/)
    assert.match(hoverAt('// 要点-忽略 no/su$0ch', ...items) ?? '', /没有叫`no\/such`的检查/)
  })

  it('has nothing for a comment of another kind', () => {
    assert.equal(hoverAt('// 随手$0记的', '1.甲。'), undefined)
  })
})

describe('hover on plain words', () => {
  it('has nothing', () => {
    for (const text of ['', '$0', '1.抓$0防汛。', '---\n标题：望川市$0要点\n---\n', '望川$0市2026年工作要点']) {
      assert.equal(hoverAt(text.includes('$0') ? text : `${text}$0`), undefined, text)
    }
  })
})
