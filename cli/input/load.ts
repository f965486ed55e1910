// From a found file to an analysed one, with the unit directories that hold for it.

import { dirname } from 'node:path'
import { analyze, namedDirectories, type Snapshot } from '../../core/index.js'
import { displayPath } from '../display-path.js'
import type { Io } from '../io.js'
import type { FoundFile } from './find-files.js'
import { readDocument } from './read-document.js'
import { directoryFinder } from './unit-directories.js'

export interface Loaded {
  /** `undefined` where the file itself cannot be read. */
  readonly snapshot: Snapshot | undefined
  /** Whole sentences about what cannot be read, each naming its file. */
  readonly complaints: readonly string[]
}

/** A loader for one run. Rejects only where the analysis itself fails. */
export function loader(io: Io): (file: FoundFile) => Promise<Loaded> {
  const findDirectories = directoryFinder()
  return async file => {
    const source = await readDocument(file, io)
    if (source.kind === 'unreadable') {
      return { snapshot: undefined, complaints: [`${displayPath(file.path)}：${source.reason}`] }
    }
    const alone = analyze(source.text)
    const folder = file.location === undefined ? io.cwd : dirname(file.location)
    const { directories, complaints } = await findDirectories(folder, namedDirectories(alone))
    const snapshot = directories.length === 0 ? alone : analyze(source.text, { directories })
    return { snapshot, complaints }
  }
}
