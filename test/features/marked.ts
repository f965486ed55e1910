// Marked texts for feature tests: `$0` is the cursor, `⟦…⟧` a range; `//- 文件名` on a line of its own begins a file.

import {
  analyze, DIRECTORY_FILE_NAMES, type DirectorySource, type Span, type WorkspaceFile,
} from '../../core/index.js'

export interface MarkedText {
  readonly text: string
  /** In the order of their opening marks. */
  readonly ranges: readonly Span[]
  readonly cursor: number | undefined
}

export function readMarks(marked: string): MarkedText {
  let text = ''
  let cursor: number | undefined
  const starts: { readonly start: number; readonly index: number }[] = []
  const ranges: Span[] = []
  for (const piece of marked.split(/(⟦|⟧|\$0)/)) {
    if (piece === '$0') {
      cursor = text.length
    } else if (piece === '⟦') {
      ranges.push({ start: text.length, end: text.length })
      starts.push({ start: text.length, index: ranges.length - 1 })
    } else if (piece === '⟧') {
      const open = starts.pop()
      if (open === undefined) {
        throw new Error('⟧ without ⟦')
      }
      ranges[open.index] = { start: open.start, end: text.length }
    } else {
      text += piece
    }
  }
  return { text, ranges, cursor }
}

export interface MarkedFile extends MarkedText {
  readonly uri: string
}

/** Each header begins a file and belongs to none; what stands above the first one is no file. */
export function readFiles(marked: string): readonly MarkedFile[] {
  const pieces = marked.split(/^\/\/- (.+)\r?\n/m).slice(1)
  return pieces.flatMap((uri, i) => i % 2 === 0 ? [{ uri, ...readMarks(pieces[i + 1] ?? '') }] : [])
}

/** As a host would hand them over: every notice with the nearest directory in its folder or above. */
export function workspaceOf(files: readonly MarkedFile[]): readonly WorkspaceFile[] {
  const isDirectory = ({ uri }: MarkedFile) => DIRECTORY_FILE_NAMES.some(name => uri === name || uri.endsWith(`/${name}`))
  const directories = files.filter(isDirectory)
  return files.map((file): WorkspaceFile => isDirectory(file)
    ? { kind: 'directory', uri: file.uri, text: file.text }
    : { kind: 'notice', uri: file.uri, snapshot: analyze(file.text, { directories: nearest(file.uri, directories) }) })
}

function nearest(uri: string, directories: readonly DirectorySource[]): readonly DirectorySource[] {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
  const around = directories.filter(directory => folderOf(uri).startsWith(folderOf(directory.uri)))
  const deepest = Math.max(...around.map(directory => folderOf(directory.uri).length))
  return around.filter(directory => folderOf(directory.uri).length === deepest)
    .map(({ uri: at, text }) => ({ uri: at, text }))
}
