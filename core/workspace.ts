// Several documents and directory files seen together: which of them speak of the same units, and where.

import { flatMap, type Span } from '../grammar/index.js'
import { listedInFile, listedInFrontMatter, type DirectorySource, type DirectoryEntry } from './model/directory.js'
import { unitPlacesInFile, type UnitPlace } from './model/unit-places.js'
import type { Snapshot } from './snapshot.js'

/** Addresses are compared as they are: the host writes every one of them in the same way. */
export type WorkspaceFile = NoticeFile | DirectoryFile

export interface NoticeFile {
  readonly kind: 'notice'
  readonly uri: string
  readonly snapshot: Snapshot
}

export interface DirectoryFile {
  readonly kind: 'directory'
  readonly uri: string
  readonly text: string
}

/** A stretch of one file of the workspace. */
export interface FilePlace {
  readonly uri: string
  readonly span: Span
}

/** A unit where it stands in one file of the workspace. */
export interface UnitOccurrence extends UnitPlace {
  readonly uri: string
}

/** In the order of the file. */
export function unitsIn(file: WorkspaceFile): readonly UnitPlace[] {
  return file.kind === 'notice' ? file.snapshot.unitPlaces : unitPlacesInFile(file)
}

/** What the file lists as 单位名录; a notice in its front matter. */
export function listedUnitsIn(file: WorkspaceFile): readonly DirectoryEntry[] {
  if (file.kind === 'directory') return listedInFile(file)
  const { frontMatter } = file.snapshot.tree
  return listedInFrontMatter(frontMatter?.content.entries ?? [], frontMatter?.start ?? 0)
}

/**
 * The files in which a name means the same unit as in `asked`, that file first: those that go by a directory file that
 * it goes by, with all directory files of theirs. Without any, all documents that go by none.
 */
export function scopeOf(asked: WorkspaceFile, files: readonly WorkspaceFile[]): readonly WorkspaceFile[] {
  const shared = new Set(asked.kind === 'directory' ? [asked.uri] : directoriesOf(asked).map(({ uri }) => uri))
  const notices = files.filter(file => file.kind === 'notice' && file.uri !== asked.uri && (shared.size === 0
    ? file.snapshot.context.directories.length === 0
    : file.snapshot.context.directories.some(({ uri }) => shared.has(uri))))
  const directories = new Map(flatMap([asked, ...notices], directoriesOf).map(source => [source.uri, source]))
  directories.delete(asked.uri)
  return [asked, ...notices, ...[...directories.values()].map(({ uri, text }) =>
    ({ kind: 'directory', uri, text } as const))]
}

/** Every place of a unit, in the order of the files; `unit` is its full name. */
export function unitOccurrences(files: readonly WorkspaceFile[], unit: string): readonly UnitOccurrence[] {
  return flatMap(files, file => unitsIn(file).filter(place => place.unit === unit)
    .map(place => ({ ...place, uri: file.uri })))
}

function directoriesOf(file: WorkspaceFile): readonly DirectorySource[] {
  return file.kind === 'notice' ? file.snapshot.context.directories : []
}
