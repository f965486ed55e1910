// From a found file to an analysed one, with the project's settings and the unit directories that hold for it.

import { dirname } from 'node:path'
import { analyze, namedDirectories, type Snapshot } from '../../core/index.js'
import { displayPath } from '../display-path.js'
import type { Io } from '../io.js'
import type { FoundFile } from './find-files.js'
import { configFinder } from './project-config.js'
import { readDocument } from './read-document.js'
import { directoryFinder } from './unit-directories.js'

export interface Loaded {
  /** `undefined` where the file itself cannot be read. */
  readonly snapshot: Snapshot | undefined
  /** Whether the file begins with a byte order mark, which is no part of the text. */
  readonly marked: boolean
  /** Whole sentences about what cannot be read, each naming its file. */
  readonly complaints: readonly string[]
}

/** A loader for one run. Rejects only where the analysis itself fails. */
export function loader(io: Io): (file: FoundFile) => Promise<Loaded> {
  const findDirectories = directoryFinder()
  const findConfig = configFinder()
  return async file => {
    const source = await readDocument(file, io)
    if (source.kind === 'unreadable') {
      return { snapshot: undefined, marked: false, complaints: [`${displayPath(file.path)}：${source.reason}`] }
    }
    const alone = analyze(source.text)
    const folder = file.location === undefined ? io.cwd : dirname(file.location)
    const named = namedDirectories(alone)
    const [project, units] = await Promise.all([findConfig(folder), findDirectories(folder, named)])
    const { config } = project
    const { directories } = units
    const nothingAround = config === undefined && directories.length === 0
    return {
      snapshot: nothingAround ? alone : analyze(source.text, { directories, config }, alone),
      marked: source.marked,
      complaints: [...project.complaints, ...units.complaints]
    }
  }
}
