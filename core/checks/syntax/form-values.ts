// What 版式 of the front matter says in words or under keys that mean nothing; spans count from the front matter's start.

import { flatMap, type FrontMatterEntry, type FrontMatterValue } from '../../../grammar/index.js'
import { FORM_CHOICES, FORM_KEYS, FORM_WORDS, formWordsIn, readFormValue } from '../../model/form.js'
import { meaningOf } from '../../model/entries.js'
import { nearestWord } from '../../text/nearest.js'
import type { Report } from '../check.js'
import { wrongWord } from './wrong-word.js'

export function wrongForm({ key, value, items, entries }: FrontMatterEntry): readonly Report[] {
  const words = flatMap([...value === undefined ? [] : [value], ...items], formWordsIn)
  const allowed = Object.keys(FORM_WORDS)
  return [
    ...words.filter(({ text }) => meaningOf(FORM_WORDS, text) === undefined).map(word => wrongWord(key, word, allowed)),
    ...flatMap(entries, wrongEntry),
  ]
}

function wrongEntry({ key, keySpan, value }: FrontMatterEntry): readonly Report[] {
  if (!FORM_KEYS.includes(key)) return [wrongKey(key, keySpan)]
  if (value === undefined || readFormValue(key, value.text) !== undefined) return []
  const words = meaningOf(FORM_CHOICES, key)
  if (words !== undefined) return [wrongWord(key, value, Object.keys(words))]
  return [{ span: value.span, message: `“${key}”不能写“${value.text}”，要写附件的序号，如“1、3”。` }]
}

function wrongKey(key: string, span: FrontMatterValue['span']): Report {
  const nearest = nearestWord(key, FORM_KEYS)
  return {
    span,
    message: `“版式”之下没有“${key}”这一项，这一行不起作用。${nearest === undefined ? '请删去' : `是不是“${nearest}”？请改正`}。`,
    fixes: nearest === undefined ? [] : [
      { title: `改为“${nearest}”`, kind: 'choice', edits: [{ span, newText: nearest }] } as const,
    ],
  }
}
