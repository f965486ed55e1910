// The door of core: text in, snapshot out, and questions asked of the snapshot.

export { analyze } from './analyze.js'
export { formatDocument } from './features/format/format.js'
export { formatDirectory } from './features/format/front-matter.js'
export { renumberAccount, unsettledReason } from './features/renumber-account.js'
export { LEVEL_NAMES } from '../grammar/index.js'
export type { AnalysisContext, Snapshot } from './snapshot.js'
export type { Finding, Fix, RelatedPlace, Severity, TextEdit } from './finding.js'
export type {
  Assignment, AssignmentRole, Deadline, LineRole, OutlineNode, Part, PartLine, Scheme, Task, UnitTally,
} from './model/types.js'
export type { FormKind, FormSettings } from './model/form.js'
export { formElements, type FormElements } from './model/form-elements.js'
export type { PlacedValue } from './model/placed-values.js'
export type { DirectorySource, DirectoryUnit, UnitDirectory } from './model/directory.js'
export { beginsAsDirectory, DIRECTORY_FILE_NAMES, isPath } from './model/directory.js'
export type { UnitRole } from './model/unit-duties.js'
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
export { CODE_ACTION_KINDS, type CodeAction, type CodeActionKind } from './features/code-action.js'
export { changeLevel, type LevelChange } from './features/change-level.js'
export { codeActions, fixAll } from './features/code-actions.js'
export { definition, type Definition } from './features/definition.js'
export { documentHighlights, type DocumentHighlight } from './features/document-highlights.js'
export { documentLinks, fileNamed, type DocumentLink, type LinkTarget } from './features/document-links.js'
export {
  completion, type Completion, type CompletionItem, type CompletionKind, type CompletionQuestion, type Readings,
} from './features/completion/completion.js'
export { continueDirectory } from './features/continue-entries.js'
export { continueItems, type LineBreak } from './features/continue-items.js'
export { documentSymbols, type DocumentSymbol } from './features/document-symbols.js'
export { fixDocument, type Change, type FixedDocument } from './features/fix-all.js'
export { formFindings } from './features/form-findings.js'
export { foldingRanges, type FoldingRange } from './features/folding-ranges.js'
export { moveItems, type Direction } from './features/move-items.js'
export { newPlan, type PlanFacts } from './features/new-plan.js'
export {
  directoryText, unitsOfLines, unitsOfNotice, unitsOfRows, type ListedUnit,
} from './features/new-directory.js'
export { hover } from './features/hover/hover.js'
export type { Hover } from './features/hover/subject.js'
export { inlayHints, type InlayHint } from './features/inlay-hints.js'
export {
  SEMANTIC_TOKEN_MODIFIERS, SEMANTIC_TOKEN_TYPES, semanticTokens, type SemanticToken,
} from './features/semantic-tokens.js'
export { codeLenses, codeLensText, type CodeLens, type CodeLensKind, type CodeLensText } from './features/code-lenses.js'
export { unitLensText, unitOfLens, unitShares, type UnitShare } from './features/unit-lenses.js'
export {
  renumber, type ChangedNumber, type ChosenSchemes, type Renumbering, type RenumberScope, type UnsettledLevel,
} from './features/renumber.js'
export type { LeftPlace } from './features/renumber-left.js'
export {
  COLUMN_HEADINGS, countsSentence, TASK_COLUMNS, taskTable,
  type HeadingRow, type TaskColumn, type TaskCounts, type TaskRow, type TaskTable, type TaskTableOptions, type TaskTableRow,
} from './features/task-table.js'
export { namedDirectories } from './features/named-directories.js'
export { ON_TYPE_TRIGGERS, onType } from './features/on-type.js'
export {
  taskDistribution, type DistributionCell, type DistributionSection, type DistributionUnit, type RoleCounts,
  type TaskDistribution,
} from './features/task-distribution.js'
export {
  tasksWithoutUnit, unitTasks, type FindingCount, type TaskEntry, type UnitEntry, type UnitTasks,
} from './features/unit-tasks.js'
export { allUnitsText, unitText } from './features/unit-text.js'
export type { TaskSection } from './model/sections.js'
export { references, spellingsAt } from './features/references.js'
export { prepareRename, rename, type Renamable, type RenameOptions } from './features/rename.js'
export { isRefusal, type FileEdits, type Refusal } from './features/rename-answer.js'
export { schemesAt, type LevelScheme, type SchemesAt } from './features/schemes-at.js'
export { selectionRanges } from './features/selection-ranges.js'
export { stateScheme, type SchemeStatement } from './features/state-scheme.js'
export { fitsQuery, symbolsIn, type WorkspaceSymbol } from './features/workspace-symbols.js'
export type { FilePlace, NoticeFile, WorkspaceFile } from './workspace.js'
export { formatChinese, formatCircled, formatOrdinal, ORDINAL_SOURCE } from '../grammar/index.js'
export { importLines, importText, type ImportedNotice } from './import/import-text.js'
export type { Obstacle, TypedEdit } from './features/typed-edit.js'
export type * from '../grammar/index.js'
