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
  /** Where the page of a check can be opened: the code is put behind it. */
  readonly checkPages?: string
}

/** The settings file of a project, which the client keeps open with the server like a document. */
export type ConfigFileName = 'yaodian.config.json'
