// 认可的词: words that the project writes as it does, whatever the checks of wording think of them.

import type { Finding } from '../finding.js'
import type { Snapshot } from '../snapshot.js'

/** Whether it is a finding of wording that lies within an accepted word. */
export function isAccepted(
  { code, span }: Pick<Finding, 'code' | 'span'>, { settings, text }: Pick<Snapshot, 'settings' | 'text'>,
): boolean {
  return code.startsWith('wording/') && settings.acceptedWords.some(word =>
    text.slice(Math.max(0, span.end - word.length), span.start + word.length).includes(word))
}
