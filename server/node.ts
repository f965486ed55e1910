// The server as a process: --stdio (the default), --node-ipc, --socket=PORT or --pipe=NAME.

import { readdir, readFile, stat } from 'node:fs/promises'
import { createConnection, type Connection } from 'vscode-languageserver/node'
import { URI } from 'vscode-uri'
import { pdfOf, PdfFailure } from '../office/node/index.js'
import type { Host } from './host.js'
import { start } from './start.js'

const TRANSPORT = /^--(stdio|node-ipc|socket|pipe)(=|$)/

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

function connect(): Connection {
  if (!process.argv.some(argument => TRANSPORT.test(argument))) {
    process.argv.push('--stdio')
  }
  return createConnection()
}

start(connect(), diskHost)
