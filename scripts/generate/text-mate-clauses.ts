// TextMate rules for assignment clauses: labels, role phrases and time limits.

import { CLAUSE_LABELS, ROLE_PATTERNS } from '../../grammar/index.js'
import { anyOf, scope, type Rule } from './text-mate-rule.js'

const { deadline, ...WHO } = CLAUSE_LABELS
const WORD_OF_KIND = '(?:[（(<〈〔](?:单位|部门|科室|处室)[）)>〉〕])?'
const ROLE = `(?:${ROLE_PATTERNS.lead}|${ROLE_PATTERNS.support}|${ROLE_PATTERNS.responsible})`
/** What stands around a role phrase or a time limit that has no label. */
const END = '(?=[、，,；;。）)<〈〔（(]|$)'

const MONTH = '\\d{1,2}月(?:\\d{1,2}[日号]|[上中下]旬|底|末|初)?'
const DATE = `(?:(?:\\d{4}|今|当|本|次)年)?(?:${MONTH}|年?[底末内中]|[上下]半年|第?[一二三四]季度)|\\d{4}年[底末内]?`
const TIME_LIMIT = `(?:(?:${DATE})(?:之前|以前|前|内)?(?:完成)?|(?:全年|长期|持续|常态化?)(?:性)?(?:推进|坚持|实施|开展|落实)?)`

const INSIDE_ROUND = '(?:[^（()）]|[（(][^（()）]*[）)])*'

/** A bracket is a clause if a label opens it or a role phrase closes it; labels count outside brackets, too. */
export function clauseRules(): readonly Rule[] {
  const inside = [...labelRules(), roleRule(), timeLimitRule(), nestedBracket()]
  return [
    clause(`(?=${anyLabel()}[ \\t\u3000]*[：:])`, inside),
    clause(`(?=${INSIDE_ROUND}${ROLE}(?:[，,；;。][^（()）]*)?[）)])`, inside),
    ...labelRules(),
  ]
}

function clause(ahead: string, patterns: readonly Rule[]): Rule {
  return {
    name: scope('meta.clause'),
    begin: `([（(])${ahead}`,
    beginCaptures: { 1: { name: scope('punctuation.section.clause.begin') } },
    end: '([）)])|$',
    endCaptures: { 1: { name: scope('punctuation.section.clause.end') } },
    patterns,
  }
}

/** Names may have brackets of their own: 各县（市、区）政府. */
function nestedBracket(): Rule {
  return { match: '[（(][^（()）]*[）)]' }
}

/** 责任单位： 牵头单位： … ; what follows 完成时限： is the time limit, whatever it says. */
function labelRules(): readonly Rule[] {
  const who = anyOf(Object.values(WHO).flat())
  const label = { name: scope('keyword.other.label') }
  const colon = { name: scope('punctuation.separator.label') }
  return [
    {
      match: `((?:${anyOf(deadline)})${WORD_OF_KIND})[ \\t\u3000]*([：:])([^；;，,。）)]*)`,
      captures: { 1: label, 2: colon, 3: { name: scope('constant.numeric.time-limit') } },
    },
    {
      match: `((?:${who})${WORD_OF_KIND})[ \\t\u3000]*([：:])`,
      captures: { 1: label, 2: colon },
    },
  ]
}

function roleRule(): Rule {
  return { match: ROLE + END, name: scope('storage.modifier.role') }
}

function timeLimitRule(): Rule {
  return { match: `(?<=[（(，,；;])${TIME_LIMIT}${END}`, name: scope('constant.numeric.time-limit') }
}

function anyLabel(): string {
  return `(?:${anyOf(Object.values(CLAUSE_LABELS).flat())})${WORD_OF_KIND}`
}
