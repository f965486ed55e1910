// The distrustful way: an analysis that went on from the one before, held against one from scratch.

import { analyze } from './analyze.js'
import type { Finding } from './finding.js'
import type { Snapshot } from './snapshot.js'

/**
 * The first thing that the snapshot says otherwise than an analysis of its text from scratch does, for a log; `undefined`
 * where there is none, as it should be. Costs a whole analysis.
 */
export function differenceFromScratch(snapshot: Snapshot): string | undefined {
  const { text, context } = snapshot
  const scratch = analyze(text, context)
  for (const [what, say] of Object.entries(SAID)) {
    const [said, right] = [say(snapshot), say(scratch)]
    const at = right.findIndex((one, i) => one !== said[i])
    const first = at < 0 && said.length > right.length ? right.length : at
    if (first >= 0) return `${what} ${first}: ${said[first] ?? 'nothing'}; from scratch: ${right[first] ?? 'nothing'}`
  }
  return undefined
}

const SAID: Readonly<Record<string, (snapshot: Snapshot) => readonly string[]>> = {
  line: ({ tree }) => [tree.frontMatter, ...tree.lines].map(block => JSON.stringify(block)),
  title: ({ title }) => [title ?? ''],
  finding: ({ findings }) => findings.map(wholeFinding),
  failure: ({ failures }) => failures.map(({ code }) => code),
  task: ({ tasks }) => tasks.map(({ node, assignments, deadline }) => JSON.stringify([node.span, node.number, assignments, deadline])),
  unit: ({ units }) => units.map(unit => JSON.stringify(unit)),
  place: ({ unitPlaces }) => unitPlaces.map(place => JSON.stringify(place)),
}

function wholeFinding({ code, severity, span, message, related, fixes }: Finding): string {
  return JSON.stringify([code, severity, span, message, related, fixes])
}
