// What an exported notice should be called.

import { URI, Utils } from 'vscode-uri'
import type { Snapshot } from '../core/index.js'

/** The title, or the document's own name where it has none; without an ending. */
export async function noticeStem({ title }: Snapshot, uri: string): Promise<string> {
  const { fileStem } = await import('../office/index.js')
  const own = Utils.basename(URI.parse(uri)).replace(/\.[^.]*$/, '')
  return fileStem(title ?? '') || fileStem(own) || '工作要点'
}
