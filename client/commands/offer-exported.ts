// After an export: says where the file is, and offers to open it or to show it in its folder.

import { commands, env, FileType, l10n, UIKind, window, workspace, type Uri } from 'vscode'

/**
 * Resolves when the drafter has chosen or closed the message.
 *
 * @param file what was written: a file, or a folder of files
 * @param summary in Chinese, what it holds
 */
export async function offerExported(file: Uri, summary = ''): Promise<void> {
  const open = l10n.t('Open')
  const show = l10n.t('Show in Folder')
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const actions = [...((await isFolder(file)) ? [] : [open]), ...(canShow(file) ? [show] : [])]
  const choice = await window.showInformationMessage([l10n.t('Exported: {0}', name), summary].join('  ').trim(), ...actions)
  if (choice === open) {
    await openFile(file)
  } else if (choice === show) {
    await commands.executeCommand(isHere(file) ? 'revealFileInOS' : 'revealInExplorer', file)
  }
}

async function isFolder(file: Uri): Promise<boolean> {
  return (await workspace.fs.stat(file)).type === FileType.Directory
}

/** Whether the file lies on the machine before which the drafter sits. */
function isHere(file: Uri): boolean {
  return file.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined
}

function canShow(file: Uri): boolean {
  return isHere(file) || workspace.getWorkspaceFolder(file) !== undefined
}

/** With the computer's own program (Word, WPS) where the file is here; elsewhere with whatever the editor has for such files. */
async function openFile(file: Uri): Promise<void> {
  if (isHere(file)) {
    if (!(await env.openExternal(file))) {
      void window.showWarningMessage(l10n.t('No program on this computer opens such a file.'))
    }
    return
  }
  await commands.executeCommand('vscode.open', file)
}
