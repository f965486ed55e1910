// The files around a document that its analysis looks at: unit directories, named by it or found by their name.

import { URI, Utils } from 'vscode-uri'
import { DIRECTORY_FILE_NAMES } from '../core/index.js'
import type { Files } from './files.js'
import { sameUri } from './files.js'

/** Files that may concern other documents: a directory that is named outright may have any name. */
export const CONTEXT_FILES = '**/*.{yaodian,要点}'

/** Such a file is no notice: nothing is found in it, here as on the command line. */
export function isDirectoryFile(uri: string): boolean {
  const name = Utils.basename(URI.parse(uri))
  return DIRECTORY_FILE_NAMES.some(file => file === name)
}

export interface DirectoryFile {
  readonly uri: string
  readonly text: string
}

export interface Surroundings {
  readonly directories: readonly DirectoryFile[]
  /** Every address that was tried, there or not: a change at one of them may change the result. */
  readonly consulted: readonly string[]
}

/**
 * The directories that the document names, or else the nearest one by name: one folder after the other, upwards.
 *
 * @param named paths relative to the document, as written in its front matter
 */
export async function surroundingsOf(uri: string, named: readonly string[], files: Files): Promise<Surroundings> {
  const document = URI.parse(uri)
  if (!document.path.startsWith('/')) {
    return { directories: [], consulted: [] } // untitled: it lies in no folder yet
  }
  return named.length > 0
    ? readAll(named.map(path => Utils.resolvePath(Utils.dirname(document), path).toString()), files)
    : readNearest(uri, Utils.dirname(document), files)
}

async function readAll(uris: readonly string[], files: Files): Promise<Surroundings> {
  const texts = await Promise.all(uris.map(uri => files.readText(uri)))
  const directories = uris.flatMap((uri, index) => {
    const text = texts[index]
    return text === undefined ? [] : [{ uri, text }]
  })
  return { directories, consulted: uris }
}

async function readNearest(documentUri: string, folder: URI, files: Files): Promise<Surroundings> {
  const uris = DIRECTORY_FILE_NAMES.map(name => Utils.joinPath(folder, name).toString())
  const here = await readAll(uris.filter(uri => !sameUri(uri, documentUri)), files)
  const above = Utils.dirname(folder)
  if (here.directories.length > 0 || above.path === folder.path) {
    return here
  }
  const further = await readNearest(documentUri, above, files)
  return { directories: further.directories, consulted: [...here.consulted, ...further.consulted] }
}
