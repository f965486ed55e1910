// wording/confusable: words that are none, typed for others that sound or look alike (部暑 for 部署).

import { flatMap, lazily } from '../../../grammar/index.js'
import { passages } from '../../model/passages.js'
import { defineCheck } from '../check.js'
import { CONFUSABLE_IDIOMS } from './confusable-idioms.js'
import { CONFUSABLE_WORDS } from './confusable-words.js'
import { reportWords, wordList } from './word-pairs.js'

const LIST = /* @__PURE__ */ lazily(() => wordList([...CONFUSABLE_WORDS, ...CONFUSABLE_IDIOMS]))

export const confusable = defineCheck({
  code: 'wording/confusable',
  title: '错别字',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'line',
  run: line => flatMap(passages(line), passage =>
    reportWords(LIST(), passage, '没有前一种写法，是音近或者形近的字打错了')),
})
