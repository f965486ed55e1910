// Texts for files that are still to be written: a new notice, a new directory of units, what was written elsewhere.

/** Client → server: the first text of a notice that is still to be written. */
export type NewPlanMethod = 'yaodian/newPlan'

export interface NewPlanParams {
  /** The year that the tasks are for. */
  readonly year: number
  readonly organ: string
  /** Path of the unit directory as the document should name it. */
  readonly directory?: string
}

export interface NewPlanResult {
  /** With stops for what only the drafter knows; lines end in `\n`. */
  readonly snippet: string
}

/** Client → server: the text of a unit directory, from what the drafter has. */
export type NewDirectoryMethod = 'yaodian/newDirectory'

export type NewDirectoryParams =
  | { readonly from: 'lines'; readonly text: string }
  /** An .xlsx workbook, its bytes in base64. */
  | { readonly from: 'workbook'; readonly base64: string }
  /** The units that an open document names. */
  | { readonly from: 'document'; readonly uri: string }

export interface NewDirectoryResult {
  readonly text: string
  /** How many units it lists. */
  readonly count: number
}

/** Client → server: a Word file, or text from anywhere, as a document of the language. */
export type ImportMethod = 'yaodian/import'

export type ImportParams =
  /** A .docx, its bytes in base64; tracked changes are accepted unless said otherwise. */
  | { readonly from: 'docx'; readonly base64: string; readonly changes?: 'accept' | 'reject' }
  | { readonly from: 'text'; readonly text: string }

export interface ImportResult {
  readonly text: string
  /** In Chinese: what was done to the source beyond copying it, and what was left out. */
  readonly notes: readonly string[]
  /** It held tracked changes. */
  readonly tracked: boolean
}
