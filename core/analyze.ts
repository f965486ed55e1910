// Text in, snapshot out. Answers are worked out when first asked, and kept.

import { flatMap, type DocumentTree, type LineBlock } from '../grammar/index.js'
import { sharesOf } from './across.js'
import { Answers } from './answers.js'
import { runChecks, type CheckResults } from './checks/run.js'
import { configInForce, type ConfigSource } from './config/config.js'
import type { CheckFailure, Finding } from './finding.js'
import { Memory } from './memory.js'
import { buildParts, buildSegment, type BuiltPart } from './model/build.js'
import { readDirectory, type UnitDirectory } from './model/directory.js'
import type { LevelNumbering } from './model/numbering.js'
import { proseLines, type ProseLine } from './model/prose.js'
import { findLabels, referencesByTarget, resolveReferences, type LabelledNode, type ResolvedReference } from './model/references.js'
import { readSettings, type DocumentSettings } from './model/settings.js'
import { readTasks } from './model/tasks.js'
import type { OutlineNode, Part, Task, UnitTally } from './model/types.js'
import { unitPlaces, type UnitPlace } from './model/unit-places.js'
import { readDuties, type UnitDuties } from './model/unit-duties.js'
import { tallyUnits, unitMentions, type UnitMention } from './model/units.js'
import { segmentsOf, type Segments, type Surroundings } from './segments.js'
import type { AnalysisContext, Segment, Snapshot } from './snapshot.js'
import { cutText, readText, treeOf, type CutText, type ReadText } from './stretches.js'

/** Analyses a text; never fails. What has not changed since `previous` is not worked out again. */
export function analyze(text: string, context: AnalysisContext = { directories: [] }, previous?: Snapshot): Snapshot {
  return new LazySnapshot(text, context, previous instanceof LazySnapshot ? previous.memory : new Memory())
}

const NO_CONFIG: ConfigSource = { uri: '', text: '' }

class LazySnapshot extends Answers implements Snapshot {
  constructor(readonly text: string, readonly context: AnalysisContext, readonly memory: Memory) {
    super()
  }

  get tree(): DocumentTree { return this.once('tree', () => treeOf(this.read)) }
  get parts(): readonly Part[] { return this.once('parts', () => this.built.map(built => built.part)) }
  get title(): string | undefined { return this.once('title', () => mainTitle(this)) }
  get nodes(): readonly OutlineNode[] { return this.once('nodes', () => flatMap(this.built, built => built.nodes)) }
  get numbering(): readonly LevelNumbering[] { return this.once('numbering', () => flatMap(this.built, built => built.numbering)) }
  get prose(): readonly ProseLine[] { return this.once('prose', () => proseLines(this.parts, this.nodes)) }
  get labels(): readonly LabelledNode[] { return this.once('labels', () => findLabels(this.nodes)) }
  get mentions(): readonly UnitMention[] { return this.once('mentions', () => unitMentions(this.prose, this.memory)) }
  get unitPlaces(): readonly UnitPlace[] { return this.once('unitPlaces', () => unitPlaces(this)) }
  get units(): readonly UnitTally[] { return this.once('units', () => tallyUnits(this.tasks, this.directory)) }
  get duties(): ReadonlyMap<string, UnitDuties> { return this.once('duties', () => readDuties(this.tasks, this.directory)) }
  get findings(): readonly Finding[] { return this.checked.findings }
  get failures(): readonly CheckFailure[] { return this.checked.failures }
  private get checked(): CheckResults { return this.once('checked', () => runChecks(this)) }

  get settings(): DocumentSettings {
    return this.once('settings', () => {
      const [{ frontMatter }, { config = NO_CONFIG }] = [this.tree, this.context]
      const of = [frontMatter?.content, config.text, config.before]
      return this.memory.whileSame('settings', of, () => readSettings(frontMatter, configInForce(config)))
    })
  }

  get segments(): readonly Segment[] {
    return this.once('segments', () => {
      const { cut, settings, directory } = this
      const segments = this.memory.follow<Segments>('segments', before =>
        segmentsOf(cut, { settings, directory }, before, (tree, around) => new SegmentSnapshot(tree, this.context, this.memory, around)))
      return [...segments.values()]
    })
  }

  get tasks(): readonly Task[] {
    return this.once('tasks', () => flatMap(this.built, built => readTasks(built.nodes, this.settings.firstLeads, this.memory)))
  }

  get references(): readonly ResolvedReference[] {
    return this.once('references', () => resolveReferences(this.parts, this.nodes, this.labels, this.memory))
  }

  get referencesTo(): ReadonlyMap<LineBlock, readonly ResolvedReference[]> {
    return this.once('referencesTo', () => referencesByTarget(this.references))
  }

  get directory(): UnitDirectory {
    return this.once('directory', () => {
      const { frontMatter } = this.tree
      const [entries, start, files] = [frontMatter?.content.entries ?? [], frontMatter?.start ?? 0, this.context.directories]
      const of = [frontMatter?.content, start, ...flatMap(files, file => [file.uri, file.text])]
      return this.memory.whileSame('directory', of, () => readDirectory(entries, start, files))
    })
  }

  /** Who asks at each key needs lines alone: parts are cut for findings, and lines read on from the last version that was cut. */
  private get read(): ReadText {
    return this.once('read', () =>
      readText(this.text, this.memory.follow<CutText>('cut', before => before ?? cutText(readText(this.text)))))
  }

  private get cut(): CutText {
    return this.once('cut', () => this.memory.follow<CutText>('cut', before => before?.text === this.text ? before : cutText(this.read)))
  }

  protected get built(): readonly BuiltPart[] {
    return this.once('built', () => buildParts(this.tree.lines, this.settings, this.memory))
  }
}

/** A segment: what it cannot say by itself, its document says. */
class SegmentSnapshot extends LazySnapshot {
  constructor(private readonly own: DocumentTree, context: AnalysisContext, memory: Memory, private readonly around: Surroundings) {
    super(own.text, context, memory)
  }

  override get tree(): DocumentTree { return this.own }
  override get settings(): DocumentSettings { return this.around.settings }
  override get directory(): UnitDirectory { return this.around.directory }
  override get segments(): readonly Segment[] { return [{ start: 0, own: this }] }

  protected override get built(): readonly BuiltPart[] {
    const { followed, settings } = this.around
    return this.once('built', () => this.tree.frontMatter !== undefined ? [] : [buildSegment(this.tree.lines, followed, settings, this.memory)])
  }
}

function mainTitle(snapshot: Snapshot): string | undefined {
  const parts = flatMap(sharesOf(snapshot, 'weights', weightsOf), each => each)
  const most = Math.max(...parts.map(({ weight }) => weight))
  const stated = snapshot.tree.frontMatter?.content.entries.find(entry => entry.key === '标题')?.value?.text
  return parts.find(({ weight }) => weight === most)?.title ?? stated ?? parts.find(({ title }) => title !== undefined)?.title
}

function weightsOf({ nodes, parts }: Snapshot): readonly { readonly title: string | undefined; readonly weight: number }[] {
  const tasks = nodes.filter(node => node.task).length
  return parts.map(({ kind, title }) => ({ title, weight: tasks + (kind === 'plan' ? 0.5 : 0) }))
}
