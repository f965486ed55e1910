// Finding a task, a heading or a unit by some of its characters, in all files of the workspace.

import { unitsIn, type FilePlace, type WorkspaceFile } from '../workspace.js'
import { documentSymbols, type DocumentSymbol } from './document-symbols.js'

export interface WorkspaceSymbol extends FilePlace {
  readonly name: string
  readonly kind: 'part' | 'heading' | 'task' | 'unit'
  /** What holds it: the heading above, or the title; for a unit the group of the directory. May be empty. */
  readonly holder: string
}

/** All symbols of one file, in its order: to be kept as long as the file stays as it is. */
export function symbolsIn(file: WorkspaceFile): readonly WorkspaceSymbol[] {
  const units = listedSymbols(file)
  if (file.kind === 'directory') return units
  const flat = (symbols: readonly DocumentSymbol[], holder: string): readonly WorkspaceSymbol[] =>
    symbols.flatMap(({ name, kind, selection, children }) =>
      [{ uri: file.uri, name, kind, span: selection, holder }, ...flat(children, name)])
  return [...units, ...flat(documentSymbols(file.snapshot), file.snapshot.title ?? '')]
}

/** The first place of each unit, unless a directory lists it: there it is a symbol of that file. */
function listedSymbols(file: WorkspaceFile): readonly WorkspaceSymbol[] {
  const seen = new Set<string>()
  const elsewhere = file.kind === 'notice'
    ? new Set(file.snapshot.directory.units.filter(({ uri }) => uri !== undefined).map(({ name }) => name)) : seen
  return unitsIn(file).flatMap(({ unit, name, span }) => {
    if (unit !== name || seen.has(unit) || (file.kind === 'notice' && elsewhere.has(unit))) return []
    seen.add(unit)
    return [{ uri: file.uri, name: unit, kind: 'unit' as const, span, holder: holderOf(file) }]
  })
}

function holderOf(file: WorkspaceFile): string {
  return file.kind === 'notice' ? file.snapshot.title ?? '' : '单位名录'
}

/**
 * Whether the characters of the query stand in the name in their order; letters of either case. White space in the
 * query counts for nothing, and an empty one fits everything.
 */
export function fitsQuery(name: string, query: string): boolean {
  const wanted = [...query.toLowerCase().replace(/\s/g, '')]
  let next = 0
  for (const character of name.toLowerCase()) {
    if (character === wanted[next]) next++
  }
  return next === wanted.length
}
