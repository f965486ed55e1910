// The segments of a document, each a document of its own for most questions: those that say what they said are kept.

import type { DocumentTree } from '../grammar/index.js'
import type { UnitDirectory } from './model/directory.js'
import type { DocumentSettings } from './model/settings.js'
import type { Segment, Snapshot } from './snapshot.js'
import type { CutText, Stretch } from './stretches.js'

/** What the rest of the document says that a segment has to know. */
export interface Surroundings {
  readonly settings: DocumentSettings
  readonly directory: UnitDirectory
  /** Another part comes after it. */
  readonly followed: boolean
}

/** The segments of one version, by their trees. */
export type Segments = ReadonlyMap<DocumentTree, KnownSegment>

interface KnownSegment extends Segment {
  readonly around: Surroundings
}

/** @param before those of another version of the document; what is made does not depend on it, only what it costs */
export function segmentsOf(
  { frontMatter, parts }: CutText, { settings, directory }: Pick<Surroundings, 'settings' | 'directory'>, before: Segments | undefined,
  analyse: (tree: DocumentTree, around: Surroundings) => Snapshot,
): Segments {
  const segmentOf = ({ start, tree }: Stretch, followed: boolean): [DocumentTree, KnownSegment] => {
    const known = before?.get(tree)
    const { around } = known ?? {}
    if (known === undefined || around?.settings !== settings || around.directory !== directory || around.followed !== followed) {
      const anew = { settings, directory, followed }
      return [tree, { start, around: anew, own: analyse(tree, anew) }]
    }
    return [tree, known.start === start ? known : { start, around: known.around, own: known.own }]
  }
  const segments = new Map(parts.map((part, i) => segmentOf(part, i < parts.length - 1)))
  return frontMatter === undefined ? segments : new Map([segmentOf(frontMatter, false), ...segments])
}
