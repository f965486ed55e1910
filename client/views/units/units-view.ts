// 责任单位: the view that lists units with their tasks, or tasks with their units, of the notice in the editor.

import { commands, Disposable, l10n, window, type TreeView } from 'vscode'
import type { UnitTasks, UnitTasksMethod } from '../../../server/protocol.js'
import type { ClientFeature } from '../../feature.js'
import { watchNotice } from '../watch-notice.js'
import { copyUnits } from './copy-units.js'
import { askFilter } from './filter-input.js'
import { followCursor, setFollowing } from './follow-cursor.js'
import { goToNode } from './go-to-node.js'
import { unitNodes, type Grouping, type UnitNode } from './unit-nodes.js'
import { unitTree } from './unit-tree.js'
import { unitWords } from './unit-words.js'

const UNIT_TASKS: UnitTasksMethod = 'yaodian/unitTasks'
const VIEW = 'yaodian.units'
const GROUPING = 'yaodian.units.grouping'

export const unitsView: ClientFeature = extension => {
  const { workspaceState } = extension.context
  const watch = watchNotice<UnitTasks>(extension, UNIT_TASKS)
  const tree = unitTree()
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true })
  let grouping: Grouping = workspaceState.get(GROUPING) === 'task' ? 'task' : 'unit'
  let filter = ''
  const show = (): void => {
    const { current } = watch
    const nodes = current === undefined ? [] : unitNodes(current.answer, grouping, filter, unitWords())
    // What a filter leaves is shown whole.
    tree.show(`${current?.document.uri.toString() ?? ''} ${filter}`, filter === '' ? nodes : nodes.map(opened))
    describe(view, current?.answer, filter, nodes.length === 0)
    setContext('grouping', grouping)
    setContext('filtered', filter !== '')
    setContext('hasNotice', current !== undefined)
  }
  const group = (by: Grouping) => async (): Promise<void> => {
    grouping = by
    show()
    await workspaceState.update(GROUPING, by)
  }
  const narrow = (to: string): void => {
    filter = to
    show()
  }
  const selected = (argument: unknown): UnitNode | undefined => isNode(argument) ? argument : view.selection[0]
  show()
  return Disposable.from(
    watch, tree, view,
    watch.onDidChange(show),
    view.onDidExpandElement(({ element }) => tree.remember(element, true)),
    view.onDidCollapseElement(({ element }) => tree.remember(element, false)),
    followCursor(watch, tree, view),
    commands.registerCommand('yaodian.units.groupByUnit', group('unit')),
    commands.registerCommand('yaodian.units.groupByTask', group('task')),
    commands.registerCommand('yaodian.units.filter', () => askFilter(filter, narrow)),
    commands.registerCommand('yaodian.units.clearFilter', () => narrow('')),
    commands.registerCommand('yaodian.units.follow', () => setFollowing(true)),
    commands.registerCommand('yaodian.units.unfollow', () => setFollowing(false)),
    commands.registerCommand('yaodian.units.goTo', (node: unknown) => goToNode(selected(node), watch.current?.document)),
    commands.registerCommand('yaodian.units.copy', (node: unknown) => copyUnits(extension, selected(node)?.unit, watch.current?.document)),
    commands.registerCommand('yaodian.units.copyAll', () => copyUnits(extension, undefined, watch.current?.document)),
  )
}

/** What stands above, beside and upon the tree. */
function describe(view: TreeView<UnitNode>, answer: UnitTasks | undefined, filter: string, empty: boolean): void {
  const { count } = answer?.findings ?? { count: 0 }
  view.badge = count === 0 ? undefined : { value: count, tooltip: l10n.t('Problems in tasks and names of units: {0}', count) }
  view.description = answer?.title ?? ''
  // Beside a message VS Code shows no welcome, beside an empty one it does.
  view.message = answer === undefined || filter === '' ? '' : filterMessage(filter, empty)
}

function filterMessage(filter: string, empty: boolean): string {
  return empty ? l10n.t('Nothing has “{0}”.', filter) : l10n.t('Only what has “{0}”.', filter)
}

function opened(node: UnitNode): UnitNode {
  return { ...node, open: node.kind !== 'task', children: node.children.map(opened) }
}

function setContext(name: string, value: unknown): void {
  void commands.executeCommand('setContext', `${VIEW}.${name}`, value)
}

/** Menus and Enter hand over the node; the command palette and keys hand over nothing. */
function isNode(argument: unknown): argument is UnitNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'goesTo' in argument
}
