// The model: what a document means. Plain data with absolute spans, made anew for each snapshot from the tree.

import type { Level, LineBlock, Ordinal, Span } from '../../grammar/index.js'

/** A stretch of the file that numbers itself: the covering notice, the enclosed 要点, an 附件. */
export interface Part {
  readonly index: number
  readonly kind: 'notice' | 'plan' | 'attachment'
  readonly span: Span
  /** The title's lines joined; `undefined` where the part has none. */
  readonly title: string | undefined
  readonly titleSpan: Span | undefined
  readonly lines: readonly PartLine[]
  /** Top nodes of the part's outline. */
  readonly roots: readonly OutlineNode[]
  readonly schemes: readonly Scheme[]
}

export interface PartLine {
  readonly block: LineBlock
  readonly role: LineRole
}

/** What a line is in the 公文; the words are those of GB/T 9704-2012, chapter 7. */
export type LineRole =
  | 'blank'
  | 'comment'
  | 'furniture' // left over from the web page or the archive that the text was copied from
  | 'document-number' // 发文字号
  | 'title' // 标题
  | 'salutation' // 主送
  | 'node' // a numbered heading or item
  | 'paragraph'
  | 'attachment-note' // 附件说明
  | 'signature' // 署名
  | 'date' // 成文日期
  | 'note' // 附注
  | 'attachment-label' // 附件1, above an attachment

/** A numbered heading or item with everything under it. */
export interface OutlineNode {
  readonly part: number
  readonly level: Level
  readonly ordinal: Ordinal
  /** As written; the automatic number `#` has been counted. */
  readonly number: number
  readonly block: LineBlock
  /** The node's own line and its paragraphs, without its children. */
  readonly lines: readonly LineBlock[]
  /** From the ordinal to the end of the last line of the last descendant. */
  readonly span: Span
  readonly parent: OutlineNode | undefined
  readonly children: readonly OutlineNode[]
  /** The deepest numbered node of its branch, and something a unit can answer for. */
  readonly task: boolean
}

/** How the numbers of one level run in one part. */
export interface Scheme {
  readonly part: number
  readonly level: Level
  readonly kind: 'running' | 'restarting'
  /** With `restarting`: the deepest level whose nodes restart this one (1 = 一、). */
  readonly restartsAt: Level | undefined
  readonly stated: boolean
  /** Inferred, and the other kind explains the numbers nearly as well: worth a question before numbers are changed. */
  readonly unsettled: boolean
  /** For the drafter: 「（一）连续编号：在9个部分间延续」 */
  readonly reason: string
}

export type AssignmentRole = 'lead' | 'support' | 'other' | 'person'

/** One unit, class of units or person that answers for a task. */
export interface Assignment {
  readonly role: AssignmentRole
  readonly name: string
  /** Where the name is written; for a rider (下同) that is in an earlier task. */
  readonly span: Span
  /** By a rider such as 下同, or from the heading above, not from the task's own clause. */
  readonly carried: boolean
}

export interface Task {
  readonly node: OutlineNode
  readonly assignments: readonly Assignment[]
  readonly deadline: Deadline | undefined
}

export interface Deadline {
  readonly text: string
  readonly span: Span
}

/** How much a unit of the document answers for. */
export interface UnitTally {
  readonly name: string
  readonly lead: number
  readonly support: number
  readonly other: number
}
