// Workspace trust: what waits for it, and the server told when it is given.

import { commands, l10n, window, workspace } from 'vscode'
import type { WorkspaceTrustMethod, WorkspaceTrustParams } from '../server/protocol.js'
import type { ClientFeature } from './feature.js'

const WORKSPACE_TRUST: WorkspaceTrustMethod = 'yaodian/workspaceTrust'

/** VS Code starts the extensions anew when trust is taken back, but not when it is given. */
export const trustGranted: ClientFeature = ({ server, log }) =>
  workspace.onDidGrantWorkspaceTrust(() => {
    const params: WorkspaceTrustParams = { trusted: true }
    // A server that does not run is told when it starts.
    server.client.sendNotification(WORKSPACE_TRUST, params).catch((error: unknown) => log.warn(String(error)))
  })

/** Whether the workspace is trusted; if not, says why that is needed, and offers to manage it. @param why a sentence */
export async function demandTrust(why: string): Promise<boolean> {
  if (workspace.isTrusted) return true
  const manage = l10n.t('Manage Trust')
  if ((await window.showWarningMessage(why, manage)) === manage) {
    void commands.executeCommand('workbench.trust.manage')
  }
  return false
}
