// What client and server say to each other beyond the Language Server Protocol. Types only.

/** Client → server: the document as it stands in the editor, as a Word document. */
export type ExportDocxMethod = 'yaodian/exportDocx'

export interface ExportDocxParams {
  readonly textDocument: { readonly uri: string }
}

export interface ExportDocxResult {
  /** Without a folder, with the ending: 「望川市2026年应急管理工作要点.docx」. */
  readonly fileName: string
  /** The file's bytes in base64: the client writes them, so that file systems without a path work. */
  readonly base64: string
  /** What the form needs and the text lacks, a sentence each: the drafter may want to add it first. */
  readonly lacking: readonly string[]
}

/** Client → server: the first text of a notice that is still to be written. */
export type NewPlanMethod = 'yaodian/newPlan'

export interface NewPlanParams {
  /** The year that the tasks are for. */
  readonly year: number
  readonly organ: string
  /** Path of the unit directory as the document should name it. */
  readonly directory?: string
}

export interface NewPlanResult {
  /** With stops for what only the drafter knows; lines end in `\n`. */
  readonly snippet: string
}

/** Client → server: the text of a unit directory, from what the drafter has. */
export type NewDirectoryMethod = 'yaodian/newDirectory'

export type NewDirectoryParams =
  | { readonly from: 'lines'; readonly text: string }
  /** An .xlsx workbook, its bytes in base64. */
  | { readonly from: 'workbook'; readonly base64: string }
  /** The units that an open document names. */
  | { readonly from: 'document'; readonly uri: string }

export interface NewDirectoryResult {
  readonly text: string
  /** How many units it lists. */
  readonly count: number
}

/** Client → server: a Word file, or text from anywhere, as a document of the language. */
export type ImportMethod = 'yaodian/import'

export type ImportParams =
  /** A .docx, its bytes in base64; tracked changes are accepted unless said otherwise. */
  | { readonly from: 'docx'; readonly base64: string; readonly changes?: 'accept' | 'reject' }
  | { readonly from: 'text'; readonly text: string }

export interface ImportResult {
  readonly text: string
  /** In Chinese: what was done to the source beyond copying it, and what was left out. */
  readonly notes: readonly string[]
  /** It held tracked changes. */
  readonly tracked: boolean
}

/** Client → server: lines have been broken; what belongs at the beginning of the new ones? */
export type OnEnterMethod = 'yaodian/onEnter'

/** The offsets of keys and their answers are UTF-16 offsets: whoever types on can move them along. */
export interface OnEnterParams {
  readonly textDocument: { readonly uri: string }
  /** One for each cursor, where it stands now. */
  readonly breaks: readonly {
    readonly offset: number
    /** Nothing stood behind the cursor when Enter was pressed. */
    readonly atLineEnd: boolean
  }[]
}

/** Client → server: Tab and Shift+Tab on items. */
export type ChangeLevelMethod = 'yaodian/changeLevel'

export interface ChangeLevelParams {
  readonly textDocument: { readonly uri: string }
  readonly selections: readonly OffsetRange[]
  readonly change: 'deeper' | 'higher'
}

/** Client → server: Alt+↑ and Alt+↓ on items. */
export type MoveItemsMethod = 'yaodian/moveItems'

export interface MoveItemsParams {
  readonly textDocument: { readonly uri: string }
  readonly selection: OffsetRange
  readonly direction: 'up' | 'down'
}

/** `null` where the key has its ordinary meaning; `obstacle` where it has ours, but cannot be followed. */
export type TypedResult =
  | {
    /** Of the document's version that the edits are for. */
    readonly version: number
    /** Sorted, not overlapping. */
    readonly edits: readonly (OffsetRange & { readonly newText: string })[]
    /** After the edits. */
    readonly selections: readonly OffsetRange[]
  }
  | { readonly obstacle: 'top-level' | 'deepest-level' | 'first' | 'last' }
  | null

export interface OffsetRange {
  readonly start: number
  readonly end: number
}

/** Server → client: a text file that the server cannot reach by itself (a browser, a virtual workspace). */
export type ReadFileMethod = 'yaodian/readFile'

export interface ReadFileParams {
  readonly uri: string
}

/** `null` where there is no such file. */
export type ReadFileResult = { readonly text: string } | null

/** What the client says about itself in `initialize`; every member may be absent. */
export interface InitializationOptions {
  /** The client answers `yaodian/readFile`. */
  readonly readFile?: boolean
  /** The client has keys of its own for Enter, Tab and Alt+arrows, and asks by our methods. */
  readonly ownKeys?: boolean
  /** The client answers `yaodian/readFolder`. */
  readonly readFolder?: boolean
  /** Where the page of a check can be opened: the code is put behind it. */
  readonly checkPages?: string
  /** The address of the folder with the server's bundles, for a server that cannot tell by itself. */
  readonly bundles?: string
  /** The client's command that opens the list of completions. */
  readonly suggestCommand?: string
  /** The client has the command `yaodian.showPlaces`. */
  readonly showPlaces?: boolean
}

/** What the server says about itself beyond the protocol, to a client with keys of its own. */
export interface ServerExperimental {
  /** The source of a regular expression for an ordinal: so the client knows without asking where Tab may be ours. */
  readonly ordinal: string
}

/**
 * A command of the client that a code lens runs: goes to the only place, or shows several to choose from. Its arguments
 * are those of the protocol: the address and the position of the lens, and a list of `Location`.
 */
export type ShowPlacesCommand = 'yaodian.showPlaces'

/** The settings file of a project, which the client keeps open with the server like a document. */
export type ConfigFileName = 'yaodian.config.json'

export type * from './protocol/preview.js'
export type * from './protocol/export.js'
export type * from './protocol/renumber.js'
export type * from './protocol/schemes.js'
export type * from './protocol/unit-tasks.js'
export type * from './protocol/workspace.js'
