// The snapshot of a document version: made when first asked for, kept as long as the version and its surroundings.

import {
  analyze,
  namedDirectories,
  readConfig,
  type AnalysisContext,
  type ConfigSource,
  type DirectorySource,
  type Snapshot,
  type UnreadDirectory,
} from '../core/index.js'
import { folderOf, surroundingsOf } from './context.js'
import type { OpenDocument } from './documents.js'
import { canonical, type Files } from './files.js'
import { analysed } from './too-long.js'

export interface Snapshots {
  /** What the analysis says of this version, with the files around it as they are now. */
  of(document: OpenDocument): Promise<Snapshot>
  /**
   * Whether the last analysis of a document, by its address, looked at this file, or into this folder, or would have if it had
   * been there: to be asked of thousands.
   */
  consulting(fileUri: string): (documentUri: string) => boolean
  /** The settings files that the open documents go by, each once. */
  configs(): readonly ConfigSource[]
  /** The document was closed. */
  forget(documentUri: string): void
}

interface Made {
  readonly document: OpenDocument
  /** Without regard to other files. Snapshots are lazy: little is asked of this one, so it costs little. */
  readonly alone: Snapshot
  readonly snapshot: Snapshot
  readonly context: AnalysisContext
  /** The files that were looked for, and every folder that they lie in; `undefined` before the first look is over. */
  readonly consulted: ReadonlySet<string> | undefined
}

/** @param workspaceFolders the addresses of the workspace's folders as they are now */
export function snapshots(files: Files, workspaceFolders: () => readonly string[]): Snapshots {
  const newest = new Map<string, Made>()
  const remember = readableConfigs()
  const used = usedConfigs()
  return {
    async of(document) {
      const { alone } = begin(document, newest)
      const folder = folderOf(document.uri, workspaceFolders())
      const { context: found, consulted } = await surroundingsOf(document.uri, namedDirectories(alone), folder, workspaceFolders(), files)
      const context = { ...found, config: remember(found.config, consulted) }
      const last = newest.get(document.uri)
      const current = last?.document === document
      const snapshot = current && sameContext(last.context, context) ? last.snapshot : made(alone, context)
      if (current) {
        newest.set(document.uri, { document, alone, snapshot, context, consulted: placesOf(consulted) })
        used.note(document.uri, context.config)
      }
      return snapshot
    },
    configs: used.all,
    consulting(fileUri) {
      const place = canonical(fileUri).replace(/\/$/, '')
      return documentUri => {
        const known = newest.get(documentUri)
        // While it is being looked for, it may have been read as it was before.
        return known !== undefined && (known.consulted?.has(place) ?? true)
      }
    },
    forget(documentUri) {
      newest.delete(documentUri)
      used.note(documentUri, undefined)
    },
  }
}

/** Which settings files the documents go by: kept, since it is asked after each look at one of thousands. */
function usedConfigs() {
  const configs = new Map<string, { readonly by: Set<string>; source: ConfigSource }>()
  const of = new Map<string, string>()
  const leave = (documentUri: string): void => {
    const uri = of.get(documentUri) ?? ''
    const config = configs.get(uri)
    of.delete(documentUri)
    config?.by.delete(documentUri)
    if (config?.by.size === 0) configs.delete(uri)
  }
  return {
    all: (): readonly ConfigSource[] => [...configs.values()].map(({ source }) => source),
    note(documentUri: string, source: ConfigSource | undefined): void {
      if (of.get(documentUri) !== source?.uri) leave(documentUri)
      if (source === undefined) return
      const config = configs.get(source.uri) ?? { by: new Set(), source }
      config.source = source
      config.by.add(documentUri)
      configs.set(source.uri, config)
      of.set(documentUri, source.uri)
    },
  }
}

type RememberConfig = (config: ConfigSource | undefined, consulted: readonly string[]) => ConfigSource | undefined

/** Gives a settings file what it said when it could last be read: what is being typed must not switch all settings off. */
function readableConfigs(): RememberConfig {
  const readable = new Map<string, string>()
  return (config, consulted) => {
    for (const uri of consulted) if (uri !== config?.uri) readable.delete(uri)
    if (config === undefined) return undefined
    if (config.text === readable.get(config.uri) || !readConfig(config.text).broken) {
      readable.set(config.uri, config.text)
      return config
    }
    return { ...config, before: readable.get(config.uri) }
  }
}

/** What is known of this version; for a new one, what other files have to say comes later. */
function begin(document: OpenDocument, newest: Map<string, Made>): Made {
  const before = newest.get(document.uri)
  if (before?.document === document) {
    return before
  }
  const alone = analyze(analysed(document.text), undefined, before?.alone)
  const begun = { document, alone, snapshot: alone, context: NOTHING_AROUND, consulted: before?.consulted }
  newest.set(document.uri, begun)
  return begun
}

/** The addresses, and those of all folders around them, in canonical form. */
function placesOf(uris: readonly string[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const uri of uris) {
    for (let place = canonical(uri); place !== '' && !places.has(place); place = place.slice(0, Math.max(0, place.lastIndexOf('/')))) {
      places.add(place)
    }
  }
  return places
}

const NOTHING_AROUND: AnalysisContext = { directories: [] }

function made(alone: Snapshot, context: AnalysisContext): Snapshot {
  return sameContext(context, NOTHING_AROUND) ? alone : analyze(alone.text, context, alone)
}

function sameContext(one: AnalysisContext, other: AnalysisContext): boolean {
  return sameFiles(one.directories, other.directories) && sameFiles(configsIn(one), configsIn(other)) &&
    sameUnread(one.unread ?? [], other.unread ?? [])
}

function sameUnread(some: readonly UnreadDirectory[], others: readonly UnreadDirectory[]): boolean {
  return some.length === others.length && some.every(({ path, why }, index) => path === others[index]?.path && why === others[index]?.why)
}

function configsIn({ config }: AnalysisContext): readonly ConfigSource[] {
  return config === undefined ? [] : [config]
}

function sameFiles(some: readonly (DirectorySource | ConfigSource)[], others: readonly (DirectorySource | ConfigSource)[]): boolean {
  return some.length === others.length && some.every((file, index) => sameFile(file, others[index]))
}

function sameFile(one: ConfigSource, other: ConfigSource | undefined): boolean {
  return one.uri === other?.uri && one.text === other.text && one.before === other.before
}
