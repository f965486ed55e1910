// 版式: the form in which a notice is to be printed, as front matter and project state it.

import { flatMap, type FrontMatterEntry, type FrontMatterValue } from '../../grammar/index.js'
import { meaningOf } from './entries.js'

/** 文件 with its red head (GB/T 9704-2012, chapter 7), 信函 (10.1), or 白头: neither. */
export type FormKind = 'document' | 'letter' | 'plain'

export interface FormSettings {
  /** 形式; `undefined`: 文件 if 发文机关 is given, else 白头. */
  readonly kind: FormKind | undefined
  /** 行文; `undefined`: 上行文 if 签发人 is given. */
  readonly direction: 'upward' | 'downward' | undefined
  /** 标志: whether 文件 stands behind the names of the organs. */
  readonly organSuffix: boolean
  /** 印章: whether 署名 leaves room for a seal (7.3.5). */
  readonly sealed: boolean
  /** 版记; `undefined`: a page of its own for a 文件, the foot of the last page for a 信函. */
  readonly imprint: 'own-page' | 'with-text' | undefined
  /** 页边距: those of GB/T 9704, or those that GB/T 33476.2 gives for word processors. */
  readonly margins: '9704' | '33476'
  /** 三级标题 */
  readonly boldItems: boolean
  /** 网格: 28 字 by a character grid, or by narrower spacing for programs that have no such grid. */
  readonly characterGrid: boolean
  /** 西文字体: for letters and digits; `undefined`: the face of the Chinese text around them. */
  readonly latinFont: string | undefined
  /** 横排附件: the numbers of the attachments on landscape pages; an attachment without a number is 1. */
  readonly landscapeAttachments: readonly number[]
}

export const DEFAULT_FORM: FormSettings = {
  kind: undefined, direction: undefined, organSuffix: true, sealed: true, imprint: undefined, margins: '9704',
  boldItems: false, characterGrid: true, latinFont: undefined, landscapeAttachments: [],
}

/** The words of each key under 版式. No word stands under two keys, so that 版式：信函、不盖章 says enough. */
export const FORM_CHOICES: Readonly<Record<string, Readonly<Record<string, Partial<FormSettings>>>>> = {
  形式: { 文件: { kind: 'document' }, 信函: { kind: 'letter' }, 白头: { kind: 'plain' } },
  行文: { 上行文: { direction: 'upward' }, 下行文: { direction: 'downward' } },
  标志: { 加文件: { organSuffix: true }, 不加文件: { organSuffix: false } },
  印章: { 盖章: { sealed: true }, 不盖章: { sealed: false } },
  版记: { 另面: { imprint: 'own-page' }, 同页: { imprint: 'with-text' } },
  页边距: { '9704': { margins: '9704' }, '33476': { margins: '33476' } },
  三级标题: { 加粗: { boldItems: true }, 不加粗: { boldItems: false } },
  网格: { 字符网格: { characterGrid: true }, 兼容: { characterGrid: false } },
}
/** The keys under 版式 that take a text of the drafter's own. */
export const FORM_TEXT_KEYS = ['西文字体', '横排附件'] as const
export const FORM_KEYS: readonly string[] = [...Object.keys(FORM_CHOICES), ...FORM_TEXT_KEYS]

/** What a word says by itself. */
export const FORM_WORDS: Readonly<Record<string, Partial<FormSettings>>> =
  Object.assign({}, ...Object.values(FORM_CHOICES)) as Readonly<Record<string, Partial<FormSettings>>>

/** 、 and its like; a name with white space in it is one name. */
const BETWEEN = /\s*[、，,；;]\s*/

/** `信函、不盖章` word by word; `undefined` in place of a word that says nothing. */
export function readFormWords(text: string): readonly (Partial<FormSettings> | undefined)[] {
  return text.split(BETWEEN).map(word => meaningOf(FORM_WORDS, word))
}

/** The same words with their places. */
export function formWordsIn({ text, span }: FrontMatterValue): readonly FrontMatterValue[] {
  let at = 0
  return text.split(BETWEEN).map(word => {
    const start = span.start + text.indexOf(word, at)
    at = start - span.start + word.length
    return { text: word, span: { start, end: start + word.length } }
  })
}

/** What stands under one key of 版式; `undefined` if the key or the text means nothing. */
export function readFormValue(key: string, text: string): Partial<FormSettings> | undefined {
  switch (key) {
    case '西文字体': return text === '' ? undefined : { latinFont: text }
    case '横排附件': {
      const numbers = text.split(BETWEEN).map(piece => Number(/^(?:附件)?\s*([0-9]{1,3})$/.exec(piece)?.[1] ?? 0))
      return numbers.includes(0) ? undefined : { landscapeAttachments: numbers }
    }
    default: return meaningOf(meaningOf(FORM_CHOICES, key) ?? {}, text)
  }
}

/** What the document states holds, word by word, before what its project states. */
export function readForm(entry: FrontMatterEntry | undefined, project: Partial<FormSettings>): FormSettings {
  const values = flatMap([entry?.value, ...entry?.items ?? []], value => value === undefined ? [] : readFormWords(value.text))
  const below = (entry?.entries ?? []).map(({ key, value }) => readFormValue(key, value?.text ?? ''))
  return Object.assign({}, DEFAULT_FORM, project, ...values, ...below) as FormSettings
}
