// 重新启动语言服务: stops the language server, if it runs, and starts a new one.

import { l10n, ProgressLocation, window, type LogOutputChannel } from 'vscode'
import type { LanguageServer } from '../language-server.js'
import { offerRestart } from '../server-failure.js'

export async function restartServer(server: LanguageServer, log: LogOutputChannel): Promise<void> {
  const progress = { location: ProgressLocation.Window, title: l10n.t('Restarting the 要点 language server…') }
  try {
    await window.withProgress(progress, () => server.restart())
  } catch (error) {
    log.error(String(error))
    void offerRestart(l10n.t('The 要点 language server could not be started.'), log)
  }
}
