// Copies what a unit answers for, or what all units do, as plain text.

import { env, l10n, window, type TextDocument } from 'vscode'
import type { UnitTextMethod, UnitTextParams, UnitTextResult } from '../../../server/protocol.js'
import type { Extension } from '../../feature.js'

const UNIT_TEXT: UnitTextMethod = 'yaodian/unitText'

/** @param unit as it is written in the document; all units where it is `undefined` */
export async function copyUnits({ server, log }: Extension, unit: string | undefined, document: TextDocument | undefined): Promise<void> {
  if (document === undefined) {
    void window.showWarningMessage(l10n.t('Open a 要点 document first.'))
    return
  }
  const textDocument = { uri: server.client.code2ProtocolConverter.asUri(document.uri) }
  const params: UnitTextParams = { textDocument, ...unit === undefined ? {} : { unit } }
  try {
    const result = await server.client.sendRequest<UnitTextResult>(UNIT_TEXT, params)
    if (result === null) return
    await env.clipboard.writeText(result.text)
    window.setStatusBarMessage(l10n.t('Copied: {0}', unit ?? l10n.t('the tasks of all units')), 4000)
  } catch (error) {
    log.error(String(error))
    void window.showErrorMessage(l10n.t('The list could not be copied.'))
  }
}
