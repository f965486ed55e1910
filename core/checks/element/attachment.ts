// element/attachment: 附件说明 in another form than 附件：1.名称, or with other names than the attachments have.

import { flatMap, looksLikeUnit, shift, type Span } from '../../../grammar/index.js'
import { across, moveSpanned } from '../../across.js'
import type { Fix, TextEdit } from '../../finding.js'
import { halfWidthDigits } from '../../model/half-width.js'
import { wordsOf } from '../../model/place.js'
import { placedWords, type PlacedValue } from '../../model/placed-values.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, moveReport, type Report } from '../check.js'
import { attachmentNotes, labelNumber, type AttachmentNote, type NoteItem } from './attachment-notes.js'

const END_MARK = /[。；，、．.;,]$/

export const attachment = defineCheck({
  code: 'element/attachment',
  title: '附件说明的写法',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 9704—2012 7.3.4',
  of: 'document',
  run: snapshot => {
    const itself = across(snapshot, 'element/attachment', own =>
      flatMap(notesOf(own), note => [...form(note), ...numbers(note), ...endMarks(note)]), moveReport)
    const [only, ...others] = across(snapshot, 'attachment notes', notesOf, moveNote).first(2)
    if (only === undefined || others.length > 0) return itself.all()
    const enclosed = across(snapshot, 'attachments', attachmentsOf, moveEnclosed)
    return [...itself.all(), ...names(only, enclosed.all())]
  },
})

function notesOf({ parts }: Snapshot): readonly AttachmentNote[] {
  return flatMap(parts, attachmentNotes).filter(({ whole }) => whole)
}

function moveNote(note: AttachmentNote, by: number): AttachmentNote {
  return {
    ...note,
    items: note.items.map(item => ({ ...item, leadSpan: shift(item.leadSpan, by), nameSpan: shift(item.nameSpan, by) })),
  }
}

/** What the note speaks of. */
interface Enclosed {
  readonly label: string | undefined
  /** The words of each line of the title. */
  readonly title: readonly PlacedValue[]
  readonly titleSpan: Span | undefined
}

function attachmentsOf({ parts }: Snapshot): readonly Enclosed[] {
  return parts.filter(({ kind }) => kind === 'attachment').map(({ lines, titleSpan }) => {
    const label = lines.find(({ role }) => role === 'attachment-label')
    return {
      label: label && wordsOf(label.block), titleSpan,
      title: lines.filter(({ role }) => role === 'title').map(({ block }) => placedWords(block)),
    }
  })
}

function moveEnclosed({ label, title, titleSpan }: Enclosed, by: number): Enclosed {
  return { label, title: title.map(line => moveSpanned(line, by)), titleSpan: titleSpan && shift(titleSpan, by) }
}

/** 附件1：… 附件2：… */
function form({ form, items }: AttachmentNote): readonly Report[] {
  const [first, ...others] = items
  if (form !== 'labelled' || first === undefined) return []
  const single = others.length === 0
  const right = single ? '附件：' : '附件：1.'
  return [{
    span: first.leadSpan,
    message: `附件说明“${first.lead}”写法不规范：“附件”后面应当先用冒号${single ? '，只有一个附件的不编号' : '，再编序号'}。请改为“${right}”。`,
    related: others.map(({ leadSpan, lead }) => ({ span: leadSpan, message: `同样的写法：“${lead}”` })),
    fixes: [{
      title: single ? `改为“${right}”` : `${items.length}个附件都改为“附件：1.……”的写法`, kind: 'safe',
      edits: items.map(({ leadSpan }, i) => ({ span: leadSpan, newText: i === 0 ? right : `${i + 1}.` })),
    }],
  }]
}

/** 附件：1.… where there is one; 附件：1、…; a name without its number. */
function numbers({ form, items }: AttachmentNote): readonly Report[] {
  const [first, ...others] = items
  if (form !== 'list' || first === undefined) return []
  if (others.length === 0) {
    const span = { start: first.leadSpan.end - first.ordinal.length, end: first.leadSpan.end }
    // 附件：1.！ names nothing yet.
    return first.ordinal === '' || !/[\p{L}\p{N}]/u.test(first.name) ? [] : [{
      span,
      message: `附件只有一个，“附件：”后面不编序号。请删去“${first.ordinal.trim()}”。`,
      fixes: [{ title: `删去“${first.ordinal.trim()}”`, kind: 'safe', edits: [{ span, newText: '' }] }],
    }]
  }
  const wrong = items.filter(({ number, ordinal }, i) => number !== i + 1 || !/^[0-9０-９]+\s*[.．﹒]/.test(ordinal))
  const [at, ...more] = wrong
  if (at === undefined) return []
  const renumbered = items.some((item, i) => item.number !== undefined && item.number !== i + 1)
  const edits: readonly TextEdit[] = flatMap(items, (item, i) => wrong.includes(item)
    ? [{ span: { start: item.leadSpan.end - item.ordinal.length, end: item.leadSpan.end }, newText: `${i + 1}.` }] : [])
  return [{
    span: at.leadSpan,
    message: `附件说明的序号不合规范：有几个附件的，应当从1起依次用“1.”“2.”标注。请改正。`,
    related: more.map(({ leadSpan, lead }) => ({ span: leadSpan, message: `这里写的是“${lead.trim()}”` })),
    fixes: [{ title: '改为“1.”“2.”依次标注', kind: renumbered ? 'choice' : 'safe', edits }],
  }]
}

function endMarks({ items }: AttachmentNote): readonly Report[] {
  const marked = items.filter(({ name }) => END_MARK.test(name))
    .map(({ nameSpan: { end } }) => ({ start: end - 1, end }))
  const [first, ...others] = marked
  return first === undefined ? [] : [{
    span: first,
    message: '附件名称后面不加标点符号。请删去。',
    related: others.map(span => ({ span, message: '这里也有标点' })),
    fixes: [{
      title: marked.length === 1 ? '删去末尾的标点' : `删去${marked.length}个附件名称末尾的标点`, kind: 'safe',
      edits: marked.map(span => ({ span, newText: '' })),
    }],
  }]
}

/** Each attachment that is there must be named as its title says. */
function names({ items }: AttachmentNote, attachments: readonly Enclosed[]): readonly Report[] {
  const told = new Set<NoteItem>()
  return flatMap(attachments, (part): readonly Report[] => {
    const number = part.label === undefined ? undefined : labelNumber(part.label)
    const item = number === undefined ? (items.length === 1 ? items[0] : undefined) : items[number - 1]
    const titles = titlesOf(part)
    const [title] = titles
    if (item === undefined || title === undefined || /\s[2-9][.．、]/.test(item.name)) return []
    if (told.has(item) || titles.some(each => saysTheSame(compared(item.name), compared(each)))) return []
    told.add(item)
    return [{
      span: item.nameSpan,
      message: `附件说明里的名称与附件的标题不一致：这里是“${bare(item.name)}”，附件的标题是“${title}”。应当一字不差，请统一。`,
      related: part.titleSpan === undefined ? [] : [{ span: part.titleSpan, message: '附件的标题在这里' }],
      fixes: renamings(item, title, part),
    }]
  })
}

function renamings(item: NoteItem, title: string, { title: [line, ...further] }: Enclosed): readonly Fix[] {
  const marked = item.name.length - bare(item.name).length
  const span = { start: item.nameSpan.start, end: item.nameSpan.end - marked }
  return [
    { title: `附件说明改为“${title}”`, kind: 'choice', edits: [{ span, newText: title }] },
    ...line === undefined || further.length > 0 ? [] : [{
      title: `附件的标题改为“${bare(item.name)}”`, kind: 'choice' as const,
      edits: [{ span: line.span, newText: bare(item.name) }],
    }],
  ]
}

/** The title as a whole, and without the upper lines that may be something else. */
function titlesOf({ title }: Enclosed): readonly string[] {
  return title.map((_, i) => title.slice(i).map(({ text }) => text).join(''))
}

/** The note may add the organ whose document the attachment is. */
function saysTheSame(name: string, title: string): boolean {
  return name === title || (name.endsWith(title) && looksLikeUnit(name.slice(0, -title.length)))
}

function bare(name: string): string {
  return name.replace(END_MARK, '')
}

/** Book marks, white space and the width of brackets make no difference. */
function compared(name: string): string {
  return halfWidthDigits(bare(name)).replace(/[《》〈〉“”"\s\u3000]/g, '').replaceAll('(', '（').replaceAll(')', '）')
}
