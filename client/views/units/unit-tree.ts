// The tree of the view 责任单位 for VS Code: nodes of the current notice, and what of them is open, for each notice.

import { EventEmitter, type Disposable, type Event, type TreeDataProvider, type TreeItem } from 'vscode'
import { unitItem } from './unit-items.js'
import type { UnitNode } from './unit-nodes.js'

export interface UnitTree extends TreeDataProvider<UnitNode>, Disposable {
  readonly onDidChangeTreeData: Event<void>
  /** Puts other nodes in the place of those that are there; what was opened in `document` is open again. */
  show(document: string, nodes: readonly UnitNode[]): void
  readonly roots: readonly UnitNode[]
  getParent(node: UnitNode): UnitNode | undefined
  /** The drafter has opened or closed a node. */
  remember(node: UnitNode, open: boolean): void
}

export function unitTree(): UnitTree {
  const changed = new EventEmitter<void>()
  /** By document, then by id: what the drafter decided. */
  const decided = new Map<string, Map<string, boolean>>()
  let shown = ''
  let roots: readonly UnitNode[] = []
  let parents: ReadonlyMap<UnitNode, UnitNode> = new Map()
  return {
    onDidChangeTreeData: changed.event,
    get roots() {
      return roots
    },
    show(document, nodes) {
      shown = document
      roots = nodes
      parents = parentsOf(nodes)
      changed.fire()
    },
    // VS Code keeps open or closed what it knows by its id: another document or another filter is another tree to it.
    getTreeItem: (node): TreeItem => unitItem(node, `${shown} ${node.id}`, decided.get(shown)?.get(node.id) ?? node.open),
    getChildren: node => [...node?.children ?? roots],
    getParent: node => parents.get(node),
    remember(node, open) {
      const ofDocument = decided.get(shown) ?? new Map<string, boolean>()
      decided.set(shown, ofDocument.set(node.id, open))
    },
    dispose: () => changed.dispose(),
  }
}

/** The node and everything under it, from top to bottom. */
export function withDescendants(node: UnitNode): readonly UnitNode[] {
  return [node, ...node.children.flatMap(withDescendants)]
}

function parentsOf(roots: readonly UnitNode[]): ReadonlyMap<UnitNode, UnitNode> {
  const nodes = roots.flatMap(withDescendants)
  return new Map(nodes.flatMap(node => node.children.map(child => [child, node] as const)))
}
