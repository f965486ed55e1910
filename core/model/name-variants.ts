// Whether two names of units are probably one unit, spelt in two ways.

import { flatMap } from '../../grammar/index.js'
import { SHORT_FORMS, WHOLE_FORMS } from './unit-short-forms.js'

/** How one name differs from the other, in words for the drafter; `undefined` if they are two units. */
export function variantOf(name: string, other: string): string | undefined {
  if (name === other || !mayBeOne(name, other)) return undefined
  return differsForCertain(name, other) ?? differsByOneCharacter(name, other)
}

/** Whether the difference is a single mistyped character, which needs a much more frequent twin to be believed. */
export function needsEvidence(name: string, other: string): boolean {
  return differsForCertain(name, other) === undefined
}

/**
 * Whether `name` is `full` with characters left out (危化监管科, 危险化学品监管科): believed only of a listed name, and
 * of one alone.
 */
export function isShortened(name: string, full: string): boolean {
  if (name.length < 3 || name.length >= full.length || name[0] !== full[0] || name.at(-1) !== full.at(-1)) return false
  let at = 0
  for (const char of full) if (char === name.charAt(at)) at++
  return at === name.length
}

/** What two spellings of one organ have in common: 市住建局 and 市住房和城乡建设局. `undefined` for other names. */
export function organOf(name: string): string | undefined {
  const plain = withoutAnd(name).replace(/委员会$/, '委')
  const suffix = /[委局厅]$/.exec(plain)?.[0]
  const stem = suffix === undefined ? plain : plain.slice(0, -1)
  const row = longestEnding(stem, suffix === undefined ? WHOLE_FORMS : SHORT_FORMS)
  return row === undefined ? undefined : `${stem.slice(0, stem.length - row.form.length)} ${row.full} ${suffix ?? ''}`
}

/** Whether the first is written shorter than the second, both being the same organ. */
export function isShorterForm(name: string, other: string): boolean {
  const organ = organOf(name)
  return organ !== undefined && organ === organOf(other) && withoutAnd(name).length < withoutAnd(other).length
}

/**
 * Keys of which two names share at least one where `variantOf` says how they differ: so names are looked up, and not
 * each compared with each.
 */
export function variantKeys(name: string): readonly string[] {
  const organ = organOf(name)
  const stems = flatMap(SUFFIXES, (row, i) => flatMap(row.slice(0, 2).map(suffix => stemOf(name, String(suffix))),
    stem => stem === undefined ? [] : [`end ${i} ${stem}`]))
  return [
    `and ${withoutAnd(name)}`, `whole ${name}`, `whole ${name.slice(1)}`, `stray ${withoutStray(name)}`,
    ...(organ === undefined ? [] : [`organ ${organ}`]), ...stems, ...keysWithoutOne(name),
  ]
}

function canBeMistyped(name: string): boolean {
  return name.length >= SHORTEST_TYPED && name.length <= LONGEST_TYPED
}

/** The name with one character left open, wherever a mistyped one may stand. */
function keysWithoutOne(name: string): readonly string[] {
  if (!canBeMistyped(name)) return []
  return [...Array(name.length - 1 - FIRST_TYPED).keys()].map(i => i + FIRST_TYPED)
    .map(at => `open ${name.slice(0, at)}\u0000${name.slice(at + 1)}`)
}

/** A cheap look: every variant begins alike, or has something in front of the other. */
function mayBeOne(name: string, other: string): boolean {
  return name.charAt(0) === other.charAt(0) || name.endsWith(other) || other.endsWith(name)
}

function differsForCertain(name: string, other: string): string | undefined {
  return differsByConjunction(name, other) ?? differsByPrefix(name, other) ?? differsByStray(name, other) ??
    differsByShortForm(name, other) ?? differsBySuffix(name, other)
}

/** 救援协调和预案管理科 · 救援协调与预案管理科 · 救援协调预案管理科 */
function differsByConjunction(name: string, other: string): string | undefined {
  if (withoutAnd(name) !== withoutAnd(other)) return undefined
  return name.length === other.length ? '只差“和”“与”一类的字' : '差一个“和”字'
}

/** What one organ may have in front of its name, or not. */
export const PREFIXES: readonly string[] = [...'市省区县州局']

/** 市综合应急救援支队 · 综合应急救援支队 */
function differsByPrefix(name: string, other: string): string | undefined {
  const [long, short] = name.length > other.length ? [name, other] : [other, name]
  if (long.length !== short.length + 1 || short.length < 4 || !long.endsWith(short)) return undefined
  const prefix = long.charAt(0)
  return PREFIXES.includes(prefix) ? `差开头的“${prefix}”字` : undefined
}

/** A mark inside a name: 省发‘展改革委. */
function differsByStray(name: string, other: string): string | undefined {
  return withoutStray(name) === withoutStray(other) ? '夹了多余的符号或空格' : undefined
}

/** 省住建厅 · 省住房城乡建设厅 */
function differsByShortForm(name: string, other: string): string | undefined {
  const organ = organOf(name)
  return organ !== undefined && organ === organOf(other) ? '一个是全称，一个是简称' : undefined
}

/** Ends that one organ may have in two spellings, and the shortest stem that makes the organ certain. */
const SUFFIXES: readonly (readonly [one: string, other: string, stem: number])[] = [
  ['委员会', '委', 3], ['办公室', '办', 2], ['厅', '局', 3], ['委', '局', 5],
]

/** 省水利厅 · 省水利局 · 市教委 · 市教育委员会 */
function differsBySuffix(name: string, other: string): string | undefined {
  for (const [one, two, shortest] of SUFFIXES) {
    const stem = stemOf(name, one) ?? stemOf(name, two)
    const sameStem = stem !== undefined && stem.length >= shortest && (other === stem + one || other === stem + two)
    if (sameStem && !(/委员会$/.test(name + other) && two === '办')) return `结尾一个是“${one}”，一个是“${two}”`
  }
  return undefined
}

/** The name with the other end of each pair: a variant by its end is among them. */
export function otherEndings(name: string): readonly string[] {
  return flatMap(SUFFIXES, ([one, two]) => flatMap([one, two], suffix => {
    const stem = stemOf(name, suffix)
    return stem === undefined ? [] : [stem + one, stem + two]
  }))
}

/** Characters that tell units apart although they are one character: 一科 · 二科, 城东 · 城西, 市局 · 省局, 交警 · 特警. */
const TELLING = /[一二三四五六七八九十0-9０-９东西南北中上下前后内外省市区县州镇乡村国甲乙丙丁老新大小男女总支分交特刑巡法医水陆空铁]/
const SHORTEST_TYPED = 6
/** No unit has a longer name; every character more is a key more, as long as the name. */
const LONGEST_TYPED = 60
const FIRST_TYPED = 2

/** 省交通运偷厅 · 省交通运输厅: one character in a long name; the last (电视台 · 电视局) and others tell units apart. */
function differsByOneCharacter(name: string, other: string): string | undefined {
  if (name.length !== other.length || !canBeMistyped(name)) return undefined
  const at = [...name].findIndex((char, i) => char !== other.charAt(i))
  const [here, there] = [name.charAt(at), other.charAt(at)]
  const sameAfter = name.slice(at + 1) === other.slice(at + 1)
  if (at < FIRST_TYPED || at === name.length - 1 || !sameAfter || TELLING.test(here + there)) return undefined
  return `差一个字：“${here}”和“${there}”`
}

function stemOf(name: string, suffix: string): string | undefined {
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : undefined
}

/** 和, 与 and 及 inside a name may be left out or exchanged. */
export function withoutAnd(name: string): string {
  return name.replace(/(?<=.)[和与及](?=.)/g, '')
}

export function withoutStray(name: string): string {
  return name.replace(/[‘’“”"'·\s]/g, '')
}

function longestEnding(
  stem: string, rows: readonly (readonly string[])[],
): { readonly form: string; readonly full: string } | undefined {
  let best: { readonly form: string; readonly full: string } | undefined
  for (const row of rows) {
    for (const form of row) {
      if (stem.endsWith(form) && form.length > (best?.form.length ?? 0)) best = { form, full: row[0] ?? form }
    }
  }
  return best
}
