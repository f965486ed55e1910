// The typed tree: what a document looks like once parsed. Plain data, no behaviour.
//
// A document is a list of blocks. A block is one line of the body, or the whole front matter; everything inside a
// block has spans relative to the block's first character, so that an edit elsewhere leaves the block untouched.
// Only `Block.start` is absolute. Absent parts are `undefined`; lists are never absent.

import type { Span } from './span.js'

export interface DocumentTree {
  readonly text: string
  readonly frontMatter: FrontMatterBlock | undefined
  /** Every line after the front matter, blank ones included, in order. */
  readonly lines: readonly LineBlock[]
}

/** Some lines in a row, whose starts count from the first one's. */
export type Body = Pick<DocumentTree, 'text' | 'lines'>

/** Where a position-independent tree stands in the document. */
export interface Block<Content> {
  /** Offset of the block's first character in the document. */
  readonly start: number
  /** The block's own text, without its line break. */
  readonly text: string
  readonly content: Content
}

export type LineBlock = Block<Line>
export type FrontMatterBlock = Block<FrontMatter>

/** A mistake in the writing itself. The parser goes on after it. */
export interface SyntaxProblem {
  readonly code: SyntaxCode
  readonly span: Span
  /** What stood there, for the message; `undefined` where nothing did. */
  readonly found: string | undefined
}

export type SyntaxCode =
  | 'front-matter-unclosed'
  | 'front-matter-entry'
  | 'clause-unclosed'
  | 'suppression-form'

// ---------------------------------------------------------------- body lines

export type Line = BlankLine | CommentLine | TextLine

export interface BlankLine {
  readonly kind: 'blank'
  readonly problems: readonly SyntaxProblem[]
}

/** `// …`, never exported. */
export interface CommentLine {
  readonly kind: 'comment'
  readonly suppression: Suppression | undefined
  readonly problems: readonly SyntaxProblem[]
}

/** `要点-忽略 CODE…`, `要点-忽略-开始 CODE…`, `要点-忽略-结束`, `要点-忽略-全文 CODE…` */
export interface Suppression {
  readonly kind: 'suppression'
  readonly span: Span
  readonly reach: 'next-line' | 'begin' | 'end' | 'document'
  readonly codes: readonly SuppressedCode[]
}

export interface SuppressedCode {
  readonly code: string
  readonly span: Span
}

/** A paragraph, an item or a heading: one line of print. */
export interface TextLine {
  readonly kind: 'text'
  /** The line without the white space around it. */
  readonly span: Span
  /** `# ` at the start: this line is the title for certain. */
  readonly titleMark: Span | undefined
  readonly ordinal: Ordinal | undefined
  /** `{!}` after the ordinal: the number stays what it is. */
  readonly pin: Span | undefined
  /** `{#防汛}` after the ordinal, before or after the pin. */
  readonly label: Label | undefined
  /** What follows the ordinal, the pin and the label. */
  readonly body: Span
  /** Leaves and clauses of `body`, in order and without gaps. */
  readonly content: readonly Inline[]
  readonly problems: readonly SyntaxProblem[]
}

export interface Ordinal {
  readonly kind: 'ordinal'
  readonly span: Span
  readonly level: Level
  /** The number written; `undefined` for the automatic number `#`. */
  readonly number: number | undefined
  /** The digits or the `#` alone. */
  readonly numeral: Span
  readonly form: OrdinalForm
  /**
   * The text may be something else than an ordinal (`1.5万亩`, `一、二产业`): the series around it decides.
   */
  readonly doubtful: boolean
}

/**
 * How an ordinal is marked. GB/T 9704-2012, 7.3.3 names 一、（一）1.（1）; GB/T 15834-2011, B.3 rules the marks.
 * `half` differs from the canonical form only by the width of its brackets.
 */
export type OrdinalForm =
  | 'canonical'
  | 'half' // (一) (1)
  | 'chapter' // 第一章, 第一部分
  | 'dot-for-stop' // 一. 一．
  | 'comma-for-stop' // 一，
  | 'colon-for-stop' // 一：
  | 'mark-after-bracket' // （一）、 （1）、
  | 'symbol' // ㈠ ⑴ ⒈
  | 'wide-dot' // 1． 1﹒
  | 'stop-for-dot' // 1、
  | 'comma-for-dot' // 1，
  | 'full-stop-for-dot' // 11。
  | 'bracket-for-dot' // 1) 1）
  | 'automatic' // #. （#） #、

/** 结构层次: 1 `一、` · 2 `（一）` · 3 `1.` · 4 `（1）` · 5 `①` (GB/T 9704-2012, 7.3.3). */
export type Level = 1 | 2 | 3 | 4 | 5

export interface Label {
  readonly kind: 'label'
  readonly span: Span
  readonly name: string
  readonly nameSpan: Span
}

// ---------------------------------------------------------------- inside a line

export type Inline = Text | Punctuation | SeriesMark | Reference | Clause

/** A run without punctuation. */
export interface Text {
  readonly kind: 'text'
  readonly span: Span
}

export interface Punctuation {
  readonly kind: 'punctuation'
  readonly span: Span
  readonly mark: PunctuationMark
}

export type PunctuationMark =
  | 'stop' // 。！？ and their half-width twins
  | 'semicolon'
  | 'comma'
  | 'enumeration-comma'
  | 'colon'
  | 'open-bracket'
  | 'close-bracket'
  | 'open-quote'
  | 'close-quote'
  | 'straight-quote'
  | 'open-book'
  | 'close-book'
  | 'ellipsis'
  | 'dash'

/** An ordinal inside a paragraph: 一是 · 第一， · 其一， · （1） · ① */
export interface SeriesMark {
  readonly kind: 'series-mark'
  readonly span: Span
  readonly style: SeriesStyle
  readonly number: number
  readonly numeral: Span
}

export type SeriesStyle = 'is' | 'ordinal-word' | 'among' | 'bracketed' | 'circled'

/** `{@防汛}`, or a literal 第28项, 第三部分, 第（二）条. */
export interface Reference {
  readonly kind: 'reference'
  readonly span: Span
  readonly target: ReferenceTarget
}

export type ReferenceTarget =
  | { readonly by: 'label'; readonly name: string; readonly nameSpan: Span }
  | { readonly by: 'number'; readonly level: Level; readonly number: number; readonly numeral: Span }

// ---------------------------------------------------------------- assignment clause

/** Who answers: （牵头单位：…；配合单位：…；完成时限：…） and every other form of it. */
export interface Clause {
  readonly kind: 'clause'
  /** With the brackets, if it has them. */
  readonly span: Span
  readonly bracketed: boolean
  readonly groups: readonly ClauseGroup[]
}

/** Units that share one role, or a time limit: 「牵头单位：甲、乙」 「甲、乙等按职责分工负责」 */
export interface ClauseGroup {
  readonly span: Span
  readonly label: ClauseLabel | undefined
  readonly names: readonly Name[]
  /** 等, 等部门: not part of a name. */
  readonly etc: Span | undefined
  readonly role: RolePhrase | undefined
  readonly deadline: TimeLimit | undefined
  readonly riders: readonly Rider[]
  /** The mark before the group: groups after ； are independent, groups after ， go on with the one before. */
  readonly after: 'start' | 'comma' | 'semicolon' | 'nothing'
}

export interface ClauseLabel {
  readonly kind: 'clause-label'
  readonly span: Span
  /** The word without brackets and colon: 责任科室. */
  readonly word: string
  readonly role: LabelRole
}

export type LabelRole = 'lead' | 'support' | 'responsible' | 'person' | 'deadline'

/** A unit, a class of units (各县（市、区）政府) or a person, as written. */
export interface Name {
  readonly kind: 'name'
  readonly span: Span
  readonly text: string
}

/** 牵头 · 按职责分工负责 · 配合 … */
export interface RolePhrase {
  readonly kind: 'role-phrase'
  readonly span: Span
  readonly role: 'lead' | 'support' | 'responsible'
}

export interface TimeLimit {
  readonly kind: 'time-limit'
  readonly span: Span
  readonly text: string
}

/** <下同，后文不再重复表述> · 以下责任单位均包括… · 以下各项任务均需…落实 */
export interface Rider {
  readonly kind: 'rider'
  readonly span: Span
  readonly meaning: 'same-below' | 'include-below' | 'note'
  /** Units named by the rider itself (`include-below`). */
  readonly names: readonly Name[]
}

// ---------------------------------------------------------------- front matter

export interface FrontMatter {
  readonly kind: 'front-matter'
  readonly span: Span
  readonly entries: readonly FrontMatterEntry[]
  readonly problems: readonly SyntaxProblem[]
}

/** `键：值`, or `键：` with nested entries or `- ` items below. */
export interface FrontMatterEntry {
  readonly span: Span
  readonly key: string
  readonly keySpan: Span
  /** Without the white space around it; `undefined` where nothing follows the colon. */
  readonly value: FrontMatterValue | undefined
  readonly items: readonly FrontMatterValue[]
  readonly entries: readonly FrontMatterEntry[]
}

export interface FrontMatterValue {
  readonly span: Span
  readonly text: string
}
