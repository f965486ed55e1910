// Which notices and directories the workspace's folders hold: listed when first asked for, and anew after a change.

import type { Connection } from 'vscode-languageserver'
import { URI, Utils } from 'vscode-uri'
import type { Files } from './files.js'
import type { Watch } from './watch.js'

export interface FileIndex {
  /** Addresses, each written as `URI.toString` does, in the order of folders and names. */
  list(watch: Watch): Promise<readonly string[]>
  /** Files or folders came or went. */
  forget(): void
}

export interface FileIndexNeeds {
  readonly connection: Connection
  readonly files: Files
  readonly folders: () => readonly string[]
  /** Whether we are told of changes; if not, nothing is kept. */
  readonly watched: () => boolean
}

/** A workspace of more is looked at in part, and the log says so: a person does not work in that many notices. */
const MOST_FILES = 3000
const MOST_FOLDERS = 10_000
const DOCUMENT = /\.(?:yaodian|要点)$/
/** Hidden folders, and those of programs. */
const SKIPPED = /^\.|^node_modules$/

export function fileIndex(needs: FileIndexNeeds): FileIndex {
  let listing: Promise<readonly string[]> | undefined
  return {
    async list(watch) {
      // One listing serves all who ask meanwhile; who no longer waits for it leaves the others theirs.
      const current = listing ?? listAll(needs)
      listing = needs.watched() ? current : undefined
      return watch.whileWanted(current)
    },
    forget() {
      listing = undefined
    },
  }
}

async function listAll({ connection, files, folders }: FileIndexNeeds): Promise<readonly string[]> {
  const waiting = folders().map(folder => URI.parse(folder))
  const seen = new Set<string>()
  const found: string[] = []
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if (found.length > MOST_FILES || seen.size >= MOST_FOLDERS) break
    const address = folder.toString()
    if (seen.has(address)) continue // a folder of the workspace inside another one
    seen.add(address)
    const entries = [...await files.readFolder(address) ?? []].sort((a, b) => a.name < b.name ? -1 : 1)
    for (const { kind, name } of entries) {
      const entry = Utils.joinPath(folder, name)
      if (kind === 'file' && DOCUMENT.test(name)) found.push(entry.toString())
      if (kind === 'folder' && !SKIPPED.test(name)) waiting.push(entry)
    }
  }
  if (found.length > MOST_FILES || seen.size >= MOST_FOLDERS) {
    connection.console.warn(`工作区太大：跨文件的查找、改名只看前${MOST_FILES}份文稿、前${MOST_FOLDERS}个文件夹。`)
  }
  return found.slice(0, MOST_FILES)
}
