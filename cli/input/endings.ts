// Which files are documents, by name.

import { basename, extname } from 'node:path'

const documentEndings: ReadonlySet<string> = new Set(['.yaodian', '.要点', '.txt', '.md'])

export const documentEndingList = [...documentEndings].join('、')

export const unitDirectoryNames: readonly string[] = ['单位名录.yaodian', '单位名录.要点']

/** Folders are searched for these; a file that is named outright is read whatever its ending. */
export function isDocumentName(path: string): boolean {
  return documentEndings.has(extname(path).toLowerCase()) && !isUnitDirectoryName(path)
}

/** A unit directory is no notice: it is the context of the documents beside and below it. */
export function isUnitDirectoryName(path: string): boolean {
  return unitDirectoryNames.includes(basename(path))
}
