// The JSON schema of yaodian.config.json, for the completion and the warnings of editors.

import { ENGLISH_RULE_WORDS } from '../../core/config/config.js'
import type { CheckInfo, Severity } from '../../core/index.js'
import { FORM_CHOICES, FORM_TEXT_KEYS, FORM_WORDS } from '../../core/model/form.js'
import { CLAUSE_WORDS, LEVEL_KEYS, RULE_WORDS, SCHEME_WORDS, YES_WORDS } from '../../core/model/settings.js'
import { LEVEL_NAMES } from '../../grammar/index.js'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' }

/** Draft 7 is what every editor knows. */
export function configSchema(checks: readonly CheckInfo[]): unknown {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: '由 scripts/generate.ts 生成，不要直接修改。',
    title: 'yaodian.config.json',
    description: '一个文件夹里全部要点共用的设置；文稿的文首写了的，以文首为准。',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: '本说明的地址，给编辑器用', type: 'string' },
      规则: rules(checks),
      编号: schemes(),
      责任条款: {
        description: '每项任务是不是都要写明责任单位；不写时由文稿自己的习惯断定', enum: Object.keys(CLAUSE_WORDS),
      },
      首列为牵头: {
        description: '没有写明谁牵头的，列第一位的单位牵头', enum: [true, false, ...Object.keys(YES_WORDS)],
      },
      版式: form(),
      认可的词: { description: '本单位认可的词，用词检查遇到它们不再报', anyOf: [{ type: 'array', items: WORD }, WORD] },
    },
    definitions: { level: { enum: [...Object.keys(RULE_WORDS), ...Object.keys(ENGLISH_RULE_WORDS)] } },
  }
}

const WORD = { type: 'string', pattern: '\\S' }

function rules(checks: readonly CheckInfo[]): unknown {
  return {
    description: '各种检查的级别：错误、警告、提示，或者开（用它原来的级别）、关',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(checks.map(check => [check.code, rule(check)])),
  }
}

function rule({ title, severity, source, off }: CheckInfo): unknown {
  const byDefault = off ? '关' : `开，级别为${SEVERITIES[severity]}`
  return { description: `${title}。依据：${source}。默认${byDefault}。`, allOf: [{ $ref: '#/definitions/level' }] }
}

/** Words in one text, or one word for each key. */
function form(): unknown {
  const choice = (words: Readonly<Record<string, unknown>>) => ({ enum: Object.keys(words) })
  const byKey = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([
      ...Object.entries(FORM_CHOICES).map(([key, words]) => [key, choice(words)] as const),
      ...FORM_TEXT_KEYS.map(key => [key, WORD] as const),
    ]),
  }
  const description = `导出时的版式：用“、”隔开的词（${Object.keys(FORM_WORDS).join('、')}），也可以一项一项写`
  return { description, anyOf: [WORD, byKey] }
}

/** The names of the levels are there to be offered, the patterns for all that the reader takes. */
function schemes(): unknown {
  const kind = { enum: Object.keys(SCHEME_WORDS) }
  const byLevel = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.values(LEVEL_NAMES).map(name => [name, kind])),
    patternProperties: Object.fromEntries(LEVEL_KEYS.map(([{ source }]) => [source, kind])),
  }
  const description = '编号方式：连续（贯穿全文）或者分节（在上级标题下重新开始）；也可以每一层分别写'
  return { description, anyOf: [kind, byLevel] }
}
