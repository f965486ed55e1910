// One state of one document, and every question that can be asked of it.

import type { DocumentTree, LineBlock } from '../grammar/index.js'
import type { ConfigSource } from './config/config.js'
import type { CheckFailure, Finding } from './finding.js'
import type { Memory } from './memory.js'
import type { DirectorySource, UnitDirectory, UnreadDirectory } from './model/directory.js'
import type { LevelNumbering } from './model/numbering.js'
import type { ProseLine } from './model/prose.js'
import type { LabelledNode, ResolvedReference } from './model/references.js'
import type { DocumentSettings } from './model/settings.js'
import type { OutlineNode, Part, Task, UnitTally } from './model/types.js'
import type { UnitPlace } from './model/unit-places.js'
import type { UnitDuties } from './model/unit-duties.js'
import type { UnitMention } from './model/units.js'

/** What an analysis knows beside the text. */
export interface AnalysisContext {
  /** Unit directory files that belong to the document, the nearest first. */
  readonly directories: readonly DirectorySource[]
  /** Those that the front matter names and the host did not read; absent where the host has other ways to say so. */
  readonly unread?: readonly UnreadDirectory[] | undefined
  /** The project's yaodian.config.json. */
  readonly config?: ConfigSource | undefined
}

/**
 * A stretch of a document that is looked at by itself: its front matter, or one of its parts. Together they hold all lines.
 * The segments of a segment are that segment alone.
 */
export interface Segment {
  /** Where it begins in the document. */
  readonly start: number
  /** The segment as a document of its own, whose offsets count from where it begins; the same object while it says the same. */
  readonly own: Snapshot
}

/** What is asked of a single line: a document whose `prose` is the one line. */
export type LineSnapshot = Pick<Snapshot, 'tree' | 'prose' | 'memory' | 'once'>

export interface Snapshot {
  readonly text: string
  readonly context: AnalysisContext
  readonly tree: DocumentTree
  readonly settings: DocumentSettings
  /** In reading order. Those that say what they said before the newest edit have their answers still. */
  readonly segments: readonly Segment[]
  readonly parts: readonly Part[]
  /** Of the part that holds the tasks; from the front matter where the text has none. */
  readonly title: string | undefined
  /** All nodes of all parts in reading order. */
  readonly nodes: readonly OutlineNode[]
  readonly numbering: readonly LevelNumbering[]
  /** The lines of print. */
  readonly prose: readonly ProseLine[]
  readonly tasks: readonly Task[]
  readonly labels: readonly LabelledNode[]
  readonly references: readonly ResolvedReference[]
  /** The references to each node, by the line that it begins with; those that mean one node for certain. */
  readonly referencesTo: ReadonlyMap<LineBlock, readonly ResolvedReference[]>
  readonly directory: UnitDirectory
  readonly mentions: readonly UnitMention[]
  /** Units in clauses, in the elements of the 公文 and in the front matter's own directory. */
  readonly unitPlaces: readonly UnitPlace[]
  readonly units: readonly UnitTally[]
  /** What each unit answers for, by its full name. */
  readonly duties: ReadonlyMap<string, UnitDuties>
  /** Answers that hold for the next snapshot as well, while what they are made of is the same. */
  readonly memory: Memory
  /** For questions that several ask: the answer, worked out when first asked for. No two questions share a name. */
  once<T>(question: string, answer: () => T): T
  /** Sorted by place; suppressed ones are left out. */
  readonly findings: readonly Finding[]
  /** Checks that broke, for the host to log; their findings are missing. */
  readonly failures: readonly CheckFailure[]
}
