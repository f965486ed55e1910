// The door of core: text in, snapshot out, and questions asked of the snapshot.

export { analyze } from './analyze.js'
export { checkInSteps } from './checks/run.js'
export { differenceFromScratch } from './paranoid.js'
export type { AnalysisContext, Snapshot } from './snapshot.js'

// Texts, spans and edits
export type * from '../grammar/index.js'
export { applyEdits } from './text/edits.js'
export { countUpTo } from './text/in-order.js'
export { LineIndex, type Position } from './text/lines.js'
export { nearestWord } from './text/nearest.js'
export { formatChinese, formatCircled, formatOrdinal, LEVEL_NAMES, ORDINAL_SOURCE } from '../grammar/index.js'

// What a document means
export type {
  Assignment, AssignmentRole, Deadline, OutlineNode, Part, PartLine, Scheme, Task, UnitTally,
} from './model/types.js'
export { placeOf } from './model/place.js'
export { printedLine, type PrintedLine } from './model/printed.js'
export type { FormKind, FormSettings } from './model/form.js'
export { formElements, type FormElements } from './model/form-elements.js'
export type { PlacedValue } from './model/placed-values.js'
export { factsOfKey, KEY_FACTS, onlyWordsOf } from './model/front-matter-keys.js'

// What lies around a document: directories of units, the project's settings, other files
export { beginsAsDirectory, DIRECTORY_FILE_NAMES, type DirectorySource, type UnreadDirectory } from './model/directory.js'
export { namedDirectories } from './features/named-directories.js'
export { redirectDirectories } from './features/redirect-directories.js'
export { CONFIG_FILE_NAME, CONFIG_KEYS, readConfig, type ConfigProblem, type ConfigSource } from './config/config.js'
export type { FilePlace, NoticeFile, WorkspaceFile } from './workspace.js'

// Findings and what can be done about them
export { checks, type CheckInfo, type CheckPages } from './checks/catalogue.js'
export { PAGES as CHECK_PAGES } from './checks/pages.js'
export type { Finding, Fix, Severity, TextEdit } from './finding.js'
export { CODE_ACTION_KINDS, type CodeAction, type CodeActionKind } from './features/code-action.js'
export { codeActions, fixAll } from './features/code-actions.js'
export { fixDocument, type Change, type FixedDocument } from './features/fix-all.js'
export { formFindings } from './features/form-findings.js'

// Writing: what may be typed, and what keys do
export {
  completion, type Completion, type CompletionItem, type CompletionKind, type Readings,
} from './features/completion/completion.js'
export { continueDirectory } from './features/continue-entries.js'
export { continueItems } from './features/continue-items.js'
export { changeLevel, type LevelChange } from './features/change-level.js'
export { moveItems, type Direction } from './features/move-items.js'
export { ON_TYPE_TRIGGERS, onType } from './features/on-type.js'
export type { LineBreak, Obstacle, TypedEdit } from './features/typed-edit.js'

// Rewriting: numbers, form, names
export { renumber, type ChosenSchemes, type Renumbering } from './features/renumber.js'
export { renumberAccount } from './features/renumber-account.js'
export { schemesAt } from './features/schemes-at.js'
export { stateScheme, type SchemeStatement } from './features/state-scheme.js'
export { formatDocument } from './features/format/format.js'
export { formatDirectory } from './features/format/front-matter.js'
export { prepareRename, rename } from './features/rename.js'
export { isRefusal, type FileEdits } from './features/rename-answer.js'

// Reading: what the editor shows in and beside the text
export { hover } from './features/hover/hover.js'
export type { Hover } from './features/hover/subject.js'
export type { CodeLens, CodeLensText } from './features/code-lens.js'
export { codeLenses, codeLensText } from './features/code-lenses.js'
export { unitLensText, unitOfLens, unitShares, type UnitShare } from './features/unit-lenses.js'
export { inlayHints, type InlayHint } from './features/inlay-hints.js'
export {
  SEMANTIC_TOKEN_MODIFIERS, SEMANTIC_TOKEN_TYPES, semanticTokens, type SemanticToken,
} from './features/semantic-tokens.js'
export { documentSymbols, type DocumentSymbol } from './features/document-symbols.js'
export { foldingRanges, type FoldingRange } from './features/folding-ranges.js'
export { selectionRanges } from './features/selection-ranges.js'

// Finding the way
export { definition, type Definition } from './features/definition.js'
export { references, spellingsAt } from './features/references.js'
export { documentHighlights, type DocumentHighlight } from './features/document-highlights.js'
export { documentLinks, fileNamed, type DocumentLink, type LinkTarget } from './features/document-links.js'
export { fitsQuery, symbolsIn, type WorkspaceSymbol } from './features/workspace-symbols.js'

// Who answers for what
export type { UnitRole } from './model/unit-duties.js'
export type { TaskSection } from './model/sections.js'
export {
  tasksWithoutUnit, unitTasks, type TaskEntry, type UnitEntry, type UnitTasks,
} from './features/unit-tasks.js'
export type { FindingCount } from './features/unit-task-findings.js'
export { allUnitsText, unitText } from './features/unit-text.js'
export {
  taskDistribution, type DistributionCell, type DistributionSection, type DistributionUnit, type RoleCounts,
  type TaskDistribution,
} from './features/task-distribution.js'
export {
  COLUMN_HEADINGS, countsSentence, TASK_COLUMNS, taskTable, type TaskColumn, type TaskTable, type TaskTableRow,
} from './features/task-table.js'

// New texts: from nothing, from elsewhere
export { newPlan } from './features/new-plan.js'
export {
  directoryText, unitsOfLines, unitsOfNotice, unitsOfRows, type ListedUnit,
} from './features/new-directory.js'
export { importLines, importText, type ImportedNotice } from './import/import-text.js'
