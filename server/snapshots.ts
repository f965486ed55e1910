// The snapshot of a document version: made when first asked for, kept as long as the version and its surroundings.

import { analyze, namedDirectories, type Snapshot } from '../core/index.js'
import { surroundingsOf, type DirectoryFile } from './context.js'
import type { OpenDocument } from './documents.js'
import { sameUri, type Files } from './files.js'

export interface Snapshots {
  /** What the analysis says of this version, with the files around it as they are now. */
  of(document: OpenDocument): Promise<Snapshot>
  /** Whether the last analysis of a document looked at this file, or would have if it had been there. */
  consulted(documentUri: string, fileUri: string): boolean
  /** The document was closed. */
  forget(documentUri: string): void
}

interface Made {
  readonly document: OpenDocument
  /** Without regard to other files. Snapshots are lazy: little is asked of this one, so it costs little. */
  readonly alone: Snapshot
  readonly snapshot: Snapshot
  readonly directories: readonly DirectoryFile[]
  readonly consulted: readonly string[]
}

export function snapshots(files: Files): Snapshots {
  const newest = new Map<string, Made>()
  return {
    async of(document) {
      const { alone } = begin(document, newest)
      const { directories, consulted } = await surroundingsOf(document.uri, namedDirectories(alone), files)
      const last = newest.get(document.uri)
      const current = last?.document === document
      const snapshot = current && sameFiles(last.directories, directories) ? last.snapshot : made(alone, directories)
      if (current) {
        newest.set(document.uri, { document, alone, snapshot, directories, consulted })
      }
      return snapshot
    },
    consulted: (documentUri, fileUri) =>
      newest.get(documentUri)?.consulted.some(uri => sameUri(uri, fileUri)) === true,
    forget: documentUri => void newest.delete(documentUri),
  }
}

/** What is known of this version; for a new one, what other files have to say comes later. */
function begin(document: OpenDocument, newest: Map<string, Made>): Made {
  const before = newest.get(document.uri)
  if (before?.document === document) {
    return before
  }
  const alone = analyze(document.text, undefined, before?.alone)
  const begun = { document, alone, snapshot: alone, directories: [], consulted: before?.consulted ?? [] }
  newest.set(document.uri, begun)
  return begun
}

function made(alone: Snapshot, directories: readonly DirectoryFile[]): Snapshot {
  return directories.length === 0 ? alone : analyze(alone.text, { directories }, alone)
}

function sameFiles(some: readonly DirectoryFile[], others: readonly DirectoryFile[]): boolean {
  return (
    some.length === others.length &&
    some.every((file, index) => file.uri === others[index]?.uri && file.text === others[index]?.text)
  )
}
