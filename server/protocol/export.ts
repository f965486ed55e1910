// What is said about exports: the notice in a format, the table of its tasks. Bytes come as base64, for the client to write.

/** Client → server: the document as it stands in the editor, as a Word document. */
export type ExportDocxMethod = 'yaodian/exportDocx'

export interface ExportDocxParams {
  readonly textDocument: { readonly uri: string }
}

export interface ExportDocxResult {
  /** Without a folder, with the ending: 「望川市2026年应急管理工作要点.docx」. */
  readonly fileName: string
  /** The file's bytes in base64: the client writes them, so that file systems without a path work. */
  readonly base64: string
  /** What the form needs and the text lacks, a sentence each: the drafter may want to add it first. */
  readonly lacking: readonly string[]
}

/** Client → server: the 任务分工表 of a notice, or a list for each unit. Fails with a sentence where there are no tasks. */
export type ExportTasksMethod = 'yaodian/exportTasks'

export interface ExportTasksParams {
  readonly textDocument: { readonly uri: string }
  readonly format: TaskFormat
  /** A list for each unit: one workbook with a sheet each, else a file each. */
  readonly byUnit: boolean
  /** Of a page for Word; landscape if not said. */
  readonly orientation?: 'portrait' | 'landscape'
}

export type TaskFormat = 'docx' | 'xlsx' | 'csv' | 'md'

export interface ExportTasksResult {
  /** At least one; only lists of units that are no workbook are several. */
  readonly files: readonly ExportedFile[]
  /** For a folder that takes several files. */
  readonly folderName: string
  /** In Chinese: how many tasks and units, for the drafter to compare with the outline. */
  readonly summary: string
}

export interface ExportedFile {
  /** Without a folder, with the ending. */
  readonly fileName: string
  readonly base64: string
}

/**
 * Client → server: the notice in another form than our own Word document. Fails with a sentence for the drafter where the
 * template is none, or where no PDF can be made.
 */
export type ExportAsMethod = 'yaodian/exportAs'

export type ExportAsParams = { readonly textDocument: { readonly uri: string } } & (
  | { readonly format: 'pdf' | 'html' | 'md' }
  /** A .docx with anchors such as {正文}, its bytes in base64. */
  | { readonly format: 'docx'; readonly template: string }
)

export interface ExportAsResult extends ExportedFile {
  /** What the form needs and the text lacks, a sentence each. */
  readonly lacking: readonly string[]
  /** In Chinese: what the template asks for and the notice has not, and the like. */
  readonly notes: readonly string[]
}
