// Files and folders that the server cannot reach by itself: in a browser, in a workspace without a disk.

/** Server → client: the text of a file. */
export type ReadFileMethod = 'yaodian/readFile'

export interface ReadFileParams {
  readonly uri: string
}

/** `null` where there is no such file. */
export type ReadFileResult = { readonly text: string } | null

/** Server → client: what a folder holds. */
export type ReadFolderMethod = 'yaodian/readFolder'

export interface ReadFolderParams {
  readonly uri: string
}

/** `null` where there is no such folder. */
export type ReadFolderResult = readonly FolderEntry[] | null

/** Links to somewhere else are left out: they may lead round in a circle. */
export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}
