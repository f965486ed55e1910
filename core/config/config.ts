// yaodian.config.json: what holds for every document of a project. Read from its text; never fails.

import { LEVEL_NAMES, type Level, type Span } from '../../grammar/index.js'
import { isKnownCode, KNOWN_CODES } from '../checks/codes.js'
import {
  FORM_CHOICES, FORM_KEYS, FORM_WORDS, readFormValue, readFormWords, type FormSettings,
} from '../model/form.js'
import {
  CLAUSE_WORDS, ITEM_LEVELS, levelOfKey, meaningOf, RULE_WORDS, SCHEME_WORDS, YES_WORDS, type ProjectConfig, type RuleSetting,
} from '../model/settings.js'
import type { Scheme } from '../model/types.js'
import { nearestWord } from '../text/nearest.js'
import { readJson, type JsonMember, type JsonNode } from './json.js'

export const CONFIG_FILE_NAME = 'yaodian.config.json'

/** The file as the host found it. */
export interface ConfigSource {
  readonly uri: string
  readonly text: string
  /** What holds while `text` is broken: the file as it was when it could last be read; nothing where it never could. */
  readonly before?: string | undefined
}

/** What is wrong in the file; the rest of it holds all the same, unless it is no JSON. */
export interface ConfigProblem {
  readonly span: Span
  /** What is wrong and what to do, in Chinese. */
  readonly message: string
}

export interface ReadConfig {
  readonly config: ProjectConfig
  readonly problems: readonly ConfigProblem[]
  /** It is no JSON: nothing of it holds. */
  readonly broken: boolean
}

/** What a file that is being written says: as it is, or as it was before it was broken. */
export function configInForce({ text, before }: ConfigSource): ProjectConfig {
  const now = readConfig(text)
  return now.broken && before !== undefined ? readConfig(before).config : now.config
}

/** A severity may also be written as on the command line. */
export const ENGLISH_RULE_WORDS: Readonly<Record<string, RuleSetting>> = {
  error: 'error', warning: 'warning', hint: 'hint', on: 'on', off: 'off',
}

/** The keys at the top, as in the front matter; editors write `$schema`. */
export const CONFIG_KEYS = ['规则', '编号', '责任条款', '首列为牵头', '版式', '认可的词'] as const

const WHOLE = '整个文件'

/** An empty file says nothing; neither does none. */
export function readConfig(text: string): ReadConfig {
  const draft: Draft = {
    rules: new Map(), schemes: new Map(), clauses: undefined, firstLeads: undefined, form: {}, acceptedWords: [],
  }
  if (/^[\s\ufeff]*$/.test(text)) return { config: draft, problems: [], broken: false }
  const read = readJson(text)
  if (read.kind === 'broken') return { config: draft, problems: [read.problem], broken: true }
  return { config: draft, problems: readMembers(read.root, WHOLE, member => takeMember(member, draft)), broken: false }
}

interface Draft extends ProjectConfig {
  readonly rules: Map<string, RuleSetting>
  readonly schemes: Map<Level, Scheme['kind']>
  clauses: ProjectConfig['clauses']
  firstLeads: boolean | undefined
  form: Partial<FormSettings>
  acceptedWords: readonly string[]
}

function takeMember({ key, keySpan, value }: JsonMember, draft: Draft): readonly ConfigProblem[] {
  switch (key) {
    case '$schema': return []
    case '规则': return readMembers(value, key, member => takeRule(member, draft.rules))
    case '编号': return takeSchemes(value, draft.schemes)
    case '责任条款': {
      draft.clauses = wordOf(value, CLAUSE_WORDS)
      return draft.clauses === undefined ? [badValue(key, value, CLAUSE_WORDS)] : []
    }
    case '首列为牵头': {
      draft.firstLeads = booleanOf(value) ?? wordOf(value, YES_WORDS)
      return draft.firstLeads === undefined ? [badValue(key, value, YES_WORDS)] : []
    }
    case '版式': return takeForm(value, draft)
    case '认可的词': return takeWords(value, draft)
    default: return [unknownKey(keySpan, `没有“${key}”这一项，它不起作用`, key, CONFIG_KEYS)]
  }
}

function takeRule({ key, keySpan, value }: JsonMember, rules: Map<string, RuleSetting>): readonly ConfigProblem[] {
  if (!isKnownCode(key)) return [unknownKey(keySpan, `没有叫“${key}”的检查，这一行不起作用`, key, KNOWN_CODES)]
  const setting = wordOf(value, RULE_WORDS) ?? wordOf(value, ENGLISH_RULE_WORDS)
  if (setting === undefined) return [badValue(key, value, RULE_WORDS)]
  rules.set(key, setting)
  return []
}

/** One word for all items, or one for each level. */
function takeSchemes(value: JsonNode, schemes: Map<Level, Scheme['kind']>): readonly ConfigProblem[] {
  if (value.kind === 'object') return readMembers(value, '编号', member => takeScheme(member, schemes))
  const kind = wordOf(value, SCHEME_WORDS)
  if (kind === undefined) return [badValue('编号', value, SCHEME_WORDS)]
  for (const level of ITEM_LEVELS) schemes.set(level, kind)
  return []
}

function takeScheme(member: JsonMember, schemes: Map<Level, Scheme['kind']>): readonly ConfigProblem[] {
  const { key, keySpan, value } = member
  const level = levelOfKey(key)
  if (level === undefined) {
    return [unknownKey(keySpan, `“编号”之下没有“${key}”这一层`, key, Object.values(LEVEL_NAMES))]
  }
  const kind = wordOf(value, SCHEME_WORDS)
  if (kind === undefined) return [badValue(key, value, SCHEME_WORDS)]
  schemes.set(level, kind)
  return []
}

/** Words in one text, or a text for each key. */
function takeForm(value: JsonNode, draft: Draft): readonly ConfigProblem[] {
  const take = (taken: Partial<FormSettings> | undefined, problem: ConfigProblem): readonly ConfigProblem[] => {
    draft.form = { ...draft.form, ...taken }
    return taken === undefined ? [problem] : []
  }
  if (value.kind !== 'object') {
    return readFormWords(textOf(value)).flatMap(words => take(words, badValue('版式', value, FORM_WORDS)))
  }
  return readMembers(value, '版式', ({ key, keySpan, value: own }) => {
    if (!FORM_KEYS.includes(key)) return [unknownKey(keySpan, `“版式”之下没有“${key}”这一项`, key, FORM_KEYS)]
    return take(readFormValue(key, textOf(own)), badValue(key, own, meaningOf(FORM_CHOICES, key) ?? {}))
  })
}

/** A number may be written as one: 33476. */
function textOf(node: JsonNode): string {
  return node.kind === 'scalar' && node.value !== null ? String(node.value) : ''
}

function takeWords(value: JsonNode, draft: Draft): readonly ConfigProblem[] {
  const items = value.kind === 'array' ? value.items : [value]
  const words = items.map(item => item.kind === 'scalar' && typeof item.value === 'string' ? item.value.trim() : '')
  draft.acceptedWords = words.filter(word => word !== '')
  return items.filter((_, i) => words[i] === '')
    .map(({ span }) => ({ span, message: '“认可的词”要写成一列加引号的词，例如 ["望川", "一网通管"]。请改正。' }))
}

/** Every member on its own; of a repeated key the last one counts, as in every reader of JSON. */
function readMembers(
  node: JsonNode, name: string, take: (member: JsonMember) => readonly ConfigProblem[],
): readonly ConfigProblem[] {
  if (node.kind !== 'object') return [{ span: node.span, message: `${name}要写在一对花括号“{}”里。请改正。` }]
  const last = new Map(node.members.map(member => [member.key, member]))
  const repeated = node.members.filter(member => last.get(member.key) !== member).map(({ key, keySpan }) => ({
    span: keySpan, message: `“${key}”写了不止一次，以最后一处为准。请删去一处。`,
  }))
  return [...repeated, ...[...last.values()].flatMap(take)]
}

function wordOf<Meaning>(value: JsonNode, words: Readonly<Record<string, Meaning>>): Meaning | undefined {
  return value.kind === 'scalar' && typeof value.value === 'string' ? meaningOf(words, value.value) : undefined
}

function booleanOf(value: JsonNode): boolean | undefined {
  return value.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : undefined
}

function badValue(key: string, { span }: JsonNode, words: Readonly<Record<string, unknown>>): ConfigProblem {
  const allowed = Object.keys(words).map(word => `“${word}”`).join('')
  return { span, message: `“${key}”的值不对${allowed === '' ? '' : `，只能写${allowed}`}。请改正。` }
}

function unknownKey(span: Span, what: string, key: string, keys: readonly string[]): ConfigProblem {
  const nearest = nearestWord(key, keys)
  return { span, message: `${what}。${nearest === undefined ? '请删去' : `是不是“${nearest}”？请改正`}。` }
}
