// Our styles in a template: by their names where it has them, else Word's own by name, else added to the copy.
//
// 1. A style of the template that is called 公文标题, 公文正文 … is used as it is.
// 2. For 公文标题, 公文一级标题 and 公文二级标题, Word's Title, heading 1 and heading 2 are used where the template has them.
// 3. Every other style is added with the format of GB/T 9704, so that the paragraphs look right in any template.

import { attributeOf, childrenOf, valueOf, type XmlElement } from '../import/xml.js'
import type { PageProfile } from '../docx/profile.js'
import { noticeStyles, normalFormat, styleElement, type NoticeStyle } from '../docx/styles.js'

export interface FittedStyles {
  /** The text with the template's style ids in place of ours. */
  readonly body: string
  /** w:style elements to be added to the template's. */
  readonly added: string
  /** The names of the styles that are added. */
  readonly names: readonly string[]
}

const BUILT_IN: Readonly<Record<string, string>> = { 公文标题: 'title', 公文一级标题: 'heading 1', 公文二级标题: 'heading 2' }

/** @param body paragraphs and tables of ours, which name our styles by id */
export function fitStyles(body: string, part: XmlElement | undefined, profile: PageProfile): FittedStyles {
  const theirs = readStyles(part)
  const used = new Set([...body.matchAll(STYLE_REFERENCE)].map(match => match[2] ?? ''))
  const known = noticeStyles(profile).filter(({ id }) => used.has(id))
  const ids = new Map<string, string>()
  const added: NoticeStyle[] = []
  for (const style of known) {
    const id = theirs.idOf(style.type, style.name) ??
      (style.type === 'paragraph' ? theirs.idOf('paragraph', BUILT_IN[style.name] ?? '') : undefined)
    if (id === undefined) added.push(style)
    ids.set(style.id, id ?? theirs.freeId(style.id))
  }
  return {
    body: body.replace(STYLE_REFERENCE, (_, name: string, id: string) => `<w:${name} w:val="${ids.get(id) ?? id}"/>`),
    added: added.map(style => addedStyle({ ...style, id: ids.get(style.id) ?? style.id }, theirs.standard, profile)).join(''),
    names: added.map(({ name }) => name),
  }
}

/** Our own XML: text in it has no `<`. */
const STYLE_REFERENCE = /<w:(pStyle|rStyle) w:val="([^"]+)"\/>/g

/** On the template's own standard style, which need not be ours: so it says all that ours would. */
function addedStyle(style: NoticeStyle, standard: string | undefined, profile: PageProfile): string {
  if (style.type === 'character') return styleElement(style, undefined)
  const paragraph = { spaceBefore: 0, spaceAfter: 0, ...normalFormat(profile), ...style.paragraph }
  return styleElement({ ...style, paragraph, run: { ...profile.types.body, ...style.run } }, standard)
}

interface TheirStyles {
  readonly idOf: (type: NoticeStyle['type'], name: string) => string | undefined
  /** Of the paragraphs without a style of their own. */
  readonly standard: string | undefined
  /** This id, or one like it that no style of theirs has. */
  readonly freeId: (id: string) => string
}

function readStyles(part: XmlElement | undefined): TheirStyles {
  const styles = childrenOf(part, 'w:style')
  const keyed = styles.map(style => {
    const key = `${attributeOf(style, 'w:type') ?? 'paragraph'} ${(valueOf(style, 'w:name') ?? '').toLowerCase()}`
    return [key, attributeOf(style, 'w:styleId') ?? ''] as const
  })
  const byName = new Map(keyed)
  const ids = new Set(styles.map(style => attributeOf(style, 'w:styleId') ?? ''))
  const standard = styles.find(style => (attributeOf(style, 'w:type') ?? 'paragraph') === 'paragraph' &&
    ['1', 'true', 'on'].includes(attributeOf(style, 'w:default') ?? ''))
  return {
    idOf: (type, name) => byName.get(`${type} ${name.toLowerCase()}`),
    standard: attributeOf(standard, 'w:styleId'),
    freeId(id) {
      let free = id
      for (let copy = 2; ids.has(free); copy++) free = `${id}${copy}`
      return free
    },
  }
}
