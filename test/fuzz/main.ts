// The long run: `npm run fuzz -- --minutes 30 [--seed N]`; see run.mjs for the options. One of these runs on each core.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { caseOf, complaintOf, PROPERTIES, runCampaign, type Failure } from './campaign.js'
import { seedOfText } from './dice.js'
import type { Case } from './property.js'
import { grows, typeFor } from './typing.js'

const { values } = parseArgs({ options: {
  minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' }, worker: { type: 'string', default: '0' },
  workers: { type: 'string', default: '1' }, case: { type: 'string' }, repeat: { type: 'string' }, only: { type: 'string' },
  typing: { type: 'string' },
} })
const seed = Number(values.seed)
const { only } = values
/** Those that were named are tried on every text. */
const properties = only === undefined ? PROPERTIES
  : PROPERTIES.filter(({ name }) => name.includes(only)).map(property => ({ ...property, share: 1 }))

if (values.typing !== undefined) {
  const typed = typeFor(Number(values.typing), seed)
  const { keys, before, after } = typed
  console.log(`${keys} keys: ${(before / 1e6).toFixed(1)} MB in use after a tenth of them, ${(after / 1e6).toFixed(1)} MB at the end`)
  process.exitCode = grows(typed) ? 1 : 0
} else if (values.repeat !== undefined) {
  const kept = JSON.parse(readFileSync(values.repeat, 'utf8')) as Failure
  repeat(kept.tried, kept.property)
} else if (values.case !== undefined) {
  repeat(caseOf(seed, Number(values.case)), only)
} else {
  run(Date.now() + Number(values.minutes) * 60_000)
}

function run(end: number): void {
  const counts = runCampaign({
    seed, first: Number(values.worker), step: Number(values.workers), properties, failed: report,
    goOn: ({ documents, edits }) => {
      if (documents > 0 && documents % 2000 === 0) process.stderr.write(`worker ${values.worker}: ${documents} documents, ${edits} edits\n`)
      return Date.now() < end
    },
  })
  console.log(JSON.stringify(counts))
}

function report(failure: Failure): void {
  const file = `out/fuzz/${seedOfText(JSON.stringify(failure.tried) + failure.property).toString(16)}.json`
  mkdirSync('out/fuzz', { recursive: true })
  writeFileSync(file, JSON.stringify(failure, undefined, 1))
  process.stderr.write(`\nFAILED  ${failure.property} (seed ${failure.seed}, case ${failure.number})\n  ${failure.complaint}\n` +
    `  small: ${JSON.stringify(failure.tried)}\n  again: npm run fuzz -- --repeat ${file}\n`)
  process.exitCode = 1
}

function repeat(tried: Case, name: string | undefined): void {
  for (const property of PROPERTIES) {
    if (name !== undefined && !property.name.includes(name)) continue
    const complaint = complaintOf(property, tried, true)
    console.log(`${complaint === undefined ? 'holds ' : 'FAILED'}  ${property.name}${complaint === undefined ? '' : `\n  ${complaint}`}`)
    if (complaint !== undefined) process.exitCode = 1
  }
}
