// From a node of the view 责任单位 to its place in the text.

import { Range, window, type TextDocument } from 'vscode'
import { showPlace } from '../show-place.js'
import type { UnitNode } from './unit-nodes.js'

/** The view keeps the keyboard, so that the arrows go on; asked for the same place once more, the text gets it. */
export async function goToNode(node: UnitNode | undefined, document: TextDocument | undefined): Promise<void> {
  if (node?.goesTo === undefined || document === undefined) return
  const { start, end } = node.goesTo
  const range = new Range(start.line, start.character, end.line, end.character)
  const editor = window.visibleTextEditors.find(each => each.document === document)
  await showPlace(document, range, editor?.selection.isEqual(new Range(range.start, range.start)) !== true)
}
