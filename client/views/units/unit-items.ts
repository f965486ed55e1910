// How VS Code shows a node of the view 责任单位: icon, tooltip, what Enter does, what the menus know of it.

import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import type { UnitNode } from './unit-nodes.js'

/**
 * @param id by which VS Code knows it again
 * @param open whether its children are shown
 */
export function unitItem(node: UnitNode, id: string, open: boolean): TreeItem {
  const item = new TreeItem(node.label, stateOf(node, open))
  item.id = id
  item.description = node.description
  item.tooltip = node.tooltip
  item.iconPath = iconOf(node)
  item.contextValue = node.unit === undefined ? node.kind : `${node.kind} named`
  item.accessibilityInformation = { label: [node.label, node.description].filter(text => text !== '').join('，') }
  if (node.goesTo !== undefined && node.kind !== 'section') {
    item.command = { command: 'yaodian.units.goTo', title: node.label, arguments: [node] }
  }
  return item
}

function stateOf({ children }: UnitNode, open: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None
  return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
}

const ICONS: Readonly<Record<UnitNode['kind'], string>> = {
  unit: 'organization', role: 'list-unordered', section: 'list-tree', task: 'note', person: 'person', 'without-unit': 'question',
}

/** Findings are shown as they are in the list of problems. */
function iconOf({ findings, kind }: UnitNode): ThemeIcon {
  switch (findings.worst) {
    case 'error': return new ThemeIcon('error', new ThemeColor('list.errorForeground'))
    case 'warning': return new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    case 'hint': return new ThemeIcon('info', new ThemeColor('editorInfo.foreground'))
    case null: return new ThemeIcon(ICONS[kind])
  }
}
