// What --fix has changed, or with --dry-run would change, for people: one line for each change.

import type { Change } from '../../core/index.js'
import { displayPath } from '../display-path.js'
import type { CheckedFile, Mended } from './checked-file.js'
import { cut, padEnd, visible } from './display-width.js'
import type { TextStyle } from '../text-style.js'

/** Columns for each of the old and the new text. */
const widest = 40

/** One block, or none where nothing was to be changed. */
export function changesBlock({ path, mended }: CheckedFile, { paint }: TextStyle): readonly (readonly string[])[] {
  if (mended === undefined || mended.changes.length === 0) return []
  const inOrder = mended.changes.toSorted((one, other) => one.offset - other.offset)
  const rows = inOrder.map(change => ({ place: placeOf(change, mended), what: changeWording(change.oldText, change.newText), code: change.code }))
  const places = Math.max(...rows.map(({ place }) => place.length))
  const lines = rows.map(({ place, what, code }) => `  ${padEnd(place, places)}  ${what}  ${paint('code', code)}`)
  const count = changesCount(mended.changes.length, mended.written)
  return [[`${paint('path', visible(displayPath(path)))}  ${paint('good', count)}`, ...lines]]
}

/** 「，已改3处」; '' without --fix. */
export function changesTotal(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ mended }) => mended ?? [])
  const count = all.reduce((sum, { changes }) => sum + changes.length, 0)
  return count === 0 ? '' : `，${changesCount(count, all.every(({ written }) => written))}`
}

function changesCount(count: number, written: boolean): string {
  return written ? `已改${count}处` : `要改${count}处（没有写入）`
}

/** 「行:列」 in the text before all changes, counted from 1. */
function placeOf({ offset }: Change, { lines }: Mended): string {
  const { line, character } = lines.placeOf(offset)
  return `${line + 1}:${character + 1}`
}

/** 「“1、” → “1.”」, 「补上“）”」, 「删去“ ”」 */
export function changeWording(oldText: string, newText: string): string {
  if (oldText === '') return `补上${quote(newText)}`
  return newText === '' ? `删去${quote(oldText)}` : `${quote(oldText)} → ${quote(newText)}`
}

function quote(text: string): string {
  return `“${cut(visible(text.replaceAll(/\r\n|\r|\n/g, '⏎')), widest)}”`
}
