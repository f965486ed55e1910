// The door of core: text in, snapshot out, and questions asked of the snapshot.

export { analyze, type AnalysisContext, type Snapshot } from './snapshot.js'
export type { Finding, Fix, RelatedPlace, Severity, TextEdit } from './finding.js'
export type {
  Assignment, AssignmentRole, Deadline, LineRole, OutlineNode, Part, PartLine, Scheme, Task, UnitTally,
} from './model/types.js'
export type { DirectorySource, DirectoryUnit, UnitDirectory } from './model/directory.js'
export { DIRECTORY_FILE_NAMES, isPath } from './model/directory.js'
export { printedLine, type PrintedLine } from './model/printed.js'
export { placeOf, placeOfBlock, textLineOf } from './model/place.js'
export { headingOf } from './model/tasks.js'
export { applyEdits, joinEdits, sortEdits } from './text/edits.js'
export { LineIndex, type Position } from './text/lines.js'
export { nearestWord } from './text/nearest.js'
export { checks, type CheckInfo } from './checks/catalogue.js'
export { codeActions, fixAll, type CodeAction } from './features/code-actions.js'
export { documentSymbols, type DocumentSymbol } from './features/document-symbols.js'
export { foldingRanges, type FoldingRange } from './features/folding-ranges.js'
export { namedDirectories } from './features/named-directories.js'
export type * from '../grammar/index.js'
