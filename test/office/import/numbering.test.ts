// Word's automatic numbers as text: formats, levels, restarts, styles. The rules are those of ISO/IEC 29500-1, 17.9.

import assert from 'node:assert/strict'
import { importDocx } from '../../../office/index.js'
import { item, list, p, wordFile, type LevelForm } from '../harness/word-file.js'

function lines(body: string, numbering: string, styles = ''): readonly string[] {
  return importDocx(wordFile({ body, numbering, styles })).text.trimEnd().split('\n')
}

const PLAN: readonly LevelForm[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
]

describe('import: automatic numbers', () => {
  it('count on each level, and begin anew under a higher one', () => {
    const body = [item('甲', 1), item('乙', 1, 1), item('丙', 1, 2), item('丁', 1, 2), item('戊', 1, 1), item('己', 1, 2),
      item('庚', 1), item('辛', 1, 1)].join('')
    assert.deepEqual(lines(body, list(1, PLAN)), ['一、甲', '（一）乙', '1.丙', '2.丁', '（二）戊', '1.己', '二、庚', '（一）辛'])
  })

  it('run on across higher levels where the list says so', () => {
    const running = list(1, [...PLAN.slice(0, 2), { format: 'decimal', text: '%3.', more: '<w:lvlRestart w:val="0"/>' }])
    const body = [item('甲', 1), item('乙', 1, 1), item('丙', 1, 2), item('丁', 1, 1), item('戊', 1, 2)].join('')
    assert.deepEqual(lines(body, running), ['一、甲', '（一）乙', '1.丙', '（二）丁', '2.戊'])
  })

  it('begin where the list or an override of the instance says', () => {
    const numbering = list(1, [{ format: 'decimal', text: '第%1条 ', start: 8 }]) +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="98"/></w:lvlOverride></w:num>'
    const body = item('甲', 1) + item('乙', 1) + item('丙', 2) + item('丁', 2)
    assert.deepEqual(lines(body, numbering), ['第8条 甲', '第9条 乙', '第98条 丙', '第99条 丁'])
  })

  it('come from the style of a paragraph or from what the style is based on; list 0 is none', () => {
    const numbering = list(1, [{ format: 'chineseCounting', text: '%1、', more: '<w:pStyle w:val="a"/>' },
      { format: 'decimal', text: '%2.', more: '<w:pStyle w:val="b"/>' }])
    const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="甲"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="乙"/><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="丙"/><w:basedOn w:val="a"/></w:style>'
    const styled = (text: string, style: string, more = '') => p(text, `<w:pStyle w:val="${style}"/>${more}`)
    const body = [styled('一', 'a'), styled('二', 'b'), styled('三', 'b'), styled('四', 'c'),
      styled('五', 'a', '<w:numPr><w:numId w:val="0"/></w:numPr>')].join('')
    assert.deepEqual(lines(body, numbering, styles), ['一、一', '1.二', '2.三', '二、四', '五'])
  })

  it('follow a definition that points to the style of another', () => {
    const numbering = '<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="s"/><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
      '<w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="s"/></w:abstractNum>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
    assert.deepEqual(lines(item('甲', 3) + item('乙', 3), numbering), ['（一）甲', '（二）乙'])
  })

  it('stand at the text behind a mark, and apart from it without one, whatever gap Word leaves', () => {
    const numbered = (text: string) => '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
      `<w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    assert.deepEqual(lines(item('甲', 3) + item('乙', 3), numbered('%1.')), ['1.甲', '2.乙'])
    assert.deepEqual(lines(item('甲', 3), numbered('第%1条')), ['第1条 甲'])
  })

  it('show the numbers of higher levels, in digits where the list is legal', () => {
    const legal = list(1, [{ format: 'chineseCounting', text: '%1、' }, { format: 'decimal', text: '%1.%2 ', more: '<w:isLgl/>' }])
    assert.deepEqual(lines(item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 1), legal), ['一、甲', '1.1 乙', '1.2 丙'])
  })

  const FORMATS: readonly (readonly [format: string, eleventh: string])[] = [
    ['decimal', '11'], ['decimalZero', '11'], ['decimalFullWidth', '１１'], ['chineseCountingThousand', '十一'],
    ['taiwaneseCountingThousand', '十一'], ['ideographDigital', '一一'], ['chineseLegalSimplified', '壹拾壹'],
    ['ideographTraditional', '甲'], ['ideographZodiac', '戌'], ['decimalEnclosedCircleChinese', '⑪'],
    ['decimalEnclosedParen', '⑾'], ['decimalEnclosedFullstop', '⒒'], ['upperLetter', 'K'], ['lowerLetter', 'k'],
    ['upperRoman', 'XI'], ['lowerRoman', 'xi'], ['none', ''],
  ]
  for (const [format, eleventh] of FORMATS) {
    it(`count in ${format}`, () => {
      assert.deepEqual(lines(item('甲', 1), list(1, [{ format, text: '%1', start: 11 }])), [`${eleventh}甲`])
    })
  }
})
