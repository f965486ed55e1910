// Units in a clause: found by characters, pinyin and initials; in the order of use; none twice.

import { strict as assert } from 'node:assert'
import { accepted, completionAt, item, offered } from './completed.js'

const ITEM = '一、重点任务\n1.修订预案。'

describe('completion of units', () => {
  it('finds them by the initials of their pinyin', () => {
    assert.deepEqual(offered(`${ITEM}（牵头单位：jgdw$0）`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：JGDW$0）`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：syj$0）`), ['市应急管理局'])
  })

  it('by full pinyin, by pinyin that is not finished, and by mixtures', () => {
    for (const typed of ['jiguandangwei', 'jiguandw', 'jgdangw', '机关dw', 'jgd委', 'jiguandangwe']) {
      assert.deepEqual(offered(`${ITEM}（牵头单位：${typed}$0）`), ['机关党委'], typed)
    }
  })

  it('reads characters as their words do, and otherwise too where nothing else fits', () => {
    assert.deepEqual(offered(`${ITEM}（牵头单位：szdxm$0）`), ['市重大项目中心'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：zhongda$0）`), ['市重大项目中心'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：chongda$0）`), ['市重大项目中心'])
  })

  it('takes zh, ch and sh for one initial or for two', () => {
    assert.deepEqual(offered(`${ITEM}（牵头单位：shgaj$0）`), ['市公安局'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：sgaj$0）`), ['市公安局'])
  })

  it('by characters from the beginning or inside, the beginning first', () => {
    assert.deepEqual(offered(`${ITEM}（牵头单位：应急$0）`), ['市应急管理局'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：市水$0）`), ['市水利局'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：公$0）`), ['市公安局', '办公室'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：bg$0）`), ['办公室'])
  })

  it('with characters left out where nothing fits without', () => {
    assert.deepEqual(offered(`${ITEM}（牵头单位：应急局$0）`), ['市应急管理局'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：yjj$0）`), ['市应急管理局'])
  })

  it('by short and former names, and writes the full one', () => {
    assert.equal(accepted(`${ITEM}（牵头单位：jyk$0）`, '救援协调和预案管理科'),
      `${ITEM}（牵头单位：救援协调和预案管理科$0）`)
    assert.equal(accepted(`${ITEM}（牵头单位：水务局$0）`, '市水利局'), `${ITEM}（牵头单位：市水利局$0）`)
    assert.match(item(`${ITEM}（牵头单位：水务$0）`, '市水利局').detail, /曾用名：市水务局/)
  })

  it('finds classes of units, whose names have brackets and 、 in them', () => {
    const name = '各县（市、区）人民政府'
    for (const typed of ['gx', '各县', '各县（', '各县（市、', '各县（市、区）人']) {
      assert.equal(accepted(`${ITEM}（责任单位：${typed}$0）`, name), `${ITEM}（责任单位：${name}$0）`, typed)
    }
  })

  it('leaves out those that the clause has, before the cursor and behind it, by any of their names', () => {
    const found = offered(`${ITEM}（牵头单位：市公安局、$0；配合单位：水利局、市财政局）`, { opened: '、' })
    assert.ok(found.includes('市应急管理局'))
    assert.deepEqual(found.filter(name => ['市公安局', '市财政局', '市水利局'].includes(name)), [])
  })

  it('begins with what this section uses most, then keeps to the directory', () => {
    const text = '一、甲\n1.修订。（机关党委、办公室负责）\n2.演练。（办公室负责）\n二、乙\n3.检查。（市财政局负责）\n'
    assert.deepEqual(offered(`${text}4.总结。（牵头单位：$0）`).slice(0, 3), ['市财政局', '市公安局', '市水利局'])
    const first = text.replace('2.演练。（办公室负责）', '2.演练。（办公室负责）\n9.甲。（牵头单位：$0）')
    assert.deepEqual(offered(first).slice(0, 3), ['办公室', '机关党委', '市公安局'])
  })

  it('ends with those that only the document knows, the commonest first', () => {
    const text = '一、甲\n1.甲。（望川电厂公司、望川水文站负责）\n2.乙。（望川水文站负责）\n二、乙\n3.丙。（牵头单位：$0）'
    assert.deepEqual(offered(text).slice(-2), ['望川水文站', '望川电厂公司'])
    assert.deepEqual(offered(text, { bare: true }), ['望川水文站', '望川电厂公司'])
    assert.deepEqual(offered(text.replace('$0', 'wcsw$0'), { bare: true }), ['望川水文站'])
  })

  it('works before the clause is closed, and in a clause without brackets', () => {
    assert.deepEqual(offered(`${ITEM}（牵头单位：jgdw$0`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：jgdw$0\n2.演练。（市公安局负责）`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}\n牵头单位：jgdw$0`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}责任单位：市公安局 配合单位：jgdw$0`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}(牵头单位:jgdw$0`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}（jgdw$0）`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}（市公安局、jgdw$0）`), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}（市公安局牵头，jgdw$0）`), ['机关党委'])
  })

  it('replaces what was typed of a name, and knows where the name ends', () => {
    const found = completionAt('1.修订。（牵头单位：机$0关科室、市公安局）')
    assert.deepEqual([found?.typed, found && found.replaceEnd - found.span.end], ['机', 3])
    assert.equal(accepted('1.修订。（牵头单位：市公安局、ji$0，办公室配合）', '机关党委'),
      '1.修订。（牵头单位：市公安局、机关党委$0，办公室配合）')
  })

  it('has nothing to say in running text, in comments, or in brackets that name no unit', () => {
    for (const text of ['1.修订jgdw$0', '1.修订预案，jg$0', '// jgdw$0', '1.修订（含市$0', '机关$0', '1.修订《jg$0》', '1.年内（市$0）']) {
      assert.deepEqual(offered(text), [], text)
    }
    assert.deepEqual(offered('1.修订（含试点县、$0', { opened: '、' }), [])
  })

  it('offers a bracket in the middle of a sentence something only when asked', () => {
    assert.deepEqual(offered('1.修订预案（$0）', { opened: '（' }), [])
    assert.ok(offered('1.修订预案（$0）').includes('市公安局'))
    assert.ok(offered('1.修订预案。（$0）', { opened: '（' }).includes('市公安局'))
  })

  it('needs no pinyin for characters, and marks what was found by reading', () => {
    assert.deepEqual(offered(`${ITEM}（牵头单位：党委$0）`, { deaf: true }), ['机关党委'])
    assert.deepEqual(offered(`${ITEM}（牵头单位：jgdw$0）`, { deaf: true }), [])
    assert.equal(item(`${ITEM}（牵头单位：jgdw$0）`, '机关党委').byReading, true)
    assert.equal(item(`${ITEM}（牵头单位：机关$0）`, '机关党委').byReading, false)
  })

  it('counts in UTF-16 and works with CR LF', () => {
    const text = '一、𠮷祥\r\n1.𠮷祥工程。（牵头单位：jgdw$0；配合单位：办公室）\r\n'
    assert.equal(accepted(text, '机关党委'), '一、𠮷祥\r\n1.𠮷祥工程。（牵头单位：机关党委$0；配合单位：办公室）\r\n')
  })

  it('names people behind a label for people', () => {
    const text = '1.甲。（责任人：李明；责任单位：办公室）\n2.乙。（责任人：$0；责任单位：办公室）'
    assert.deepEqual(offered(text), ['李明'])
    assert.deepEqual(offered(text.replace('$0', 'lm$0')), ['李明'])
  })
})
