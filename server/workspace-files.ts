// The notices and directories of the workspace, open or not, made ready for questions about several files at once.

import type { Connection, Location, Range, TextDocuments } from 'vscode-languageserver'
import {
  beginsAsDirectory, symbolsIn, unitShares, type UnitShare, type WorkspaceFile, type WorkspaceSymbol,
} from '../core/index.js'
import { isConfigFile, isDirectoryFile, isNoticeFile } from './context.js'
import type { OpenDocument } from './documents.js'
import { fileIndex } from './file-index.js'
import { canonical, type Files } from './files.js'
import type { Lines, NewLines } from './lines.js'
import { snapshots, type Snapshots } from './snapshots.js'
import { isTooLong } from './too-long.js'
import { toRange } from './to-lsp.js'
import type { Watch } from './watch.js'

/** A file of the workspace with what its places are converted by. */
export interface PlacedFile {
  readonly file: WorkspaceFile
  /** With the address as the client writes it. */
  readonly lines: Lines
  /** `null` where the file is not open in the editor. */
  readonly version: number | null
}

/** A symbol with its place as the protocol writes it, so that nothing else of the file has to be kept. */
export interface PlacedSymbol {
  readonly symbol: WorkspaceSymbol
  readonly location: Location
}

/** What one notice has its units answer for. */
export interface NoticeShares {
  /** The address as the client writes it. */
  readonly uri: string
  /** The addresses of the directory files that the notice goes by. */
  readonly directories: readonly string[]
  /** By full name. */
  readonly units: ReadonlyMap<string, UnitShare<Range>>
}

export interface WorkspaceFiles {
  placed(document: OpenDocument): Promise<PlacedFile>
  /** Every other file (every one, if none is asked about) whose text has one of the names; what is open counts as it is in the editor. */
  mentioning(names: readonly string[], asked: PlacedFile | undefined, watch: Watch): Promise<readonly PlacedFile[]>
  symbols(watch: Watch): Promise<readonly PlacedSymbol[]>
  /** What each notice says of the units of its directories. */
  shares(watch: Watch): Promise<readonly NoticeShares[]>
  /** These files came, went or changed on disk, or the folders with all that is in them. */
  changed(uris: readonly string[]): void
  /** The folders of the workspace are others. */
  forget(): void
}

export interface WorkspaceFilesNeeds {
  readonly connection: Connection
  readonly documents: TextDocuments<OpenDocument>
  readonly newLines: NewLines
  readonly files: Files
  readonly open: Snapshots
  readonly folders: () => readonly string[]
  readonly watched: () => boolean
}

/** Analyses of files that are not open, kept for the next question. */
const MOST_KEPT = 200
/** Files read at the same time. */
const AT_ONCE = 16

export function workspaceFiles(needs: WorkspaceFilesNeeds): WorkspaceFiles {
  const index = fileIndex(needs)
  const closed = closedFiles(needs)
  const placed = (document: OpenDocument): Promise<PlacedFile> => placeFile(document, needs.open, document.version)
  const each: Visit = async (watch, readers) => eachFile(needs, await index.list(watch), watch, readers)
  const symbols = keptAnswers(needs, each, placed, closed, symbolsOf)
  const shares = keptAnswers(needs, each, placed, closed, sharesOf)
  return {
    placed,
    mentioning(names, asked, watch) {
      const fits = (text: string): boolean => names.some(name => text.includes(name))
      return each(watch, {
        open: async document => canonical(document.uri) !== asked?.file.uri && fits(document.text)
          ? [await placed(document)] : [],
        known: () => undefined,
        closed: async (uri, text) => fits(text) ? [analysed(await closed.placed(uri, text))] : [],
      })
    },
    symbols: symbols.all,
    shares: shares.all,
    changed(uris) {
      index.forget()
      symbols.changed(uris)
      shares.changed(uris)
    },
    forget() {
      index.forget()
      symbols.forget()
      shares.forget()
    },
  }
}

interface KeptAnswers<Answer> {
  all(watch: Watch): Promise<readonly Answer[]>
  changed(uris: readonly string[]): void
  forget(): void
}

/** What `read` makes of every file; of those that are not open it is kept as long as we are told of changes. */
function keptAnswers<Answer>(
  { watched }: WorkspaceFilesNeeds, each: Visit, placed: (document: OpenDocument) => Promise<PlacedFile>,
  closed: ClosedFiles, read: (placed: PlacedFile) => readonly Answer[],
): KeptAnswers<Answer> {
  const kept = new Map<string, readonly Answer[]>()
  /** What notices name may be called anything. */
  const directories = new Set<string>()
  return {
    all: watch => each(watch, {
      open: async document => read(await placed(document)),
      known: uri => kept.get(uri),
      closed: async (uri, text) => {
        const file = await closed.placed(uri, text)
        const answers = read(file)
        if (watched()) kept.set(uri, answers)
        directoriesOf(file).forEach(directory => directories.add(directory))
        return answers
      },
    }),
    changed(uris) {
      // What a name means may depend on a directory or on the settings, and a folder may hold both.
      if (uris.some(uri => !isNoticeFile(uri) || directories.has(canonical(uri)))) kept.clear()
      uris.forEach(uri => kept.delete(canonical(uri)))
    },
    forget: () => kept.clear(),
  }
}

type Visit = <Result>(watch: Watch, readers: FileReaders<Result>) => Promise<readonly Result[]>

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
      const usable = text !== undefined && !isTooLong(text)
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
function closedFiles({ files, folders, newLines }: WorkspaceFilesNeeds): ClosedFiles {
  const made = snapshots(files, folders)
  const kept = new Map<string, OpenDocument>()
  return {
    async placed(uri, text) {
      const before = kept.get(uri)
      const document = before?.text === text ? before
        : { uri, version: 0, text, lines: newLines(uri, 0, text), origin: 'opened', caret: undefined } as const
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

/** The addresses of the directory files that a notice goes by. */
function directoriesOf({ file }: PlacedFile): readonly string[] {
  return file.kind === 'notice' ? file.snapshot.context.directories.map(({ uri }) => uri) : []
}

function symbolsOf({ file, lines }: PlacedFile): readonly PlacedSymbol[] {
  return symbolsIn(file).map(symbol => ({ symbol, location: { uri: lines.uri, range: toRange(symbol.span, lines) } }))
}

function sharesOf(placed: PlacedFile): readonly NoticeShares[] {
  const { file, lines } = placed
  if (file.kind === 'directory') return []
  const units = [...unitShares(file.snapshot)].map(([unit, { roles, places }]) =>
    [unit, { roles, places: places.map(span => toRange(span, lines)) }] as const)
  return [{ uri: lines.uri, directories: directoriesOf(placed), units: new Map(units) }]
}
