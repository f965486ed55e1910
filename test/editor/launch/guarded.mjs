// Runs a server so that it cannot outlive the run: `node guarded.mjs SCRIPT ARGUMENTS…`, as leader of its own process
// group. When the parent is gone, however it went, our standard input ends, and the whole group is killed with us.

import { pathToFileURL } from 'node:url'

process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL')).on('error', () => {}).resume()
process.argv.splice(1, 1)
await import(pathToFileURL(process.argv[1]).href)
