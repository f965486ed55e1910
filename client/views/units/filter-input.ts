// The box in which the drafter types what the view 责任单位 shall be narrowed to; the view follows while he types.

import { l10n, window } from 'vscode'

/** Enter keeps what was typed, Escape puts back what was there. */
export function askFilter(before: string, narrow: (to: string) => void): void {
  const box = window.createInputBox()
  let kept = false
  box.title = l10n.t('Filter Units and Tasks')
  box.placeholder = l10n.t('A part of a unit’s name, of a task’s words, of a section or of a deadline')
  box.value = before
  box.onDidChangeValue(narrow)
  box.onDidAccept(() => {
    kept = true
    box.hide()
  })
  box.onDidHide(() => {
    if (!kept) narrow(before)
    box.dispose()
  })
  box.show()
}
