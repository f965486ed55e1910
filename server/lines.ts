// The lines of a text, and the way between offsets and the protocol's positions, in the units that the client counts in.

import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { countUpTo } from '../core/index.js'
import type { Encoding } from './encoding.js'
import { rulerOf } from './ruler.js'

/** A text at one moment. It never changes; an edit makes another one. Offsets count UTF-16 code units. */
export interface Lines {
  /** As the client writes it. */
  readonly uri: string
  readonly version: number
  readonly text: string
  /** Offsets outside the text are moved to its nearer end; one between CR and LF, or inside a character, before it. */
  positionAt(offset: number): Position
  /** A place behind the end of a line means its end; one behind the last line, the end of the text. */
  offsetAt(position: Position): number
  /** How long a piece of one line is for the client. */
  lengthOf(start: number, end: number): number
  edited(changes: readonly TextDocumentContentChangeEvent[], version: number): Lines
}

/** Of a session, in whose encoding the positions are. */
export type NewLines = (uri: string, version: number, text: string) => Lines

/** @param starts the offsets at which lines begin; worked out where they are not known */
export function linesOf(
  uri: string, version: number, text: string, encoding: Encoding, starts: readonly number[] = [0, ...startsWithin(text, 1, text.length)],
): Lines {
  const ruler = rulerOf(text, encoding)
  const lineEnd = (line: number): number => endOfLine(text, starts[line] ?? 0, starts[line + 1])
  const offsetAt = ({ line, character }: Position): number => {
    const start = starts[line]
    if (start === undefined) return line < 0 ? 0 : text.length
    // What a client sends may be anything.
    return ruler.after(start, Math.max(0, Math.trunc(character) || 0), lineEnd(line))
  }
  // Most places that are asked for one after the other are in one line.
  let newest = 0
  const lineOf = (offset: number): number => {
    const isThere = (starts[newest] ?? 0) <= offset && offset < (starts[newest + 1] ?? Infinity)
    return isThere ? newest : newest = lineAt(starts, offset)
  }
  return {
    uri,
    version,
    text,
    positionAt(offset) {
      const line = lineOf(Math.max(0, offset))
      const start = starts[line] ?? 0
      const end = Math.min(Math.max(0, offset), lineEnd(line))
      return { line, character: ruler.between(start, end) }
    },
    offsetAt,
    lengthOf: (start, end) => ruler.between(start, end),
    edited(changes, newVersion) {
      const [first, ...others] = changes
      if (first === undefined) return linesOf(uri, newVersion, text, encoding, starts)
      const next = 'range' in first
        ? replaced({ uri, text, starts }, between(first.range, offsetAt), first.text, newVersion, encoding)
        : linesOf(uri, newVersion, first.text, encoding)
      return others.length === 0 ? next : next.edited(others, newVersion)
    },
  }
}

/** A range that is the wrong way round means the same one the right way round. */
function between({ start, end }: Range, offsetAt: (position: Position) => number): readonly [number, number] {
  const [one, other] = [offsetAt(start), offsetAt(end)]
  return [Math.min(one, other), Math.max(one, other)]
}

interface Before {
  readonly uri: string
  readonly text: string
  readonly starts: readonly number[]
}

/**
 * Where a line begins depends on the two characters at that place alone, so only places that touch the new text are
 * looked at: the lines of a long text are not counted again at each key.
 */
function replaced(
  { uri, text, starts }: Before, [from, to]: readonly [number, number], newText: string, version: number, encoding: Encoding,
): Lines {
  const after = text.slice(0, from) + newText + text.slice(to)
  const shift = newText.length - (to - from)
  const kept = firstAtLeast(starts, Math.max(1, from))
  const following = starts.slice(firstAtLeast(starts, Math.max(1, to + 1)))
  const touched = startsWithin(after, Math.max(1, from), from + newText.length)
  const moved = shift === 0 ? following : following.map(start => start + shift)
  return linesOf(uri, version, after, encoding, [...starts.slice(0, kept), ...touched, ...moved])
}

/** The places from `first` to `last` at which a line begins; the beginning of the text is not asked about. */
function startsWithin(text: string, first: number, last: number): readonly number[] {
  const found: number[] = []
  for (let at = first; at <= last; at++) {
    const before = text.charCodeAt(at - 1)
    if (before === LF || (before === CR && text.charCodeAt(at) !== LF)) found.push(at)
  }
  return found
}

const LF = 10
const CR = 13

function endOfLine(text: string, start: number, next: number | undefined): number {
  if (next === undefined) return text.length
  return next - 2 >= start && text.charCodeAt(next - 2) === CR && text.charCodeAt(next - 1) === LF ? next - 2 : next - 1
}

function lineAt(starts: readonly number[], offset: number): number {
  return Math.max(0, firstAtLeast(starts, offset + 1) - 1)
}

/** The index of the first start that is not before `offset`. */
function firstAtLeast(starts: readonly number[], offset: number): number {
  return countUpTo(starts, offset - 1, start => start)
}
