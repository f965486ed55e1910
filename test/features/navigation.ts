// What the tests of navigation ask: of the one file that has the cursor, among all files of the marked text.

import { strict as assert } from 'node:assert'
import type { FilePlace, WorkspaceFile } from '../../core/index.js'
import { readFiles, workspaceOf, type MarkedFile } from './marked.js'

export interface Asked {
  readonly marked: readonly MarkedFile[]
  readonly files: readonly WorkspaceFile[]
  /** The file with the cursor. */
  readonly file: WorkspaceFile
  readonly offset: number
}

/** A text without headers is one file, `要点.yaodian`. */
export function ask(text: string): Asked {
  const marked = readFiles(text.startsWith('//- ') ? text : `//- 要点.yaodian\n${text}`)
  const files = workspaceOf(marked)
  const at = marked.findIndex(({ cursor }) => cursor !== undefined)
  const [file, offset] = [files[at], marked[at]?.cursor]
  assert.ok(file !== undefined && offset !== undefined, 'one file has the cursor')
  return { marked, files, file, offset }
}

/** Every ⟦…⟧ of every file. */
export function markedPlaces({ marked }: Asked): readonly FilePlace[] {
  return marked.flatMap(({ uri, ranges }) => ranges.map(span => ({ uri, span })))
}

/** In the order of the files as they are marked. */
export function inOrder({ marked }: Asked, places: readonly FilePlace[]): readonly FilePlace[] {
  const rank = (uri: string) => marked.findIndex(file => file.uri === uri)
  return places.map(({ span, uri }) => ({ uri, span }))
    .sort((a, b) => rank(a.uri) - rank(b.uri) || a.span.start - b.span.start)
}
