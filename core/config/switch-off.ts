// The edit of yaodian.config.json that switches a check off: what is there stays as it is laid out.

import type { TextEdit } from '../finding.js'
import { lineEndOf } from '../text/line-ends.js'
import { readJson, type JsonMember, type JsonObject } from './json.js'

/** Edits of `text`, which is '' where there is no file yet; `undefined` where the text is not to be understood. */
export function switchOff(text: string, code: string): readonly TextEdit[] | undefined {
  if (/^[\s\ufeff]*$/.test(text)) {
    return [{ span: { start: 0, end: text.length }, newText: newFile(code, lineEndOf(text)) }]
  }
  const read = readJson(text)
  if (read.kind === 'broken' || read.root.kind !== 'object') return undefined
  const rules = memberOf(read.root, '规则')
  if (rules === undefined) return [append(text, read.root, '规则', inner => `{${inner}  ${entry(code)}${inner}}`)]
  if (rules.value.kind !== 'object') return undefined
  const rule = memberOf(rules.value, code)
  return [rule === undefined ? append(text, rules.value, code, () => '"关"') : { span: rule.value.span, newText: '"关"' }]
}

function newFile(code: string, end: string): string {
  return ['{', '  "规则": {', `    ${entry(code)}`, '  }', '}', ''].join(end)
}

function entry(code: string): string {
  return `${JSON.stringify(code)}: "关"`
}

/** The last one counts. */
function memberOf({ members }: JsonObject, key: string): JsonMember | undefined {
  return members.findLast(member => member.key === key)
}

/**
 * A member behind the last one of the object, on a line of its own if that has one.
 *
 * @param valueAt the value, given a line end with the indentation of the new member
 */
function append(
  text: string, { members, span }: JsonObject, key: string, valueAt: (inner: string) => string,
): TextEdit {
  const last = members.at(-1)
  const outer = lineEndOf(text) + indentAt(text, span.start)
  const between = last === undefined ? `${outer}  ` : whiteBefore(text, last.keySpan.start)
  const inner = /[\r\n]/.test(between) ? between : `${outer}  `
  const member = `${between}${JSON.stringify(key)}: ${valueAt(inner)}`
  if (last === undefined) return { span, newText: `{${member}${outer}}` }
  const { end } = last.value.span
  return { span: { start: end, end }, newText: `,${between === '' ? ' ' : ''}${member}` }
}

/** The line break and the white space before `at`; a space where it stands in a line with others. */
function whiteBefore(text: string, at: number): string {
  const indent = indentAt(text, at)
  const start = lineStart(text, at)
  if (start + indent.length === at && start > 0) return lineEndOf(text) + indent
  return /[ \t]/.test(text.charAt(at - 1)) ? ' ' : ''
}

/** The white space at the start of the line that `at` is in. */
function indentAt(text: string, at: number): string {
  return /[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? ''
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}
