// The notices and directories of the workspace, open or not, made ready for questions about several files at once.

import type { Connection, Location, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { URI } from 'vscode-uri'
import { beginsAsDirectory, symbolsIn, type WorkspaceFile, type WorkspaceSymbol } from '../core/index.js'
import { isConfigFile, isDirectoryFile } from './context.js'
import type { OpenDocument } from './documents.js'
import { fileIndex } from './file-index.js'
import type { Files } from './files.js'
import { snapshots, type Snapshots } from './snapshots.js'
import { toRange } from './to-lsp.js'
import type { Watch } from './watch.js'

/** A file of the workspace with what its places are converted by. */
export interface PlacedFile {
  readonly file: WorkspaceFile
  /** With the address as the client writes it. */
  readonly lines: TextDocument
  /** `null` where the file is not open in the editor. */
  readonly version: number | null
}

/** A symbol with its place as the protocol writes it, so that nothing else of the file has to be kept. */
export interface PlacedSymbol {
  readonly symbol: WorkspaceSymbol
  readonly location: Location
}

export interface WorkspaceFiles {
  placed(document: OpenDocument): Promise<PlacedFile>
  /** Every other file whose text has one of the names; what is open counts as it is in the editor. */
  mentioning(names: readonly string[], asked: PlacedFile, watch: Watch): Promise<readonly PlacedFile[]>
  symbols(watch: Watch): Promise<readonly PlacedSymbol[]>
  /** These files came, went or changed on disk. */
  changed(uris: readonly string[]): void
  /** The folders of the workspace are others. */
  forget(): void
}

export interface WorkspaceFilesNeeds {
  readonly connection: Connection
  readonly documents: TextDocuments<OpenDocument>
  readonly files: Files
  readonly open: Snapshots
  readonly folders: () => readonly string[]
  readonly watched: () => boolean
}

/** Analyses of files that are not open, kept for the next question. */
const MOST_KEPT = 200
/** UTF-16 code units: no notice is that long. */
const LONGEST_TEXT = 2_000_000
/** Files read at the same time. */
const AT_ONCE = 16

export function workspaceFiles(needs: WorkspaceFilesNeeds): WorkspaceFiles {
  const index = fileIndex(needs)
  const closed = closedFiles(needs)
  const symbols = new Map<string, readonly PlacedSymbol[]>()
  const placed = (document: OpenDocument): Promise<PlacedFile> => placeFile(document, needs.open, document.version)
  return {
    placed,
    async mentioning(names, asked, watch) {
      const fits = (text: string): boolean => names.some(name => text.includes(name))
      return eachFile(needs, await index.list(watch), watch, {
        open: async document => canonical(document.uri) !== asked.file.uri && fits(document.text)
          ? [await placed(document)] : [],
        known: () => undefined,
        closed: async (uri, text) => fits(text) ? [analysed(await closed.placed(uri, text))] : [],
      })
    },
    async symbols(watch) {
      return eachFile(needs, await index.list(watch), watch, {
        open: async document => symbolsOf(await placed(document)),
        known: uri => symbols.get(uri),
        closed: async (uri, text) => {
          const found = symbolsOf(await closed.placed(uri, text))
          if (needs.watched()) symbols.set(uri, found)
          return found
        },
      })
    },
    changed(uris) {
      index.forget()
      // Which names are units may depend on a directory or on the settings.
      if (uris.some(uri => isDirectoryFile(uri) || isConfigFile(uri))) symbols.clear()
      uris.forEach(uri => symbols.delete(canonical(uri)))
    },
    forget() {
      index.forget()
      symbols.clear()
    },
  }
}

interface FileReaders<Result> {
  readonly open: (document: OpenDocument) => Promise<readonly Result[]>
  /** What needs no reading; `undefined` where the text is needed. */
  readonly known: (uri: string) => readonly Result[] | undefined
  readonly closed: (uri: string, text: string) => Promise<readonly Result[]>
}

/** What the readers make of every file, the open ones first: read together, then taken one after the other, in turns. */
async function eachFile<Result>(
  { documents, files }: WorkspaceFilesNeeds, listed: readonly string[], watch: Watch, readers: FileReaders<Result>,
): Promise<readonly Result[]> {
  const open = documents.all().filter(({ uri }) => !isConfigFile(uri))
  const addresses = new Set(open.map(({ uri }) => canonical(uri)))
  const others = listed.filter(uri => !addresses.has(uri))
  const results: Result[] = []
  for (const document of open) {
    results.push(...await readers.open(document))
    await watch.step(0, others.length)
  }
  for (let from = 0; from < others.length; from += AT_ONCE) {
    const some = others.slice(from, from + AT_ONCE).map(uri => ({ uri, known: readers.known(uri) }))
    const texts = await Promise.all(some.map(({ known, uri }) => known === undefined ? files.glance(uri) : undefined))
    for (const [i, { known, uri }] of some.entries()) {
      const text = texts[i]
      const usable = text !== undefined && text.length <= LONGEST_TEXT
      results.push(...known ?? (usable ? await readers.closed(uri, text) : []))
      await watch.step(from + i, others.length)
    }
  }
  return results
}

/** Snapshots answer when they are asked: ask in turns, not all of them when the question comes. */
function analysed(placed: PlacedFile): PlacedFile {
  if (placed.file.kind === 'notice') void placed.file.snapshot.unitPlaces
  return placed
}

/** The same files of different clients and folders are written in the same way: core compares addresses as they are. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString()
}

async function placeFile(document: OpenDocument, made: Snapshots, version: number | null): Promise<PlacedFile> {
  const { lines, text } = document
  const uri = canonical(document.uri)
  const file: WorkspaceFile = isDirectoryFile(uri) || beginsAsDirectory(text)
    ? { kind: 'directory', uri, text }
    : { kind: 'notice', uri, snapshot: await made.of(document) }
  return { file, lines, version }
}

interface ClosedFiles {
  placed(uri: string, text: string): Promise<PlacedFile>
}

/** The last ones asked for; made anew where the text or what lies around it is another. */
function closedFiles({ files, folders }: WorkspaceFilesNeeds): ClosedFiles {
  const made = snapshots(files, folders)
  const kept = new Map<string, OpenDocument>()
  return {
    async placed(uri, text) {
      const before = kept.get(uri)
      const document = before?.text === text ? before : textOnDisk(uri, text)
      kept.delete(uri)
      kept.set(uri, document)
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) {
        kept.delete(oldest)
        made.forget(oldest)
      }
      return placeFile(document, made, null)
    },
  }
}

function textOnDisk(uri: string, text: string): OpenDocument {
  const lines = TextDocument.create(uri, 'yaodian', 0, text)
  return { uri, version: 0, text, lines, origin: 'opened', caret: undefined }
}

function symbolsOf({ file, lines }: PlacedFile): readonly PlacedSymbol[] {
  return symbolsIn(file).map(symbol => ({ symbol, location: { uri: lines.uri, range: toRange(symbol.span, lines) } }))
}
