// The view 责任单位 shows the task in which the cursor is, if the drafter wants it to.

import { Disposable, window, workspace, type TreeView } from 'vscode'
import type { UnitTasks } from '../../../server/protocol.js'
import type { NoticeWatch } from '../watch-notice.js'
import { nodeAt } from './node-at.js'
import type { UnitNode } from './unit-nodes.js'
import { withDescendants, type UnitTree } from './unit-tree.js'

const SECTION = 'yaodian'
const FOLLOW = 'units.followCursor'

/** Milliseconds that the cursor rests before the view moves. */
const PAUSE = 150

export function followCursor(watch: NoticeWatch<UnitTasks>, tree: UnitTree, view: TreeView<UnitNode>): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (): void => {
    const { current } = watch
    const editor = window.activeTextEditor
    const following = workspace.getConfiguration(SECTION).get<boolean>(FOLLOW) === true
    if (!following || !view.visible || current === undefined || editor?.document !== current.document) return
    const [selected] = view.selection
    const node = nodeAt(editor.selection.active, current.answer, tree.roots.flatMap(withDescendants), selected)
    if (node === undefined || node === selected) return
    view.reveal(node, { select: true, focus: false }).then(undefined, () => {
      // The tree has been made anew in the meantime, and with it comes another call.
    })
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(follow, PAUSE)
  }
  return Disposable.from(
    window.onDidChangeTextEditorSelection(soon),
    view.onDidChangeVisibility(soon),
    tree.onDidChangeTreeData(soon),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.${FOLLOW}`)) soon()
    }),
    new Disposable(() => clearTimeout(timer)),
  )
}

/** For the drafter, in all workspaces. */
export async function setFollowing(on: boolean): Promise<void> {
  await workspace.getConfiguration(SECTION).update(FOLLOW, on, true)
}
