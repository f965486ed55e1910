// Puts in, from the front matter, the elements that the text itself does not write.

import type { Snapshot, Span } from '../../core/index.js'
import type { Element, ElementRole } from './elements.js'

export interface FrontMatterText {
  readonly texts: readonly string[]
  readonly source: Span
}

/** The values of a key, a list's items one by one; `undefined` if the front matter does not give the key. */
export function frontMatterText(snapshot: Snapshot, key: string): FrontMatterText | undefined {
  const block = snapshot.tree.frontMatter
  const entry = block?.content.entries.find(e => e.key === key)
  if (block === undefined || entry === undefined) return undefined
  const texts = [entry.value, ...entry.items].flatMap(value => value?.text.trim() ?? []).filter(text => text !== '')
  if (texts.length === 0) return undefined
  return { texts, source: { start: block.start + entry.span.start, end: block.start + entry.span.end } }
}

/**
 * The elements of the first part, completed: 标题 and 主送 before the text, 附件 to 附注 after it; and 发文字号 under the
 * title, unless it stands in the head.
 */
export function completed(snapshot: Snapshot, text: readonly Element[], numberInHead: boolean): readonly Element[] {
  const written = numberInHead ? text.filter(({ role }) => role !== 'document-number') : text
  const given = (key: string, role: ElementRole, text: (values: readonly string[]) => readonly string[]): Element[] => {
    const found = written.some(element => element.role === role) ? undefined : frontMatterText(snapshot, key)
    if (found === undefined) return []
    return text(found.texts).map(body => ({ role, level: undefined, ordinal: '', body, source: found.source }))
  }
  const head = leading(written)
  const tail = trailing(written.slice(head.length))
  return [
    ...(titledAlready(snapshot) ? [] : given('标题', 'title', values => values)),
    ...head,
    ...(numberInHead ? [] : given('发文字号', 'document-number', values => values)),
    ...given('主送', 'salutation', values => [closedWithColon(values.join('、'))]),
    ...written.slice(head.length, written.length - tail.length),
    ...[
      given('附件', 'attachment-note', attachmentNote),
      given('署名', 'signature', values => values),
      given('成文日期', 'date', values => values.slice(0, 1)),
      given('附注', 'note', values => values.map(bracketed)),
    ].reduce(inserted, tail),
  ]
}

/** The order of what stands below the text (GB/T 9704-2012, 7.3.4 to 7.3.6). */
const TAIL_ORDER: readonly ElementRole[] = ['attachment-note', 'signature', 'date', 'note']

function inserted(tail: readonly Element[], added: readonly Element[]): readonly Element[] {
  const rank = (element: Element | undefined): number => (element === undefined ? -1 : TAIL_ORDER.indexOf(element.role))
  let at = tail.length
  while (at > 0 && rank(tail[at - 1]) > rank(added[0])) at -= 1
  return [...tail.slice(0, at), ...added, ...tail.slice(at)]
}

/** The title may stand in the text as the title of what the notice encloses. */
function titledAlready(snapshot: Snapshot): boolean {
  const given = frontMatterText(snapshot, '标题')?.texts.join('')
  return snapshot.parts.some((part, index) => part.title !== undefined && (index === 0 || part.title === given))
}

/** What stands above 主送. */
function leading(elements: readonly Element[]): readonly Element[] {
  const above: readonly ElementRole[] = ['attachment-label', 'title', 'document-number']
  const end = elements.findIndex(element => !above.includes(element.role))
  return elements.slice(0, end < 0 ? elements.length : end)
}

/** What stands below the text. */
function trailing(elements: readonly Element[]): readonly Element[] {
  let start = elements.length
  while (start > 0 && isTrailing(elements[start - 1])) start -= 1
  return elements.slice(start)
}

function isTrailing(element: Element | undefined): boolean {
  return element !== undefined && TAIL_ORDER.includes(element.role)
}

function closedWithColon(addressees: string): string {
  return /[：:]$/u.test(addressees) ? addressees : `${addressees}：`
}

/** 附件：名称, or 附件：1.名称 and a line for each further one (GB/T 9704-2012, 7.3.4). */
function attachmentNote(names: readonly string[]): readonly string[] {
  if (names.length === 1) return names.map(name => `附件：${name}`)
  return names.map((name, index) => {
    const numbered = /^\d+[.．]/u.test(name) ? name : `${index + 1}.${name}`
    return index === 0 ? `附件：${numbered}` : numbered
  })
}

function bracketed(note: string): string {
  return /^[（(]/u.test(note) ? note : `（${note}）`
}
