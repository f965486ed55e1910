// Puts the cursor to a place of a notice, in an editor where the notice is shown already if there is one.

import { Selection, TextEditorRevealType, window, type Range, type TextDocument } from 'vscode'

/**
 * Before the place, with nothing marked: what is typed next must not take away what stands there.
 *
 * @param preserveFocus whether the keyboard stays where it is
 */
export async function showPlace(document: TextDocument, range: Range, preserveFocus: boolean): Promise<void> {
  const shown = window.visibleTextEditors.find(editor => editor.document === document)
  const column = shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }
  const editor = await window.showTextDocument(document, { ...column, preserveFocus, preview: false })
  editor.selection = new Selection(range.start, range.start)
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
}
