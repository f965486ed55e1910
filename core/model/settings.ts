// What a document's front matter says about how it is to be read.

import type { FrontMatterBlock, FrontMatterEntry, FrontMatterKey, Level } from '../../grammar/index.js'
import type { Severity } from '../finding.js'
import type { StatedSchemes } from './numbering.js'
import type { Scheme } from './types.js'

export interface DocumentSettings {
  /** 编号 */
  readonly schemes: StatedSchemes
  /** 首列为牵头: the first unit of a group without a stated role leads. */
  readonly firstLeads: boolean
  /** 规则, by code. */
  readonly rules: ReadonlyMap<string, RuleSetting>
}

export const SCHEME_WORDS: Readonly<Record<string, Scheme['kind']>> = { 连续: 'running', 分节: 'restarting' }
export const YES_WORDS: readonly string[] = ['是', '否']
/** A severity of the drafter's choice; or the check's own, `on` or `off`. */
export type RuleSetting = Severity | 'on' | 'off'

export const RULE_WORDS: Readonly<Record<string, RuleSetting>> = {
  错误: 'error', 警告: 'warning', 提示: 'hint', 开: 'on', 关: 'off',
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5]
/** How a level may be named as a key under 编号. */
const LEVEL_KEYS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:一、|一级|第一层)$/, 1], [/^(?:[（(]一[）)]|二级|第二层)$/, 2], [/^(?:1[.．]?|三级|第三层)$/, 3],
  [/^(?:[（(]1[）)]|四级|第四层)$/, 4], [/^(?:①|五级|第五层)$/, 5],
]

export function readSettings(frontMatter: FrontMatterBlock | undefined): DocumentSettings {
  const entries = frontMatter?.content.entries ?? []
  return {
    schemes: readSchemes(findEntry(entries, '编号')),
    firstLeads: findEntry(entries, '首列为牵头')?.value?.text === '是',
    rules: readRules(findEntry(entries, '规则')),
  }
}

/** The entry with that key; the first one counts. */
export function findEntry(entries: readonly FrontMatterEntry[], key: FrontMatterKey): FrontMatterEntry | undefined {
  return entries.find(entry => entry.key === key)
}

/** The level that a key under 编号 names; `undefined` if none. */
export function levelOfKey(key: string): Level | undefined {
  return LEVEL_KEYS.find(([regex]) => regex.test(key))?.[1]
}

function readSchemes(entry: FrontMatterEntry | undefined): StatedSchemes {
  const schemes = new Map<Level, Scheme['kind']>()
  const forAll = SCHEME_WORDS[entry?.value?.text ?? '']
  // 编号：连续 speaks of items; whole sections and inner lists keep to their own way.
  if (forAll !== undefined) LEVELS.filter(level => level === 2 || level === 3).forEach(level => schemes.set(level, forAll))
  for (const child of entry?.entries ?? []) {
    const level = levelOfKey(child.key)
    const kind = SCHEME_WORDS[child.value?.text ?? '']
    if (level !== undefined && kind !== undefined) schemes.set(level, kind)
  }
  return schemes
}

function readRules(entry: FrontMatterEntry | undefined): DocumentSettings['rules'] {
  return new Map((entry?.entries ?? []).flatMap(({ key, value }) => {
    const severity = RULE_WORDS[value?.text ?? '']
    return severity === undefined ? [] : [[key, severity] as const]
  }))
}
