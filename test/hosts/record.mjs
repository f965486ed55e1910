// What a run of tests in some host leaves for docs/hosts.md: out/hosts/HOST.jsonl, one JSON object a line.
//
// The first line is { host, version, day }, the others are one test each:
//   { "title": "… @补全", "outcome": "pass" | "fail" | "skip" }
// The last ` @功能` in a title names the feature that the test is about. Whoever runs tests in another host (an editor of
// other make, for one) writes such a file, or calls `record`.

import fs from 'node:fs'
import path from 'node:path'

export const recorded = 'out/hosts'

/** Writes what a whole run in `host` came to, in place of what the last one did. */
export function record({ host, version, results }) {
  fs.mkdirSync(recorded, { recursive: true })
  const day = new Date().toISOString().slice(0, 10)
  const lines = [{ host, version, day }, ...results].map(line => `${JSON.stringify(line)}\n`)
  fs.writeFileSync(path.join(recorded, `${host}.jsonl`), lines.join(''))
}

/** The feature in a test's title, or `undefined`. A title within another's has the last word. */
export function featureOf(title) {
  return [...title.matchAll(/ @(\p{Script=Han}+)/gu)].at(-1)?.[1]
}

/** What each host that ran came to, by its name: version, day, and for each feature `pass`, `fail` or `skip`. */
export function recordedHosts() {
  if (!fs.existsSync(recorded)) return {}
  const files = fs.readdirSync(recorded).filter(file => file.endsWith('.jsonl')).sort()
  return Object.fromEntries(files.map(file => {
    const [{ host, version, day }, ...results] = fs.readFileSync(path.join(recorded, file), 'utf8')
      .trim().split('\n').map(line => JSON.parse(line))
    return [host, { version, day, features: verdicts(results) }]
  }))
}

/** One failure, and the feature fails; nothing but skips, and it did not run. */
function verdicts(results) {
  const weight = ['skip', 'pass', 'fail']
  const found = {}
  for (const { title, outcome } of results) {
    const feature = featureOf(title)
    if (feature !== undefined && weight.indexOf(outcome) > weight.indexOf(found[feature])) found[feature] = outcome
  }
  return found
}
