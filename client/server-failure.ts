// What happens when the server fails: it is started again a few times, then the drafter is asked.

import { commands, l10n, window, type LogOutputChannel } from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'

const RESTARTS = 4
const WITHIN_MILLISECONDS = 3 * 60 * 1000

/** Restarts a server that ended by itself, unless it has done so too often within a short time. */
export function failureHandler(log: LogOutputChannel, now: () => number = Date.now): ErrorHandler {
  let ends: readonly number[] = []
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed() {
      const time = now()
      ends = [...ends.filter(end => time - end < WITHIN_MILLISECONDS), time]
      if (ends.length <= RESTARTS) {
        return { action: CloseAction.Restart, handled: true }
      }
      void offerRestart(l10n.t('The 要点 language server ended again and again and was not restarted.'), log)
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  }
}

/** Says what has happened, in the drafter's language, and offers what can be done about it. */
export async function offerRestart(message: string, log: LogOutputChannel): Promise<void> {
  const restart = l10n.t('Restart')
  const show = l10n.t('Show Log')
  const choice = await window.showErrorMessage(message, restart, show)
  if (choice === restart) {
    await commands.executeCommand('yaodian.restartServer')
  } else if (choice === show) {
    log.show()
  }
}
