// The door of office/: documents out. Layout blocks are plain data; a writer turns them into a file.

import type { Snapshot } from '../core/index.js'
import { profileFor, type PageProfile } from './docx/profile.js'
import { writeDocx } from './docx/write-docx.js'
import { writeHtml } from './html/write-html.js'
import { layOutNotice } from './layout/lay-out-notice.js'
import { writeMarkdown } from './markdown/write-markdown.js'

export { gb9704, profileFor, type PageProfile } from './docx/profile.js'
export { writeDocx } from './docx/write-docx.js'
export type * from './layout/blocks.js'
export { layOutNotice } from './layout/lay-out-notice.js'
export { importDocx, type ImportedDocx, type ImportOptions } from './import/import-docx.js'
export type { TrackedChanges } from './import/run-text.js'
export { fileStem } from './file-names.js'
export {
  TASK_FORMATS, taskFiles, unitListsName, type TaskFileOptions, type TaskFormat, type WrittenFile,
} from './tables/task-files.js'
export { fillTemplate, type FilledTemplate } from './template/fill-template.js'
export { UnreadableFile } from './unreadable-file.js'
export { readRows } from './xlsx/read-rows.js'
export type { Typesetting } from './pages/break-lines.js'
export { newComposer, type Composer } from './pages/composer.js'
export { flowOf, type FlowBlock } from './pages/flow.js'
export type * from './pages/pages.js'
export type { Sheet, SheetFace } from './pages/sheet.js'
export { printedPlace, sourceOffset, type PrintedPlace } from './pages/source.js'

export interface ExportOptions {
  /** Page and fonts; what the document's 版式 asks for if not said otherwise. */
  readonly profile?: PageProfile
}

/** The bytes of the .docx of the notice. The same snapshot gives the same bytes, anywhere and at any time. */
export function exportDocx(snapshot: Snapshot, { profile }: ExportOptions = {}): Uint8Array {
  return writeDocx(layOutNotice(snapshot), profile ?? profileFor(snapshot.settings.form))
}

/** The same for LibreOffice, which cannot compose by a character grid: the lines are the same in another way. */
export function exportDocxForLibreOffice(snapshot: Snapshot): Uint8Array {
  return exportDocx(snapshot, { profile: { ...profileFor(snapshot.settings.form), characterGrid: false } })
}

/** One HTML file that needs no other, for the screen and for A4 paper. */
export function exportHtml(snapshot: Snapshot): string {
  return writeHtml(layOutNotice(snapshot))
}

export function exportMarkdown(snapshot: Snapshot): string {
  return writeMarkdown(layOutNotice(snapshot))
}
