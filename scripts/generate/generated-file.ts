// A file that a script writes and nobody edits.

export interface GeneratedFile {
  /** From the project's root. */
  readonly path: string
  readonly content: string
}
