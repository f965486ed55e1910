// What a web page or an archive left around a notice becomes comments: it is not printed, and nothing is lost.

import type { Snapshot } from '../snapshot.js'
import { applyEdits } from '../text/edits.js'

/** The lines that are furniture, each behind `// `. */
export function furnitureAside({ parts, text }: Snapshot): { readonly text: string; readonly count: number } {
  const lines = parts.flatMap(part => part.lines).filter(({ role }) => role === 'furniture')
  const edits = lines.map(({ block }) => ({ span: { start: block.start, end: block.start }, newText: '// ' }))
  return { text: applyEdits(text, edits), count: edits.length }
}
