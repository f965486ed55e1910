// The door of core: text in, snapshot out, and questions asked of the snapshot.

export { analyze } from './analyze.js'
export type { AnalysisContext, Snapshot } from './snapshot.js'
export type { Finding, Fix, RelatedPlace, Severity, TextEdit } from './finding.js'
export type {
  Assignment, AssignmentRole, Deadline, LineRole, OutlineNode, Part, PartLine, Scheme, Task, UnitTally,
} from './model/types.js'
export type { DirectorySource, DirectoryUnit, UnitDirectory } from './model/directory.js'
export { DIRECTORY_FILE_NAMES, isPath } from './model/directory.js'
export { printedLine, type PrintedLine } from './model/printed.js'
export { placeOf, placeOfBlock, textLineOf } from './model/place.js'
export { headingOf } from './model/tasks.js'
export { applyEdits, sortEdits } from './text/edits.js'
export { factsOfKey, KEY_FACTS, onlyWordsOf, type KeyFacts, type KeyValue } from './model/front-matter-keys.js'
export { lineEndOf } from './text/line-ends.js'
export { LineIndex, type Position } from './text/lines.js'
export { nearestWord } from './text/nearest.js'
export {
  CONFIG_FILE_NAME, CONFIG_KEYS, readConfig, type ConfigProblem, type ConfigSource, type ReadConfig,
} from './config/config.js'
export type { ProjectConfig } from './model/settings.js'
export { checks, type CheckInfo } from './checks/catalogue.js'
export type { CodeAction } from './features/code-action.js'
export { codeActions, fixAll } from './features/code-actions.js'
export { documentSymbols, type DocumentSymbol } from './features/document-symbols.js'
export { fixDocument, type Change, type FixedDocument } from './features/fix-all.js'
export { foldingRanges, type FoldingRange } from './features/folding-ranges.js'
export { hover, type Hover } from './features/hover.js'
export { newPlan, type PlanFacts } from './features/new-plan.js'
export {
  directoryText, unitsOfLines, unitsOfNotice, unitsOfRows, type ListedUnit,
} from './features/new-directory.js'
export { namedDirectories } from './features/named-directories.js'
export {
  taskDistribution, type DistributionCell, type DistributionSection, type DistributionUnit, type RoleCounts,
  type TaskDistribution,
} from './features/task-distribution.js'
export {
  tasksWithoutUnit, unitTasks, type FindingCount, type TaskEntry, type UnitEntry, type UnitRole, type UnitTasks,
} from './features/unit-tasks.js'
export { allUnitsText, unitText } from './features/unit-text.js'
export type { TaskSection } from './model/sections.js'
export type * from '../grammar/index.js'
