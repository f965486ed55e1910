// Files are about to be moved: the paths of directories in the front matter follow.

import { isAbsolutePath, isPath } from '../model/directory.js'
import { valuesOf } from '../model/placed-values.js'
import type { Snapshot } from '../snapshot.js'
import type { TextEdit } from '../finding.js'

/**
 * Sorted, not overlapping; nothing else of the document is touched.
 *
 * @param moved the path that a directory will have, seen from where the document will lie; `undefined` where it stays
 *   as it is written
 */
export function redirectDirectories(snapshot: Snapshot, moved: (path: string) => string | undefined): readonly TextEdit[] {
  return valuesOf(snapshot, '单位名录').flatMap(({ text, span }) => {
    const path = isPath(text) && !isAbsolutePath(text) ? moved(text) : undefined
    return path === undefined || path === text ? [] : [{ span, newText: pathLike(path) }]
  })
}

/** Of a name without an ending that says so, 「./」 in front tells that it is a path and no unit. */
function pathLike(path: string): string {
  return isPath(path) ? path : `./${path}`
}
