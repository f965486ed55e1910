// What renumbering has changed, for who wants to see it: a list of all changes, and the text before beside the text now.

import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace } from 'vscode'
import type { RenumberResult } from '../../server/protocol.js'

export interface Renumbered {
  readonly document: Uri
  /** The text before. */
  readonly before: string
  readonly result: RenumberResult
}

export interface RenumberedTexts extends Disposable {
  /** Says what has happened, and shows the details where the drafter asks for them. */
  offer(renumbered: Renumbered): Promise<void>
}

const SCHEME = 'yaodian-renumbered'

/** Read-only documents that hold as long as they are open. */
export function renumberedTexts(): RenumberedTexts {
  const texts = new Map<string, string>()
  let runs = 0
  const provide = (name: string, text: string): Uri => {
    // Not 要点 by its ending: nothing is to be checked in it.
    const uri = Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: String(runs) })
    texts.set(uri.toString(), text)
    return uri
  }
  const registered = Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  )
  return {
    dispose: () => registered.dispose(),
    async offer({ document, before, result }) {
      runs++
      const [list, compare] = [l10n.t('Show Changes'), l10n.t('Compare Before and After')]
      const choice = await say(result, result.edits.length === 0 ? [list] : [list, compare])
      const name = document.path.split('/').at(-1) ?? ''
      if (choice === list) await showList(provide(l10n.t('Changes by renumbering'), result.account))
      if (choice === compare) {
        const title = l10n.t('{0}: before ↔ after renumbering', name)
        await commands.executeCommand('vscode.diff', provide(name, before), document, title)
      }
    },
  }
}

/** A warning where something is left for the drafter to look at. */
async function say({ items, references, left, unsettled }: RenumberResult, buttons: string[]): Promise<string | undefined> {
  const open = left + unsettled.length
  const done = l10n.t('Renumbered: items {0}, references {1}.', items, references)
  if (open === 0) return window.showInformationMessage(done, ...buttons)
  return window.showWarningMessage(`${done}${l10n.t(' Left for you to look at: {0}.', open)}`, ...buttons)
}

async function showList(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri)
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: false, preview: true })
}
