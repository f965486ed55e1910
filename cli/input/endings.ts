// Which files are documents, by name.

import { basename, extname } from 'node:path'
import { DIRECTORY_FILE_NAMES } from '../../core/index.js'

const documentEndings: ReadonlySet<string> = new Set(['.yaodian', '.要点', '.txt', '.md'])

export const documentEndingList = [...documentEndings].join('、')

/** Folders are searched for these; a file that is named outright is read whatever its ending. */
export function isDocumentName(path: string): boolean {
  return documentEndings.has(extname(path).toLowerCase()) && !isUnitDirectoryName(path)
}

/** A unit directory is no notice: it is the context of the documents beside and below it. */
export function isUnitDirectoryName(path: string): boolean {
  return DIRECTORY_FILE_NAMES.includes(basename(path))
}
