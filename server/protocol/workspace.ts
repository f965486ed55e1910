// Custom requests about folders: server → client.

/** Server → client: what a folder holds that the server cannot reach by itself. */
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
