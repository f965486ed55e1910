// Asks how the levels are to count whose numbers fit both ways.

import { l10n, window, type QuickPickItem } from 'vscode'
import type { SchemeChoice, UnsettledLevelInfo } from '../../server/protocol.js'

interface SchemeItem extends QuickPickItem {
  readonly scheme: SchemeChoice['kind']
}

/** One question for each level; `undefined` where the drafter gave up. */
export async function askSchemes(levels: readonly UnsettledLevelInfo[]): Promise<readonly SchemeChoice[] | undefined> {
  const chosen: SchemeChoice[] = []
  for (const { level, name, items } of levels) {
    const kind = await askScheme(name, items)
    if (kind === undefined) return undefined
    chosen.push({ level, kind })
  }
  return chosen
}

async function askScheme(name: string, items: number): Promise<SchemeChoice['kind'] | undefined> {
  const running: SchemeItem = {
    scheme: 'running', label: l10n.t('Running on'), detail: l10n.t('From 1 to {0} through the whole text', items),
  }
  const restarting: SchemeItem = {
    scheme: 'restarting', label: l10n.t('Restarting'), detail: l10n.t('From 1 again under each heading above it'),
  }
  const picked = await window.showQuickPick([running, restarting], {
    title: l10n.t('Renumber'),
    placeHolder: l10n.t('How do the numbers “{0}” count? They fit both ways. Your choice is written into the front matter.', name),
    ignoreFocusOut: true,
  })
  return picked?.scheme
}
