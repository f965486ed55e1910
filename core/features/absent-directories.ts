// The quick fix for a unit directory that the front matter names and that is not there: it is made, of the notice's units.

import type { Finding } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import type { CodeAction } from './code-action.js'
import { directoryText, unitsOfNotice } from './new-directory.js'

/** One for each file among `findings` that is absent; none for those that lie where nothing is read. */
export function absentDirectoryActions(snapshot: Snapshot, findings: readonly Finding[]): readonly CodeAction[] {
  const absent = new Set((snapshot.context.unread ?? []).flatMap(({ path, why }) => why === 'absent' ? [path] : []))
  if (absent.size === 0) return []
  return findings.flatMap((finding): readonly CodeAction[] => {
    const path = snapshot.text.slice(finding.span.start, finding.span.end)
    if (finding.code !== 'syntax/bad-value' || !absent.has(path)) return []
    const units = unitsOfNotice(snapshot)
    return [{
      title: units.length === 0 ? `新建“${path}”` : `新建“${path}”，写入文中的${units.length}个单位`,
      kind: 'quickfix', finding, preferred: true, target: { path },
      edits: [{ span: { start: 0, end: 0 }, newText: directoryText(units) }],
    }]
  })
}
