// TextMate rules for ordinals: one for each level at the start of a line, one for those inside a paragraph.

import { ARABIC_NUMERAL_CLASS, CHINESE_NUMERAL_CLASS } from '../../grammar/index.js'
import { scope, WHITE, type Rule } from './text-mate-rule.js'

const CHINESE = `[${CHINESE_NUMERAL_CLASS}]{1,7}`
const ARABIC = `[${ARABIC_NUMERAL_CLASS}]{1,6}`
const GAP = '[ \\t\u3000]*'
const CIRCLED = '①-⑳㉑-㉟㊱-㊿'

/**
 * What each level may look like; grammar/ordinals.ts decides, and a test compares the two.
 * No Chinese numeral may follow 一、 and no digit 1. : that may be 一、二产业 or 1.5万亩.
 */
const LEVELS: readonly string[] = [
  `第${CHINESE}(?:章|部分)(?![为是的中内由和与])|${CHINESE}${GAP}[、.．，,：:](?![${CHINESE_NUMERAL_CLASS}])|#、`,
  `[（(]${GAP}${CHINESE}${GAP}[）)][、.．]?(?![至到和与或、—–\\-～~])|[㈠-㈩][、.．]?|[（(]#[）)]`,
  `${ARABIC}(?:、|[.．﹒，,。)）](?![${ARABIC_NUMERAL_CLASS}]))|[⒈-⒛]|#[.．]`,
  `[（(]${GAP}${ARABIC}${GAP}[）)][、.．]?(?![至到和与或、—–\\-～~])|[⑴-⒇][、.．]?`,
  `[${CIRCLED}]`,
]

/** Themes know two kinds of heading at most; the deeper levels take the colours of keywords and numbers. */
const SCOPES: readonly string[] = [
  'markup.heading.1', 'markup.heading.2', 'keyword.control.level-3', 'keyword.control.level-4',
  'constant.numeric.level-5',
]

/** A heading of the first level that stands alone on its line is coloured whole. */
export function ordinalRules(): readonly Rule[] {
  const [first] = LEVELS
  const heading: Rule = {
    match: `^[${WHITE}]*(${first})([^。；;！!？?{]{1,60})$`,
    captures: {
      1: { name: scope('meta.ordinal markup.heading.1') },
      2: { name: scope('markup.heading.1') },
    },
  }
  return [heading, ...LEVELS.map((ordinal, i): Rule => ({
    match: `^[${WHITE}]*(${ordinal})`,
    captures: { 1: { name: scope(`meta.ordinal ${SCOPES[i] ?? ''}`) } },
  }))]
}

/** 一是 · 第一， · 其一， · （1） · ① after a mark or at the start of a paragraph. */
export function seriesMarkRule(): Rule {
  const ten = '[一二三四五六七八九十]{1,3}'
  const marks = `${ten}是|[第其]${ten}[，,、]|[（(][${ARABIC_NUMERAL_CLASS}]{1,2}[）)]|[${CIRCLED}]`
  return {
    match: `(?<=[。；;：:，,、！？）)]|^)${GAP}(${marks})`,
    captures: { 1: { name: scope('meta.ordinal keyword.other.series') } },
  }
}
