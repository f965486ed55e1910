// Reads 附件说明: what a notice says it encloses, in the proper form and in the form 附件1：….

import { CHINESE_NUMERAL_CLASS, parseArabic, parseChinese, type LineBlock, type Span } from '../../../grammar/index.js'
import { isSignature } from '../../model/line-shapes.js'
import { wordsOf } from '../../model/place.js'
import { placedWords } from '../../model/placed-values.js'
import type { LineRole, Part } from '../../model/types.js'

export interface AttachmentNote {
  /** `labelled`: every name stands behind a label of its own (附件1：… 附件2：…). */
  readonly form: 'list' | 'labelled'
  readonly items: readonly NoteItem[]
  /** 署名, 成文日期, 附注 or nothing follows: all of it has been read, no name goes on in the next line. */
  readonly whole: boolean
}

export interface NoteItem {
  /** What stands before the name: 附件：, 附件：1., 2., 附件1：. */
  readonly lead: string
  readonly leadSpan: Span
  readonly number: number | undefined
  /** 1. or 1、; '' without a number. */
  readonly ordinal: string
  /** With an end mark, if it has one. */
  readonly name: string
  readonly nameSpan: Span
}

const LONGEST_NAME = 60
const NUMERAL = `[0-9０-９]{1,2}|[${CHINESE_NUMERAL_CLASS}]{1,3}`
const FIRST = new RegExp(`^(附件\\s{0,8}[：:]\\s{0,8})((${NUMERAL})\\s{0,8}[.．﹒、]\\s{0,8})?(.+)$`)
const FURTHER = new RegExp(`^()((${NUMERAL})\\s{0,8}[.．﹒、]\\s{0,8})(.+)$`)
const LABELLED = new RegExp(`^(附\\s{0,8}件\\s{0,8}(${NUMERAL})\\s{0,8}[：:.．、]\\s{0,8})(\\S.*)$`)

/** All notes of a part in order. */
export function attachmentNotes({ lines }: Part): readonly AttachmentNote[] {
  const notes: { form: AttachmentNote['form']; items: NoteItem[]; whole: boolean }[] = []
  let open: (typeof notes)[number] | undefined
  for (const { block, role } of lines) {
    if (role === 'blank' || role === 'comment') continue
    const form = role === 'attachment-note' || goesOn(open, role, block) ? 'list' : 'labelled'
    const begins = form === 'list' && /^附件\s*[：:]/.test(wordsOf(block))
    const item = form === 'list' ? listItem(block, begins) : role === 'paragraph' ? labelledItem(block) : undefined
    if (item === undefined) {
      if (open !== undefined) open.whole = CLOSING.has(role) || isSignature(block)
      open = undefined
    } else if (open !== undefined && open.form === form && !begins) open.items.push(item)
    else {
      open = { form, items: [item], whole: false }
      notes.push(open)
    }
  }
  if (open !== undefined) open.whole = open.form === 'list'
  // What no signature follows heads an attachment.
  return notes.filter(({ form, whole }) => form === 'list' || whole)
}

/** 2、名单； was taken for an item of the text because of its mark. */
function goesOn(open: Omit<AttachmentNote, 'whole'> | undefined, role: LineRole, block: LineBlock): boolean {
  if (open?.form !== 'list' || role !== 'node') return false
  const item = listItem(block, false)
  return item?.number === open.items.length + 1 && item.name.length <= LONGEST_NAME && !/[。；;].+/.test(item.name)
}

const CLOSING: ReadonlySet<LineRole> = new Set(['signature', 'date', 'note'])

/** The number in 附件2 or 附件二; `undefined` where there is none. */
export function labelNumber(words: string): number | undefined {
  const numeral = new RegExp(`^附\\s{0,8}件\\s{0,8}(${NUMERAL})`).exec(words)?.[1]
  return numeral === undefined ? undefined : valueOf(numeral)
}

function listItem(block: LineBlock, first: boolean): NoteItem | undefined {
  const [, label = '', ordinal = '', numeral, name = ''] = (first ? FIRST : FURTHER).exec(wordsOf(block)) ?? []
  return name === '' ? undefined : itemOf(block, label, ordinal, numeral, name)
}

function labelledItem(block: LineBlock): NoteItem | undefined {
  const [, label = '', numeral, name = ''] = LABELLED.exec(wordsOf(block)) ?? []
  return name === '' || name.length > LONGEST_NAME ? undefined : itemOf(block, label, '', numeral, name)
}

function itemOf(block: LineBlock, label: string, ordinal: string, numeral: string | undefined, name: string): NoteItem {
  const { end } = placedWords(block).span
  const nameStart = end - name.length
  return {
    lead: label + ordinal, leadSpan: { start: nameStart - label.length - ordinal.length, end: nameStart },
    number: numeral === undefined ? undefined : valueOf(numeral), ordinal, name, nameSpan: { start: nameStart, end },
  }
}

function valueOf(numeral: string): number | undefined {
  return /^[0-9０-９]/.test(numeral) ? parseArabic(numeral) : parseChinese(numeral)
}
