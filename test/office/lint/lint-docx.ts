// The structural lint of a .docx: what the schema does not ask, and the page of GB/T 9704-2012.

import { packageProblems } from './package-rules.js'
import { pageProblems, type AskedPage } from './page-rules.js'
import { structureProblems } from './structure-rules.js'
import { openPackage } from './word-xml.js'

const DEFAULT: AskedPage = { margins: '9704', characterGrid: true }

/** One sentence per problem; empty if there is none. */
export function lintDocx(bytes: Uint8Array, asked: AskedPage = DEFAULT): readonly string[] {
  const opened = openPackage(bytes)
  return [...opened.problems, ...packageProblems(opened), ...structureProblems(opened), ...pageProblems(opened, asked)]
}
