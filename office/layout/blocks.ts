// The layout blocks: what print shows, top to bottom, as plain data; Word, HTML, Markdown and the preview read these.
//
// Lengths are counted in 字, the width of one 3号 character of the body (GB/T 9704-2012, 3.1): what a 字 measures on
// paper is the writer's affair. Text is final: ordinals are written out, labels and comments are gone.

import type { FormKind, Level, Span } from '../../core/index.js'

export interface NoticeLayout {
  readonly form: FormKind
  /** For the properties of the file; `undefined` where the notice has none. */
  readonly title: string | undefined
  /** Who signs, 署名 or 发文机关. */
  readonly organ: string | undefined
  /** 成文日期. */
  readonly issuedOn: CalendarDate | undefined
  /** At least one; each begins a new page. */
  readonly sections: readonly Section[]
}

/** A run of pages of one kind. */
export interface Section {
  /** 版心: upright 28 字 wide and 22 lines high; turned a quarter to the left for `landscape`, so 40 字 wide. */
  readonly orientation: 'portrait' | 'landscape'
  /** `even-page`: on the back of a sheet, after an empty page if need be. */
  readonly starts: 'next-page' | 'even-page'
  /** `outer`: at the outer edge, odd pages right, even pages left (7.5); 信函 leaves its first page without (10.1). */
  readonly pageNumbers: 'outer' | 'outer-after-first' | 'none'
  readonly blocks: readonly Block[]
}

export interface CalendarDate {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

export type Block =
  | Masthead
  | Letterhead
  | HeadMark
  | Title
  | Subtitle
  | Salutation
  | Paragraph
  | Heading
  | AttachmentNote
  | Signature
  | SignatureRow
  | IssueDate
  | Note
  | AttachmentLabel
  | Table
  | Imprint
  | BlankLine
  | PageBreak

/** The typeface that a run is set in; GB/T 9704-2012 names faces, the profile names fonts. */
export type Face =
  | 'body' | 'title' | 'heading1' | 'heading2' | 'label' | 'signatory' | 'organ-mark' | 'imprint' | 'table' | 'table-header'

export interface Run {
  readonly text: string
  readonly face: Face
  readonly bold: boolean
}

/** Where the block comes from in the source; `undefined` for what the layout itself puts in. */
export interface FromSource {
  readonly source: Span | undefined
}

export interface Written extends FromSource {
  readonly runs: readonly Run[]
}

/** 版头 of a 文件, down to and with the red rule, which is as wide as the 版心 (7.2). */
export interface Masthead {
  readonly kind: 'masthead'
  /** Each on a line of its own, flush left, from the first line of the 版心 on. */
  readonly marks: readonly HeadMark[]
  readonly organMark: OrganMark
  /** 发文字号: centred; with 签发人 on their last line, one 字 from the left. */
  readonly number: Written | undefined
  readonly signatories: Signatories | undefined
}

/** The head of a 信函: red name, double red rule, and what stands under it (10.1). */
export interface Letterhead {
  readonly kind: 'letterhead'
  readonly organMark: OrganMark
  /** Each on a line of its own, flush left, from the first line under the rule on. */
  readonly marks: readonly HeadMark[]
  /** 发文字号: flush right on the first line under the rule. */
  readonly number: Written | undefined
}

/** 份号, 密级和保密期限 or 紧急程度: flush left. Where there is no red head it stands on its own. */
export interface HeadMark extends Written {
  readonly kind: 'head-mark'
  readonly element: 'copy-number' | 'classification' | 'urgency'
}

/** 发文机关标志: red, centred; the names under each other, all spread to the width of the widest. */
export interface OrganMark extends FromSource {
  readonly organs: readonly string[]
  /** 文件, to the right of the names and half way up; `undefined` where the mark is names only. */
  readonly suffix: string | undefined
  /** Height of a character, in points. */
  readonly points: number
  /** Its width in hundredths of its height; under 100 where the mark would be wider than the 版心. */
  readonly widthPercent: number
}

/** 签发人 of a 上行文: at the right, level with 发文字号 (7.2.6). */
export interface Signatories extends FromSource {
  readonly label: Run
  /** 字 from the left edge. */
  readonly labelAt: number
  /** Line by line; the first name of each line stands at the same place. */
  readonly rows: readonly (readonly PlacedRuns[])[]
}

export interface PlacedRuns {
  readonly runs: readonly Run[]
  /** 字 from the left edge. */
  readonly at: number
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

/** 署名 of several organs that seal side by side; each name is centred on its place. */
export interface SignatureRow extends FromSource {
  readonly kind: 'signature-row'
  readonly names: readonly CentredRuns[]
}

export interface CentredRuns {
  readonly runs: readonly Run[]
  /** 字 from the left edge to the middle of the name. */
  readonly centre: number
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

/** A table as wide as the 版心 of its section; its rows do not break across pages. */
export interface Table extends FromSource {
  readonly kind: 'table'
  /** Their widths in 字 add up to the width of the 版心, or less. */
  readonly columns: readonly TableColumn[]
  /** The first rows, printed again at the top of every page. */
  readonly headerRows: number
  readonly rows: readonly TableRow[]
}

export interface TableColumn {
  readonly width: number
  readonly align: 'left' | 'center'
}

export type TableRow = CellRow | SectionRow

/** One cell for each column. */
export interface CellRow extends FromSource {
  readonly kind: 'cells'
  readonly cells: readonly (readonly Run[])[]
}

/** One cell across the whole table, such as the heading of a section. */
export interface SectionRow extends Written {
  readonly kind: 'section'
}

/** 版记: at the foot of the page, the last rule on the lower edge of the 版心 (7.4). */
export interface Imprint {
  readonly kind: 'imprint'
  /** Rules above, between and below the rows; a 信函 has none (10.1). */
  readonly ruled: boolean
  readonly rows: readonly ImprintRow[]
}

export type ImprintRow = ImprintList | Printing

/** 抄送：…。 One 字 in on both sides, lines after the first aligned behind the colon. */
export interface ImprintList extends Written {
  readonly kind: 'list'
  readonly label: Run
  /** How many lines the row takes. */
  readonly lines: number
}

/** 印发机关 at the left and 印发日期 at the right, each one 字 in. */
export interface Printing {
  readonly kind: 'printing'
  readonly organ: Written | undefined
  readonly date: Written | undefined
}

export interface BlankLine {
  readonly kind: 'blank-line'
  readonly keepWithNext: boolean
}

/** What follows begins a new page. */
export interface PageBreak {
  readonly kind: 'page-break'
}
