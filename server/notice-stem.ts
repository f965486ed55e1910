// What an exported notice should be called.

import { URI, Utils } from 'vscode-uri'
import type { Snapshot } from '../core/index.js'
import type { Office } from './office.js'

/** The title, or the document's own name where it has none; without an ending. */
export function noticeStem({ fileStem }: Office, { title }: Snapshot, uri: string): string {
  const own = Utils.basename(URI.parse(uri)).replace(/\.[^.]*$/, '')
  return fileStem(title ?? '') || fileStem(own) || '工作要点'
}
