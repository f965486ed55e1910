// The page of a check, opened from the code at a finding: what it looks for, why, and how to mend it.

import { commands, l10n, Uri, window } from 'vscode'
import type { ClientFeature } from './feature.js'

/** The path of an address that means a check's page; its code follows. */
export const CHECK_PAGES = '/checks/'

const CODE = /^[a-z]+\/[a-z-]+$/

export const checkPages: ClientFeature = ({ context }) =>
  window.registerUriHandler({ handleUri: address => openCheckPage(context.extensionUri, address) })

/** Shows the page that `address` means, as it comes with the extension. */
async function openCheckPage(extension: Uri, address: Uri): Promise<void> {
  const code = address.path.startsWith(CHECK_PAGES) ? address.path.slice(CHECK_PAGES.length) : ''
  if (!CODE.test(code)) {
    void window.showWarningMessage(l10n.t('There is no page for {0}.', address.path))
    return
  }
  const [group = '', name = ''] = code.split('/')
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extension, 'docs', 'checks', group, `${name}.md`))
}
