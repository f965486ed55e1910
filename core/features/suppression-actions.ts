// Quick fixes that silence a finding: here (a comment above the line), in this file, in the whole project.

import type { LineBlock, Suppression } from '../../grammar/index.js'
import { checks } from '../checks/catalogue.js'
import { suppressionOf } from '../checks/suppressions.js'
import { switchOff } from '../config/switch-off.js'
import type { Finding, TextEdit } from '../finding.js'
import { placeOf } from '../model/place.js'
import { findEntry } from '../model/settings.js'
import type { Snapshot } from '../snapshot.js'
import { lineEndOf } from '../text/line-ends.js'
import type { CodeAction } from './code-action.js'

/** For each finding, what there is to silence it; what concerns the file or the project once for each check. */
export function suppressionActions(snapshot: Snapshot, findings: readonly Finding[]): readonly CodeAction[] {
  const first = new Map(findings.toReversed().map(finding => [finding.code, finding]))
  return findings.flatMap(finding => {
    const title = checks.find(check => check.code === finding.code)?.title ?? finding.code
    const here = [action(`忽略这一处“${title}”（在上一行写注释）`, finding, 'document', ignoreHere(snapshot, finding))]
    if (first.get(finding.code) !== finding) return here.flat()
    return [
      ...here,
      action(`本文件忽略“${title}”这种检查`, finding, 'document', ignoreInFile(snapshot, finding.code)),
      action(`本项目关闭“${title}”这种检查`, finding, 'config', ignoreInProject(snapshot, finding.code)),
    ].flat()
  })
}

function action(
  title: string, finding: Finding, target: CodeAction['target'], edits: readonly TextEdit[] | undefined,
): readonly CodeAction[] {
  return edits === undefined ? [] : [{ title, kind: 'quickfix', finding, preferred: false, target, edits }]
}

/** `undefined` where no comment can reach: in the front matter, and in comments. */
function ignoreHere({ tree, text }: Snapshot, { code, span }: Finding): readonly TextEdit[] | undefined {
  const at = tree.lines.findLastIndex(({ start }) => start <= span.start)
  const block = tree.lines[at]
  if (block?.content.kind !== 'text') return undefined
  for (let above = at - 1; above >= 0 && tree.lines[above]?.content.kind !== 'text'; above--) {
    const added = addCode(tree.lines[above], 'next-line', code)
    if (added !== undefined) return added
  }
  return [insertion(block.start, `// 要点-忽略 ${code}${lineEndOf(text)}`)]
}

/** Below the front matter, or with the codes that the whole file ignores already. */
function ignoreInFile({ tree, text }: Snapshot, code: string): readonly TextEdit[] | undefined {
  for (const block of tree.lines) {
    const added = addCode(block, 'document', code)
    if (added !== undefined) return added
  }
  const comment = `// 要点-忽略-全文 ${code}`
  const end = lineEndOf(text)
  const [first] = tree.lines
  if (first === undefined) return [insertion(text.length, end + comment)]
  // Right below front matter that is not closed a comment would be taken for a part of it.
  const open = tree.frontMatter?.content.problems.some(problem => problem.code === 'front-matter-unclosed') === true
  return [open ? insertion(first.start + first.text.length, end + comment) : insertion(first.start, comment + end)]
}

/** `undefined` where the front matter, which goes before, says otherwise, or the file is not to be understood. */
function ignoreInProject({ context, tree }: Snapshot, code: string): readonly TextEdit[] | undefined {
  const own = findEntry(tree.frontMatter?.content.entries ?? [], '规则')?.entries ?? []
  return own.some(({ key }) => key === code) ? undefined : switchOff(context.config?.text ?? '', code)
}

function addCode(
  block: LineBlock | undefined, reach: Suppression['reach'], code: string,
): readonly TextEdit[] | undefined {
  const suppression = block === undefined ? undefined : suppressionOf(block)
  if (block === undefined || suppression === undefined || suppression.reach !== reach) return undefined
  const last = suppression.codes.at(-1)
  return last === undefined ? undefined : [insertion(placeOf(block, last.span).end, ` ${code}`)]
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText }
}
