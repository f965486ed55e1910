// The table of front matter keys, against the words that the settings are read by.

import { strict as assert } from 'node:assert'
import { analyze } from '../../core/index.js'
import { KEY_FACTS, factsOfKey, onlyWordsOf } from '../../core/model/front-matter-keys.js'
import { FORM_WORDS } from '../../core/model/form.js'
import { CLAUSE_WORDS, RULE_WORDS, SCHEME_WORDS, YES_WORDS } from '../../core/model/settings.js'

describe('front matter keys', () => {
  it('take the words that the settings are read by, and no others', () => {
    const read = { 编号: SCHEME_WORDS, 责任条款: CLAUSE_WORDS, 首列为牵头: YES_WORDS, 规则: RULE_WORDS }
    for (const [key, words] of Object.entries(read)) assert.deepEqual(onlyWordsOf(key), Object.keys(words), key)
    const closed = Object.entries(KEY_FACTS).filter(([, facts]) => facts.choice === 'only').map(([key]) => key)
    assert.deepEqual(closed.sort(), Object.keys(read).sort())
  })

  it('take the words of 版式', () => {
    assert.deepEqual(KEY_FACTS.版式.values.map(({ word }) => word).sort(), Object.keys(FORM_WORDS).sort())
  })

  it('have a clause of the standard where they are elements of a 公文, and only there', () => {
    for (const [key, { group, clause }] of Object.entries(KEY_FACTS)) {
      const chapter = { 版头: /^7\.2\.\d/, 主体: /^7\.3\.\d/, 版记: /^7\.4\.\d/, 起草设置: /^none$/ }[group]
      assert.match(clause ?? 'none', chapter, key)
    }
  })

  it('give examples that no check minds, but those of what stands beside them', () => {
    for (const [key, { example }] of Object.entries(KEY_FACTS).filter(([, facts]) => facts.example !== '')) {
      const text = `---\n${key}：${example}\n---\n1.抓防汛。（市水利局负责）\n`
      const own = analyze(text).findings.filter(({ code, span }) =>
        !code.startsWith('form/') && span.start < text.indexOf('1.抓'))
      assert.deepEqual(own.map(({ code, message }) => `${code} ${message}`), [], key)
    }
  })

  it('are unknown beside those of the language', () => {
    assert.equal(factsOfKey('发文子号'), undefined)
    assert.equal(factsOfKey('constructor'), undefined)
    assert.deepEqual(onlyWordsOf('标题'), [])
  })
})
