// What the form of the notice needs and the text lacks, for a host to say before it exports.

import type { Finding } from '../finding.js'
import type { Snapshot } from '../snapshot.js'

const GROUP = 'form/'

/** In the order of the text; what the drafter has silenced is not among them. */
export function formFindings({ findings }: Snapshot): readonly Finding[] {
  return findings.filter(({ code }) => code.startsWith(GROUP))
}
