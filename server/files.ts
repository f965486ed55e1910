// Reading text files for the analysis: an open document first, then the host, then the client if it answers.

import type { Connection, TextDocuments } from 'vscode-languageserver'
import { URI } from 'vscode-uri'
import type { OpenDocument } from './documents.js'
import type { Client } from './from-lsp.js'
import type { Host } from './host.js'
import type {
  FolderEntry,
  ReadFileMethod,
  ReadFileParams,
  ReadFileResult,
  ReadFolderMethod,
  ReadFolderParams,
  ReadFolderResult,
} from './protocol.js'

export interface Files {
  /** Whether there is any way to it; for others `readText` has `undefined`, whatever there is. */
  reaches(uri: string): boolean
  /** The text as the drafter has it before him; `undefined` where there is no such file. */
  readText(uri: string): Promise<string | undefined>
  /** The same, read anew and not kept: for files by the thousand. */
  glance(uri: string): Promise<string | undefined>
  /** What the folder holds; `undefined` where there is no such folder. Never kept. */
  readFolder(uri: string): Promise<readonly FolderEntry[] | undefined>
  /** Files may have changed behind our back: read them anew when next asked. */
  forget(): void
}

const READ_FILE: ReadFileMethod = 'yaodian/readFile'
const READ_FOLDER: ReadFolderMethod = 'yaodian/readFolder'

/** What was read from disk is kept until `forget`; what is open is always up to date. */
export function files(
  connection: Connection,
  host: Host,
  documents: TextDocuments<OpenDocument>,
  client: () => Client,
): Files {
  const kept = new Map<string, Promise<string | undefined>>()
  const read = (uri: string): Promise<string | undefined> => {
    if (host.reaches(uri)) {
      return host.readText(uri)
    }
    return client().readFile ? askClient(connection, uri) : Promise.resolve(undefined)
  }
  const openUris = new Map<string, string>()
  documents.onDidOpen(({ document: { uri } }) => void openUris.set(canonical(uri), uri))
  documents.onDidClose(({ document: { uri } }) => {
    if (openUris.get(canonical(uri)) === uri) openUris.delete(canonical(uri))
  })
  const openText = (uri: string): string | undefined => documents.get(openUris.get(canonical(uri)) ?? uri)?.text
  return {
    reaches: uri => openText(uri) !== undefined || host.reaches(uri) || client().readFile,
    readText(uri) {
      const open = openText(uri)
      if (open !== undefined) {
        return Promise.resolve(open)
      }
      const text = kept.get(uri) ?? read(uri)
      kept.set(uri, text)
      return text
    },
    async glance(uri) {
      return openText(uri) ?? read(uri)
    },
    async readFolder(uri) {
      if (host.reaches(uri)) {
        return host.readFolder(uri)
      }
      return client().readFolder ? askClientForFolder(connection, uri) : undefined
    },
    forget: () => kept.clear(),
  }
}

/** Whether two addresses, perhaps written in different ways, are of one file. */
export function sameUri(one: string, other: string): boolean {
  return one === other || canonical(one) === canonical(other)
}

const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/** The same files of different clients and folders are written in the same way: core compares addresses as they are. */
export function canonical(uri: string): string {
  const before = known.get(uri)
  if (before !== undefined) return before
  // To read an address takes longer than anything else that is done with it.
  if (known.size >= MOST_KNOWN) known.clear()
  const written = URI.parse(uri).toString()
  known.set(uri, written)
  return written
}

async function askClient(connection: Connection, uri: string): Promise<string | undefined> {
  const params: ReadFileParams = { uri }
  try {
    const result = await connection.sendRequest<ReadFileResult>(READ_FILE, params)
    return result?.text
  } catch {
    return undefined
  }
}

async function askClientForFolder(connection: Connection, uri: string): Promise<readonly FolderEntry[] | undefined> {
  const params: ReadFolderParams = { uri }
  try {
    return (await connection.sendRequest<ReadFolderResult>(READ_FOLDER, params)) ?? undefined
  } catch {
    return undefined
  }
}
