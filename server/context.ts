// The files around a document that its analysis looks at: the project's settings, and unit directories.

import { URI, Utils } from 'vscode-uri'
import { CONFIG_FILE_NAME, DIRECTORY_FILE_NAMES, type AnalysisContext, type DirectorySource, type UnreadDirectory } from '../core/index.js'
import type { Files } from './files.js'
import { canonical, sameUri } from './files.js'

/** Files that may concern other documents: a directory that is named outright may have any name. */
export const CONTEXT_FILES = `**/{*.yaodian,*.要点,${CONFIG_FILE_NAME}}`

/** By its name; what a notice names as its directory may be called so, too. */
export function isNoticeFile(uri: string): boolean {
  return /\.(?:yaodian|要点)$/.test(URI.parse(uri).path) && !isDirectoryFile(uri)
}

/** Such a file is no notice: nothing is found in it, here as on the command line. */
export function isDirectoryFile(uri: string): boolean {
  const written = canonical(uri)
  const query = written.search(/[?#]/)
  const path = query < 0 ? written : written.slice(0, query)
  return DIRECTORY_ENDS.some(end => path.endsWith(end))
}

/** In canonical addresses; what has not been saved yet may have no folder. */
const DIRECTORY_ENDS = DIRECTORY_FILE_NAMES.map(encodeURIComponent).flatMap(name => [`/${name}`, `:${name}`])

/** No notice either: what is wrong in it is told at once, and nothing else. */
export function isConfigFile(uri: string): boolean {
  return Utils.basename(URI.parse(uri)) === CONFIG_FILE_NAME
}

export interface Surroundings {
  readonly context: AnalysisContext
  /** Every address that was tried, there or not: a change at one of them may change the result. */
  readonly consulted: readonly string[]
}

/**
 * What there is around a document: its project's settings, and the unit directories that it names, or else the nearest
 * ones by name. The nearest is looked for in one folder after the other, upwards.
 *
 * @param named paths relative to the document, as written in its front matter
 * @param folder where the document lies; `undefined` where it lies nowhere
 * @param workspaceFolders what a document in one of them names is read only where it lies in one of them, too
 */
export async function surroundingsOf(
  uri: string,
  named: readonly string[],
  folder: URI | undefined,
  workspaceFolders: readonly string[],
  files: Files,
): Promise<Surroundings> {
  if (folder === undefined) {
    return { context: { directories: [] }, consulted: [] }
  }
  const [directories, config] = await Promise.all([
    named.length > 0 ? readNamed(named, folder, workspaceFolders, files) : readNearest(DIRECTORY_FILE_NAMES, uri, folder, files),
    readNearest([CONFIG_FILE_NAME], uri, folder, files),
  ])
  return {
    context: { directories: directories.found, config: config.found[0], unread: directories.unread },
    consulted: [...directories.consulted, ...config.consulted],
  }
}

async function readNamed(
  named: readonly string[], folder: URI, workspaceFolders: readonly string[], files: Files,
): Promise<FoundFiles> {
  const mayRead = within(folder, workspaceFolders)
  const addresses = named.map(path => ({ path, address: Utils.resolvePath(folder, path) }))
  const { found, consulted } = await readAll(addresses.filter(({ address }) => mayRead(address)).map(({ address }) => address.toString()), files)
  const unread = addresses.flatMap(({ path, address }): readonly UnreadDirectory[] => {
    if (!mayRead(address)) return [{ path, why: 'outside' }]
    const uri = address.toString()
    return files.reaches(uri) && !found.some(file => file.uri === uri) ? [{ path, why: 'absent' }] : []
  })
  return { found, consulted, unread }
}

function within(folder: URI, workspaceFolders: readonly string[]): (address: URI) => boolean {
  const folders = workspaceFolders.map(each => URI.parse(each))
  const holds = (address: URI): boolean => folders.some(each => isBelow(address, each))
  return holds(folder) ? holds : () => true
}

function isBelow(address: URI, folder: URI): boolean {
  const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`
  return address.scheme === folder.scheme && address.authority === folder.authority && `${address.path}/`.startsWith(root)
}

/** Of the document; a text that has not been saved yet counts as lying in the first folder of the workspace. */
export function folderOf(uri: string, workspaceFolders: readonly string[]): URI | undefined {
  const document = URI.parse(uri)
  if (document.path.startsWith('/')) {
    return Utils.dirname(document)
  }
  const [first] = workspaceFolders
  return first === undefined ? undefined : URI.parse(first)
}

interface FoundFiles {
  readonly found: readonly DirectorySource[]
  readonly consulted: readonly string[]
  /** Of those that are named outright. */
  readonly unread?: readonly UnreadDirectory[]
}

async function readAll(uris: readonly string[], files: Files): Promise<FoundFiles> {
  const texts = await Promise.all(uris.map(uri => files.readText(uri)))
  const found = uris.flatMap((uri, index) => {
    const text = texts[index]
    return text === undefined ? [] : [{ uri, text }]
  })
  return { found, consulted: uris }
}

async function readNearest(
  names: readonly string[],
  documentUri: string,
  folder: URI,
  files: Files,
): Promise<FoundFiles> {
  const uris = names.map(name => Utils.joinPath(folder, name).toString())
  const here = await readAll(uris.filter(uri => !sameUri(uri, documentUri)), files)
  const above = Utils.dirname(folder)
  if (here.found.length > 0 || above.path === folder.path) {
    return here
  }
  const further = await readNearest(names, documentUri, above, files)
  return { found: further.found, consulted: [...here.consulted, ...further.consulted] }
}
