// The unit directory files that a document names in its front matter: 「单位名录：./单位名录.yaodian」.

import { isAbsolutePath, isPath } from '../model/directory.js'
import { findEntry } from '../model/settings.js'
import type { Snapshot } from '../snapshot.js'

/**
 * The paths as written, relative to the document; a directory that is listed in place names no file. Absolute ones are
 * not followed (syntax/bad-value says so): a text from elsewhere must not choose files of this machine or of a server.
 */
export function namedDirectories(snapshot: Snapshot): readonly string[] {
  const entry = findEntry(snapshot.tree.frontMatter?.content.entries ?? [], '单位名录')
  return [entry?.value, ...(entry?.items ?? [])].flatMap(value =>
    value !== undefined && isPath(value.text) && !isAbsolutePath(value.text) ? [value.text] : [],
  )
}
