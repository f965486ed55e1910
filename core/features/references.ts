// Every place that speaks of what the cursor rests on: a unit in all files of its scope, an item in its document.

import { scopeOf, unitOccurrences, type FilePlace, type WorkspaceFile } from '../workspace.js'
import { itemPlaces, symbolAt } from './symbol-at.js'

/**
 * @param files what else the workspace holds
 * @param declarations whether the places in directories, or the item itself, belong to the answer
 */
export function references(
  file: WorkspaceFile, offset: number, files: readonly WorkspaceFile[], declarations: boolean,
): readonly FilePlace[] {
  const symbol = symbolAt(file, offset)
  if (symbol === undefined) return []
  if (symbol.kind === 'unit') {
    return unitOccurrences(scopeOf(file, files), symbol.place.unit)
      .filter(({ kind }) => declarations || kind === 'clause' || kind === 'element')
      .map(({ uri, span }) => ({ uri, span }))
  }
  if (file.kind === 'directory') return []
  return itemPlaces(file.snapshot, symbol).filter(({ kind }) => declarations || kind === 'use')
    .map(({ span }) => ({ uri: file.uri, span }))
}

/** The names under which other files may speak of the unit at `offset`; `undefined` where no other file is concerned. */
export function spellingsAt(file: WorkspaceFile, offset: number): readonly string[] | undefined {
  const symbol = symbolAt(file, offset)
  if (symbol?.kind !== 'unit') return undefined
  const places = unitOccurrences(scopeOf(file, []), symbol.place.unit)
  return [...new Set([symbol.place.unit, ...places.map(({ name }) => name)])]
}
