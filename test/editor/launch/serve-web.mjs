// The process behind web-host.mjs: @vscode/test-web on a free port.

import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { hosts } from './places.mjs'

const { open } = createRequire(path.join(hosts, 'package.json'))('@vscode/test-web')
const options = JSON.parse(process.argv[2])

const port = await freePort(options.host)
await open({ ...options, port })
console.log(`web host listens on ${port}`)

function freePort(host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, host, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
