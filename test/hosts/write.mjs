// Writes docs/hosts.md and what it is made of, test/hosts/results.json, out of the runs recorded in out/hosts: `npm run hosts`.
//   --check  writes nothing, and fails where the page says something else than the recorded runs or than results.json
// A host that has not run here keeps what its last run came to.

import fs from 'node:fs'
import { recordedHosts } from './record.mjs'
import { hostsPage } from './table.mjs'

const page = 'docs/hosts.md'
const file = 'test/hosts/results.json'

const facts = JSON.parse(fs.readFileSync('test/hosts/facts.json', 'utf8'))
const before = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
const ran = recordedHosts()
if (process.argv.includes('--check')) {
  const wrong = [...disagreements(), ...fs.readFileSync(page, 'utf8') === hostsPage(facts, before) ? [] : [`${page} is not made of ${file}`]]
  wrong.forEach(sentence => console.error(sentence))
  if (wrong.length > 0) console.error('npm run hosts, after all hosts have run, brings it up to date')
  process.exitCode = wrong.length > 0 ? 1 : 0
} else {
  const results = { ...before, ...ran }
  fs.writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`)
  fs.writeFileSync(page, hostsPage(facts, results))
  console.log(`${page}: ${Object.keys(ran).join(', ') || 'no host has run'}`)
}

/** Days and versions may differ: they are those of the run that was written down. */
function disagreements() {
  return Object.entries(ran).flatMap(([host, { features }]) => {
    const known = before[host]?.features ?? {}
    const names = [...new Set([...Object.keys(known), ...Object.keys(features)])]
    return names.filter(name => known[name] !== features[name])
      .map(name => `${page}: ${host}, ${name}: ${known[name] ?? 'nothing'}, but this run says ${features[name] ?? 'nothing'}`)
  })
}
