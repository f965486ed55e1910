// Lines above sections and above units of a directory.

import { strict as assert } from 'node:assert'
import {
  analyze, codeLenses, codeLensText, unitLensText, unitOfLens, unitShares,
  type CodeLensText, type NoticeFile, type WorkspaceFile,
} from '../../core/index.js'
import { textOf } from '../../grammar/index.js'

function notice(...lines: readonly string[]): NoticeFile {
  return { kind: 'notice', uri: 'file:///notice.yaodian', snapshot: analyze(lines.join('\n')) }
}

/** 「what it stands over | what it says → what it speaks of」 */
function lensesOf(file: NoticeFile): readonly string[] {
  const { text } = file.snapshot
  return codeLenses(file).map(lens => {
    const said = codeLensText(file, lens)
    assert.ok(said, 'every lens says something')
    return lineOf(textOf(text, lens.span), { title: said.title, places: said.places.map(span => textOf(text, span)) })
  })
}

function lineOf(over: string, { title, places }: CodeLensText<string>): string {
  return `${over} | ${title}${places.length === 0 ? '' : ` → ${places.join(' ')}`}`
}

describe('codeLenses over sections', () => {
  it('tell how many tasks, which numbers, what is missing, how many units lead', () => {
    assert.deepEqual(lensesOf(notice(
      '望川市2026年工作要点', '一、总体要求', '坚持节水优先。', '二、重点任务', '（一）甲', '1.子。（市水利局牵头，市财政局配合）', '2.丑。（市水利局牵头）',
      '（二）乙', '5.寅。（市林业局牵头）', '6.卯。（市水利局牵头）',
    )), [
      '望川市2026年工作要点 | 4 项 · 1–6',
      '望川市2026年工作要点 | 缺 3、4 → 5.',
      '望川市2026年工作要点 | 牵头单位 2 → 市水利局 市水利局 市林业局 市水利局',
      '二、重点任务 | 4 项 · 1–6',
      '二、重点任务 | 缺 3、4 → 5.',
      '二、重点任务 | 牵头单位 2 → 市水利局 市水利局 市林业局 市水利局',
      '（一）甲 | 2 项 · 1–2',
      '（一）甲 | 牵头单位 1 → 市水利局 市水利局',
      '（二）乙 | 2 项 · 5–6',
      '（二）乙 | 缺 3、4 → 5.',
      '（二）乙 | 牵头单位 2 → 市林业局 市水利局',
    ])
  })

  it('count all units where nobody leads, and nothing where nobody is named', () => {
    assert.deepEqual(lensesOf(notice('一、甲', '1.子。（市水利局、市财政局按职责分工负责）', '2.丑。（市水利局负责）')),
      ['一、甲 | 2 项 · 1–2', '一、甲 | 责任单位 2 → 市水利局 市财政局 市水利局'])
    assert.deepEqual(lensesOf(notice('一、甲', '1.子。', '2.丑。')), ['一、甲 | 2 项 · 1–2'])
  })

  it('leave the numbers out where they begin anew', () => {
    assert.equal(lensesOf(notice('望川市工作要点', '一、甲', '1.子。', '2.丑。', '二、乙', '1.寅。', '2.卯。'))[0], '望川市工作要点 | 4 项')
  })

  it('show the numbers as the level writes them', () => {
    assert.equal(lensesOf(notice('一、甲', '（一）子。', '（二）丑。', '（三）寅。'))[0], '一、甲 | 3 项 · （一）–（三）')
  })

  it('stand over no task, no single item and no section without tasks', () => {
    assert.deepEqual(lensesOf(notice('1.子。（市水利局负责）', '2.丑。（市水利局负责）')), [])
    assert.deepEqual(lensesOf(notice('一、甲', '1.子：', '（1）丑。', '（2）寅。', '2.卯。')).map(line => line.split(' | ')[0]), ['一、甲'])
    assert.deepEqual(lensesOf(notice('')), [])
  })

  it('know nothing of a place where there is none', () => {
    assert.equal(codeLensText(notice('一、甲', '1.子。'), { kind: 'tasks', span: { start: 1, end: 2 } }), undefined)
  })

  it('speak once of a clause that holds for many tasks', () => {
    assert.equal(lensesOf(notice('一、甲（市水利局牵头）', '1.子。', '2.丑。'))[1], '一、甲 | 牵头单位 1 → 市水利局')
  })
})

describe('codeLenses over units', () => {
  const listing = ['单位名录：', '  局机关科室：', '    - 办公室', '    - 救援协调和预案管理科（简称：救援科）', '  统称：各科室、各单位']

  it('of the document, how much each answers for, under all its names', () => {
    const file = notice('---', ...listing, '---', '1.子。（救援科牵头）', '2.丑。（救援协调和预案管理科牵头）')
    assert.deepEqual(lensesOf(file), ['办公室 | 没有任务', '救援协调和预案管理科 | 牵头 2 → 救援科 救援协调和预案管理科'])
  })

  it('of a directory file, what the notices that go by it say together', () => {
    const file: WorkspaceFile = { kind: 'directory', uri: 'file:///单位名录.yaodian', text: listing.join('\r\n') }
    const source = [{ uri: file.uri, text: file.text }]
    const shares = ['1.子。（办公室牵头，救援科配合）', '1.丑。（救援科负责）'].map(text => {
      const snapshot = analyze(text, { directories: source })
      return new Map([...unitShares(snapshot)].map(([name, { roles, places }]) =>
        [name, { roles, places: places.map(span => textOf(text, span)) }]))
    })
    const said = codeLenses(file).map(lens => {
      const unit = unitOfLens(file, lens) ?? ''
      return lineOf(unit, unitLensText(shares.flatMap(share => share.get(unit) ?? [])))
    })
    assert.deepEqual(said, ['办公室 | 牵头 1 → 办公室', '救援协调和预案管理科 | 配合 1 · 负责 1 → 救援科 救援科'])
  })
})
