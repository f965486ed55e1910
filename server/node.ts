// The server as a process, on what its command line says: standard streams, if nothing else.

import { readdir, readFile, stat } from 'node:fs/promises'
import { createConnection } from 'vscode-languageserver/node'
import { URI } from 'vscode-uri'
import { pdfOf, PdfFailure } from '../office/node/index.js'
import { readCommandLine } from './command-line.js'
import type { Host } from './host.js'
import { checkedMessages } from './incoming.js'
import { standardConnection } from './node-streams.js'
import { start } from './start.js'

declare const YAODIAN_VERSION: string

/** Bytes. No notice comes near; what is larger was given the ending by mistake. */
const LARGEST_FILE = 16 * 1024 * 1024

const diskHost: Host = {
  reaches: uri => URI.parse(uri).scheme === 'file',
  async readText(uri) {
    try {
      const path = URI.parse(uri).fsPath
      return (await stat(path)).size > LARGEST_FILE ? undefined : await readFile(path, 'utf8')
    } catch {
      return undefined
    }
  },
  async readFolder(uri) {
    try {
      const entries = await readdir(URI.parse(uri).fsPath, { withFileTypes: true })
      return entries.filter(entry => entry.isFile() || entry.isDirectory())
        .map(entry => ({ name: entry.name, kind: entry.isFile() ? 'file' : 'folder' }))
    } catch {
      return undefined
    }
  },
  async runBundle(name) {
    await import(new URL(name, import.meta.url).href)
  },
  async pdfOf(docx, signal) {
    try {
      return await pdfOf(docx, { signal })
    } catch (error) {
      if (error instanceof PdfFailure) return error.message
      throw error
    }
  },
}

const command = readCommandLine(process.argv.slice(2), YAODIAN_VERSION)
switch (command.kind) {
  case 'serve':
    if (command.transport === 'none' || process.argv.includes('--stdio')) serveStandardStreams()
    else start(createConnection(checkedMessages), diskHost)
    break
  case 'print':
    process.stdout.write(command.text)
    break
  case 'refuse':
    process.stderr.write(command.text)
    process.exitCode = 2
}

function serveStandardStreams(): void {
  const lifecycle = start(standardConnection(), diskHost)
  // The client has gone; after `shutdown` as it should, and otherwise not.
  process.stdin.once('close', () => process.exit(lifecycle.shutDown ? 0 : 1))
}
