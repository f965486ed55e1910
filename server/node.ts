// The server as a process: --stdio (the default), --node-ipc, --socket=PORT or --pipe=NAME.

import { readFile } from 'node:fs/promises'
import { createConnection, type Connection } from 'vscode-languageserver/node'
import { URI } from 'vscode-uri'
import type { Host } from './host.js'
import { start } from './start.js'

const TRANSPORT = /^--(stdio|node-ipc|socket|pipe)(=|$)/

const diskHost: Host = {
  reaches: uri => URI.parse(uri).scheme === 'file',
  async readText(uri) {
    try {
      return await readFile(URI.parse(uri).fsPath, 'utf8')
    } catch {
      return undefined
    }
  },
  async runBundle(name) {
    await import(new URL(name, import.meta.url).href)
  },
}

function connect(): Connection {
  if (!process.argv.some(argument => TRANSPORT.test(argument))) {
    process.argv.push('--stdio')
  }
  return createConnection()
}

start(connect(), diskHost)
