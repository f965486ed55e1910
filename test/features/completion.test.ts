// Completion outside of clauses: front matter, references, ordinals.

import { strict as assert } from 'node:assert'
import { FRONT_MATTER_KEYS } from '../../grammar/index.js'
import { accepted, completionAt, item, offered } from './completed.js'

describe('completion in the front matter', () => {
  it('offers the keys that are missing, in the order of the standard', () => {
    const rest = Object.keys(FRONT_MATTER_KEYS).filter(key => key !== '标题' && key !== '编号')
    assert.deepEqual(offered('---\n标题：甲\n$0\n编号：连续\n---\n'), rest.map(key => `${key}：`))
    assert.deepEqual(offered('---\n$0').slice(0, 2), ['份号：', '密级：'])
    assert.deepEqual(offered('---\n标题：甲\n$0').slice(0, 1), ['份号：'])
    assert.equal(item('---\n$0\n---\n', '抄送：').detail, '版记')
  })

  it('finds a key by characters, pinyin or initials', () => {
    assert.equal(accepted('---\nfwzh$0\n---\n', '发文字号：'), '---\n发文字号：$0\n---\n')
    assert.equal(accepted('---\n主$0\n---\n', '主送：'), '---\n主送：$0\n---\n')
    assert.equal(accepted('---\n主$0：甲\n---\n', '主送：'), '---\n主送$0：甲\n---\n')
  })

  it('offers the values that a key can have', () => {
    assert.deepEqual(offered('---\n编号：$0\n---\n'), ['连续', '分节'])
    assert.deepEqual(offered('---\n密级：$0\n---\n'), ['绝密', '机密', '秘密'])
    assert.deepEqual(offered('---\n紧急程度：t$0\n---\n'), ['特急', '特提'])
    assert.deepEqual(offered('---\n责任条款:$0\n---\n'), ['必填', '选填'])
    assert.deepEqual(offered('---\n首列为牵头：$0\n---\n'), ['是', '否'])
    assert.deepEqual(offered('---\n标题：望川市2026年工作要点\n年度：$0\n---\n'), ['2026'])
    assert.deepEqual(offered('---\n发文字号：$0\n---\n'), [])
  })

  it('offers levels under 编号, and codes and severities under 规则', () => {
    assert.deepEqual(offered('---\n编号：\n  （一）：分节\n  $0\n---\n'), ['一、', '1.', '（1）', '①'])
    assert.deepEqual(offered('---\n编号：\n  1.：$0\n---\n'), ['连续', '分节'])
    assert.ok(offered('---\n规则：\n  $0\n---\n').includes('numbering/gap'))
    assert.equal(accepted('---\n规则：\n  numb$0\n---\n', 'numbering/gap'), '---\n规则：\n  numbering/gap：$0\n---\n')
    assert.deepEqual(offered('---\n规则：\n  断号$0\n---\n'), ['numbering/gap'])
    assert.ok(!offered('---\n规则：\n  numbering/gap：关\n  $0\n---\n').includes('numbering/gap'))
    assert.deepEqual(offered('---\n规则：\n  numbering/gap：$0\n---\n'), ['错误', '警告', '提示', '开', '关'])
  })

  it('offers units, none twice, to whom it goes: classes first', () => {
    assert.equal(offered('---\n抄送：$0\n---\n')[0], '各县（市、区）人民政府')
    const text = '---\n抄送：各县（市、区）人民政府，市公安局、jgdw$0\n---\n'
    assert.equal(accepted(text, '机关党委'), '---\n抄送：各县（市、区）人民政府，市公安局、机关党委$0\n---\n')
    assert.ok(!offered('---\n主送：市公安局、$0\n---\n').includes('市公安局'))
    assert.deepEqual(offered('---\n主送：\n  - 市公安局\n  - jgdw$0\n---\n'), ['机关党委'])
    assert.ok(!offered('---\n主送：\n  - 市公安局\n  - $0\n---\n').includes('市公安局'))
  })

  it('offers the organ that is named already first, and no class of units', () => {
    const organs = offered('---\n发文机关：望川市水利局\n印发机关：$0\n---\n')
    assert.equal(organs[0], '望川市水利局')
    assert.ok(organs.includes('办公室') && !organs.includes('各县（市、区）人民政府'))
  })

  it('offers to a directory of its own what the text names and no directory has', () => {
    const text = '---\n单位名录：\n  局属单位：\n    - $0\n---\n1.甲。（望川水文站、市公安局负责）\n'
    assert.ok(offered(text).includes('望川水文站'))
    assert.ok(!offered(text).includes('市公安局'))
    assert.equal(offered('---\n单位名录：$0\n---\n')[0], './单位名录.yaodian')
  })

  it('keeps silent on the fences, in comments, and in running text', () => {
    for (const text of ['---$0\n标题：甲\n---\n', '---\n标题：甲\n---$0\n', '---\n// z$0\n---\n', '标题$0', '---\n标题：甲$0\n---\n']) {
      assert.deepEqual(offered(text), [], text)
    }
  })

  it('works with CR LF', () => {
    assert.equal(accepted('---\r\n标题：甲\r\nfwzh$0\r\n---\r\n', '发文字号：'), '---\r\n标题：甲\r\n发文字号：$0\r\n---\r\n')
  })
})

describe('completion of references', () => {
  const text = '1.{#防汛}做好防汛准备。4月底前完成。\n2.健全责任体系。\n3.优先保障'

  it('offers labels first, then items by their first words', () => {
    assert.deepEqual(offered(`${text}{@$0}`, { opened: '@' }), ['防汛', '第2项 健全责任体系'])
    assert.equal(item(`${text}{@$0}`, '防汛').detail, '第1项 做好防汛准备')
  })

  it('finds them by name, by first words, by pinyin and by number', () => {
    for (const typed of ['防', 'fx', 'zhunbei', '第1', '1']) {
      assert.equal(accepted(`${text}{@${typed}$0}`, '防汛'), `${text}{@防汛$0}`, typed)
    }
    assert.equal(accepted(`${text}{@fx$0`, '防汛'), `${text}{@防汛}$0`)
    assert.equal(accepted(`${text}{$0}所需`, '防汛', { opened: '{' }), `${text}{@防汛$0}所需`)
  })

  it('gives an item a label when it is referred to first', () => {
    assert.equal(accepted(`${text}{@jq$0}经费。`, '第2项 健全责任体系'),
      text.replace('2.健', '2.{#健全责任体系}健') + '{@健全责任体系$0}经费。')
  })

  it('makes up no label twice', () => {
    const twins = '1.抓落实。\n2.抓落实。\n3.见{@$0}'
    assert.match(accepted(twins, '第2项 抓落实'), /2\.\{#抓落实2\}抓落实。\n3\.见\{@抓落实2\$0\}/)
  })
})

describe('completion of ordinals', () => {
  const text = '一、甲\n（一）乙\n1.丙。\n2.丁。\n'

  it('offers the next number of each level, that of the item above first', () => {
    assert.deepEqual(offered(`${text}$0`), ['3.', '（二）', '二、', '（1）'])
    assert.equal(item(`${text}$0`, '3.').detail, '接“2.”')
    assert.equal(accepted(`${text}$0\n`, '3.'), `${text}3.$0\n`)
  })

  it('counts on or restarts as the document does', () => {
    const running = '一、甲\n1.丙。\n2.丁。\n二、乙\n3.戊。\n三、己\n$0'
    assert.deepEqual(offered(running).slice(0, 1), ['四、'])
    assert.ok(offered(running).includes('4.'))
    const restarting = '一、甲\n1.丙。\n2.丁。\n二、乙\n1.戊。\n三、己\n$0'
    assert.ok(offered(restarting).includes('1.'))
  })

  it('writes the number as the items above write theirs', () => {
    assert.equal(accepted('一、甲\n(一)乙\n1、 丙。\n$0', '2、'), '一、甲\n(一)乙\n1、 丙。\n2、 $0')
    assert.equal(item('一、甲\n(一)乙\n1、 丙。\n$0', '(二)').detail, '接“(一)”')
    assert.deepEqual(offered('一、甲\n(一)乙\n（$0）', { opened: '（' }), ['(二)'])
    assert.deepEqual(offered('一、甲\n#.乙。\n$0').slice(0, 1), ['#.'])
    assert.deepEqual(offered('一、甲\n#.乙。\n2$0'), ['2.'])
  })

  it('replaces the bracket, too, that the editor has closed by itself', () => {
    assert.equal(accepted('一、甲\n（$0）', '（一）', { opened: '（' }), '一、甲\n（一）$0')
  })

  it('begins with the first numbers', () => {
    assert.deepEqual(offered('$0'), ['一、', '（一）'])
  })

  it('fits what is typed, and takes the bracket that the editor has closed', () => {
    assert.deepEqual(offered(`${text}（$0）`, { opened: '（' }), ['（二）', '（1）'])
    assert.equal(accepted(`${text}（$0）`, '（二）', { opened: '（' }), `${text}（二）$0`)
    assert.deepEqual(offered(`${text}二$0`), ['二、'])
    assert.deepEqual(offered(`${text}3$0`), ['3.'])
  })

  it('keeps silent before and behind text', () => {
    assert.deepEqual(offered(`${text}$0抓落实。`), [])
    assert.deepEqual(offered(`${text}一般$0`), [])
  })

  it('answers nothing at all with undefined', () => {
    assert.equal(completionAt('一般情况下$0'), undefined)
  })
})
