// wording/misused: words that exist but are easily taken for each other (截止, 截至).

import { flatMap, lazily } from '../../../grammar/index.js'
import { passages } from '../../model/passages.js'
import { defineCheck } from '../check.js'
import { MISUSED_WORDS } from './misused-words.js'
import { reportWords, wordList } from './word-pairs.js'

const LIST = /* @__PURE__ */ lazily(() => wordList(MISUSED_WORDS))

export const misused = defineCheck({
  code: 'wording/misused',
  title: '易混词误用',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  off: true,
  of: 'line',
  run: line => flatMap(passages(line), passage =>
    reportWords(LIST(), passage, '两个词意思不同，这里多半是用混了')),
})
