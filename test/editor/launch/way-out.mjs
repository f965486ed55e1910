// Nothing outlives a run: children and temporary folders go, whichever way this process ends.

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
/** Exit status of a process whose reader went away, as in `node run.mjs | head -1`. */
const brokenPipe = 141
const duties = new Set()
let listening = false

/** Calls `duty` (synchronous) when the process ends; the returned function does it at once, and only once. */
export function onWayOut(duty) {
  if (!listening) listen()
  duties.add(duty)
  return () => {
    if (duties.delete(duty)) duty()
  }
}

/** A folder that is removed on the way out. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'yaodian-'))
  const remove = onWayOut(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return { folder, remove }
}

function listen() {
  listening = true
  // Newest first: a server goes before the folder it works in.
  process.on('exit', () => [...duties].reverse().forEach(attempt))
  for (const [signal, status] of Object.entries(signals)) process.on(signal, () => process.exit(status))
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(brokenPipe))
}

function attempt(duty) {
  try {
    duty()
  } catch {
    // The way out has no one left to tell, and the other duties still wait.
  }
}
