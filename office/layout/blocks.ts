// The layout blocks: what print shows, top to bottom, as plain data; Word, HTML, Markdown and the preview read these.
//
// Lengths are counted in 字, the width of one 3号 character of the body (GB/T 9704-2012, 3.1): what a 字 measures on
// paper is the writer's affair. Text is final: ordinals are written out, labels and comments are gone.

import type { Level, Span } from '../../core/index.js'

export interface NoticeLayout {
  /** For the properties of the file; `undefined` where the notice has none. */
  readonly title: string | undefined
  /** Who signs, 署名 or 发文机关. */
  readonly organ: string | undefined
  /** 成文日期. */
  readonly issuedOn: CalendarDate | undefined
  readonly blocks: readonly Block[]
}

export interface CalendarDate {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

export type Block =
  | Title
  | Subtitle
  | Salutation
  | Paragraph
  | Heading
  | AttachmentNote
  | Signature
  | IssueDate
  | Note
  | AttachmentLabel
  | BlankLine
  | PageBreak

/** The typeface that a run is set in; GB/T 9704-2012 names faces, the profile names fonts. */
export type Face = 'body' | 'title' | 'heading1' | 'heading2' | 'label'

export interface Run {
  readonly text: string
  readonly face: Face
  readonly bold: boolean
}

/** Where the block comes from in the source; `undefined` for what the layout itself puts in. */
interface FromSource {
  readonly source: Span | undefined
}

interface Written extends FromSource {
  readonly runs: readonly Run[]
}

/** 标题: centred, one entry per printed line. */
export interface Title extends FromSource {
  readonly kind: 'title'
  readonly lines: readonly (readonly Run[])[]
}

/** A centred line under the title: 发文字号, or the date of a text that is not signed. */
export interface Subtitle extends Written {
  readonly kind: 'subtitle'
}

/** 主送机关: flush left, first line and all. */
export interface Salutation extends Written {
  readonly kind: 'salutation'
}

/** 正文: first line two 字 in. */
export interface Paragraph extends Written {
  readonly kind: 'paragraph'
  /** At least its last line stands on the page of what follows (7.3.5: no 署名 on a page without text). */
  readonly keepWithNext: boolean
}

/** A numbered heading or item: 结构层次序数 and all, in the source's own writing. */
export interface Heading extends FromSource {
  readonly kind: 'heading'
  readonly level: Level
  /** The ordinal and the heading sentence. */
  readonly head: readonly Run[]
  /** What runs on after the heading sentence in the same paragraph; often empty. */
  readonly rest: readonly Run[]
  readonly keepWithNext: boolean
}

/** 附件说明: one line of 附件：1.… */
export interface AttachmentNote extends Written {
  readonly kind: 'attachment-note'
  /** 字 from the left edge to the first line. */
  readonly firstLineAt: number
  /** 字 from the left edge to the lines after it. */
  readonly wrappedAt: number
  readonly keepWithNext: boolean
}

/** 署名: flush right but for the inset. */
export interface Signature extends Written {
  readonly kind: 'signature'
  /** 字 from the right edge. */
  readonly rightInset: number
}

/** 成文日期: flush right but for the inset. */
export interface IssueDate extends Written {
  readonly kind: 'date'
  /** 字 from the right edge. */
  readonly rightInset: number
}

/** 附注: in brackets under the date. */
export interface Note extends Written {
  readonly kind: 'note'
}

/** 附件1, above the title of an attachment. */
export interface AttachmentLabel extends Written {
  readonly kind: 'attachment-label'
}

export interface BlankLine {
  readonly kind: 'blank-line'
  readonly keepWithNext: boolean
}

/** What follows begins a new page. */
export interface PageBreak {
  readonly kind: 'page-break'
}
