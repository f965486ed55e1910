// The unit directories that hold for a document: those that it names, or else the nearest one found by its name.

import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DirectorySource } from '../../core/index.js'
import { decode } from './decode.js'
import { DIRECTORY_FILE_NAMES } from '../../core/index.js'
import { fileFailure } from './file-failure.js'

export interface FoundDirectories {
  readonly directories: readonly DirectorySource[]
  /** One whole sentence for each that is named or found but cannot be read. */
  readonly complaints: readonly string[]
}

/** `folder` is the document's, absolute; `named` are paths as the document writes them, relative to it. */
export type FindDirectories = (folder: string, named: readonly string[]) => Promise<FoundDirectories>

/** For one run: each file is read once. */
export function directoryFinder(): FindDirectories {
  const read = readOnce()
  const nearest = async (folder: string): Promise<FoundDirectories> => {
    const here = merge(await Promise.all(DIRECTORY_FILE_NAMES.map(name => read(join(folder, name), true))))
    const above = dirname(folder)
    const found = here.directories.length + here.complaints.length > 0
    return found || above === folder ? here : nearest(above)
  }
  return async (folder, named) =>
    named.length === 0
      ? nearest(folder)
      : merge(await Promise.all(named.map(path => read(resolve(folder, path), false))))
}

/** `optional`: it is no complaint that there is no such file. */
type Read = (location: string, optional: boolean) => Promise<FoundDirectories>

function readOnce(): Read {
  const known = new Map<string, Promise<FoundDirectories>>()
  return (location, optional) => {
    const key = `${optional} ${location}`
    const result = known.get(key) ?? readDirectory(location, optional)
    known.set(key, result)
    return result
  }
}

async function readDirectory(location: string, optional: boolean): Promise<FoundDirectories> {
  try {
    const source = decode(await readFile(location))
    if (source.kind === 'unreadable') return failed(location, source.reason)
    return { directories: [{ uri: pathToFileURL(location).href, text: source.text }], complaints: [] }
  } catch (error) {
    const there = !optional || (await stat(location).then(() => true, () => false))
    return there ? failed(location, fileFailure(error)) : merge([])
  }
}

function failed(location: string, reason: string): FoundDirectories {
  return { directories: [], complaints: [`单位名录 ${location}：${reason}`] }
}

function merge(all: readonly FoundDirectories[]): FoundDirectories {
  return {
    directories: all.flatMap(({ directories }) => directories),
    complaints: all.flatMap(({ complaints }) => complaints)
  }
}
