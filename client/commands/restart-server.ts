// 重新启动语言服务: stops the language server, if it runs, and starts a new one.

import { commands, l10n, ProgressLocation, window } from 'vscode'
import type { ClientFeature, Extension } from '../feature.js'
import { offerRestart } from '../server-failure.js'

export const restartServerCommand: ClientFeature = extension =>
  commands.registerCommand('yaodian.restartServer', () => restartServer(extension))

async function restartServer({ server, log }: Extension): Promise<void> {
  const progress = { location: ProgressLocation.Window, title: l10n.t('Restarting the 要点 language server…') }
  try {
    await window.withProgress(progress, () => server.restart())
  } catch (error) {
    log.error(String(error))
    void offerRestart(l10n.t('The 要点 language server could not be started.'), log)
  }
}
