// How a document is to be read: what its front matter says, and its project where the front matter is silent.

import {
  flatMap, type FrontMatterBlock, type FrontMatterEntry, type FrontMatterKey, type Level,
} from '../../grammar/index.js'
import type { Severity } from '../finding.js'
import { findEntry, meaningOf } from './entries.js'
import { readForm, type FormSettings } from './form.js'
import type { StatedSchemes } from './numbering.js'
import type { Scheme } from './types.js'

export interface DocumentSettings {
  /** 编号 */
  readonly schemes: StatedSchemes
  /** 责任条款: whether every task has to have one; `undefined` leaves it to the document's own habit. */
  readonly clauses: 'required' | 'optional' | undefined
  /** 首列为牵头: the first unit of a group without a stated role leads. */
  readonly firstLeads: boolean
  /** 版式 */
  readonly form: FormSettings
  /** 规则, by code. */
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** Words that no check of wording minds; the project's, in reading order. */
  readonly acceptedWords: readonly string[]
}

export { findEntry, meaningOf } from './entries.js'

/** What a project states for all its documents; of what is absent or `undefined` it says nothing. */
export interface ProjectConfig {
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly schemes: ReadonlyMap<Level, Scheme['kind']>
  readonly clauses: 'required' | 'optional' | undefined
  readonly firstLeads: boolean | undefined
  /** 版式 */
  readonly form: Partial<FormSettings>
  /** 认可的词 */
  readonly acceptedWords: readonly string[]
}

export const SCHEME_WORDS: Readonly<Record<string, Scheme['kind']>> = { 连续: 'running', 分节: 'restarting' }
export const YES_WORDS: Readonly<Record<string, boolean>> = { 是: true, 否: false }
export const CLAUSE_WORDS: Readonly<Record<string, 'required' | 'optional'>> = { 必填: 'required', 选填: 'optional' }
/** A severity of the drafter's choice; or the check's own, `on` or `off`. */
export type RuleSetting = Severity | 'on' | 'off'

export const RULE_WORDS: Readonly<Record<string, RuleSetting>> = {
  错误: 'error', 警告: 'warning', 提示: 'hint', 开: 'on', 关: 'off',
}

/** 编号：连续 without a level speaks of items; whole sections and inner lists keep to their own way. */
export const ITEM_LEVELS: readonly Level[] = [2, 3]
/** How a level may be named as a key under 编号. */
export const LEVEL_KEYS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:一、|一级|第一层)$/, 1], [/^(?:[（(]一[）)]|二级|第二层)$/, 2], [/^(?:1[.．]?|三级|第三层)$/, 3],
  [/^(?:[（(]1[）)]|四级|第四层)$/, 4], [/^(?:①|五级|第五层)$/, 5],
]

/** What the document states holds, one by one, before what its project states. */
export function readSettings(frontMatter: FrontMatterBlock | undefined, project: ProjectConfig): DocumentSettings {
  const entries = frontMatter?.content.entries ?? []
  const wordUnder = (key: FrontMatterKey) => findEntry(entries, key)?.value?.text ?? ''
  return {
    schemes: new Map([...project.schemes, ...readSchemes(findEntry(entries, '编号'))]),
    clauses: meaningOf(CLAUSE_WORDS, wordUnder('责任条款')) ?? project.clauses,
    firstLeads: meaningOf(YES_WORDS, wordUnder('首列为牵头')) ?? project.firstLeads ?? false,
    form: readForm(findEntry(entries, '版式'), project.form),
    rules: new Map([...project.rules, ...readRules(findEntry(entries, '规则'))]),
    acceptedWords: project.acceptedWords,
  }
}

/** The level that a key under 编号 names; `undefined` if none. */
export function levelOfKey(key: string): Level | undefined {
  return LEVEL_KEYS.find(([regex]) => regex.test(key))?.[1]
}

/** What an entry 编号 says, level by level; nothing where there is none. */
export function readSchemes(entry: FrontMatterEntry | undefined): StatedSchemes {
  const schemes = new Map<Level, Scheme['kind']>()
  const forAll = meaningOf(SCHEME_WORDS, entry?.value?.text ?? '')
  if (forAll !== undefined) ITEM_LEVELS.forEach(level => schemes.set(level, forAll))
  for (const child of entry?.entries ?? []) {
    const level = levelOfKey(child.key)
    const kind = meaningOf(SCHEME_WORDS, child.value?.text ?? '')
    if (level !== undefined && kind !== undefined) schemes.set(level, kind)
  }
  return schemes
}

function readRules(entry: FrontMatterEntry | undefined): DocumentSettings['rules'] {
  return new Map(flatMap((entry?.entries ?? []), ({ key, value }) => {
    const setting = meaningOf(RULE_WORDS, value?.text ?? '')
    return setting === undefined ? [] : [[key, setting] as const]
  }))
}
