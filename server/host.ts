// The world that the server needs from its surroundings: files and folders that are not open in the editor.

import type { FolderEntry } from './protocol.js'

export interface Host {
  /** Whether this host gets at such a file by itself; for the others the client is asked, if it answers. */
  reaches(uri: string): boolean
  /** The file's text; `undefined` where there is no such file or it cannot be read. */
  readText(uri: string): Promise<string | undefined>
  /**
   * Runs another bundle that lies beside the server's own; rejects where it cannot be read.
   * `folder`: where the client says that they lie, for a server that cannot tell.
   */
  runBundle(name: string, folder: string | undefined): Promise<void>
  /**
   * The PDF of a Word document, or in Chinese why there is none; rejects when it is aborted. `undefined` for a host that
   * cannot run programs.
   */
  readonly pdfOf: ((docx: Uint8Array, signal: AbortSignal) => Promise<Uint8Array | string>) | undefined
  /** What the folder holds; `undefined` where there is no such folder or it cannot be read. */
  readFolder(uri: string): Promise<readonly FolderEntry[] | undefined>
}
