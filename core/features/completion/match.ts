// Whether what is typed fits a name: by its characters, by their pinyin or its first letters, or by a mixture.

import type { Candidate, CompletionItem } from './item.js'

/**
 * How each character of a text may be read: pinyin without tones, the likeliest first; other characters as they are.
 * One entry for each code point.
 */
export type Readings = (text: string) => readonly (readonly string[])[]

/** For a host without pinyin: every character reads as itself. */
export const noReadings: Readings = text => [...text].map(char => [char])

/** How well it fits; smaller is better. */
type Fit = 0 | 1 | 2

/** `strict`: one character after the other, initials by the likeliest reading. `loose`: gaps, and any reading. */
type Way = 'strict' | 'loose'

/** The candidates that `typed` fits, the better fits first, otherwise in their order. */
export function fitting(candidates: readonly Candidate[], typed: string, readings: Readings): readonly CompletionItem[] {
  if (typed === '') return candidates.map(candidate => itemOf(candidate, false))
  const letters = [...typed.toLowerCase()]
  const strict = fittingBy('strict', candidates, letters, readings)
  return strict.length > 0 ? strict : fittingBy('loose', candidates, letters, readings)
}

function fittingBy(
  way: Way, candidates: readonly Candidate[], typed: readonly string[], readings: Readings,
): readonly CompletionItem[] {
  const byFit: Record<Fit, CompletionItem[]> = { 0: [], 1: [], 2: [] }
  const written = typed.join('')
  const read = /[a-z]/.test(written) ? readings : noReading
  for (const candidate of candidates) {
    const fits = candidate.keys.flatMap(key => fitOf(way, key, typed, read, candidate.fromStart === true) ?? [])
    if (fits.length === 0) continue
    const literal = candidate.keys.some(key => key.toLowerCase().includes(written))
    byFit[Math.min(...fits) as Fit].push(itemOf(candidate, !literal && read === readings))
  }
  return [...byFit[0], ...byFit[1], ...byFit[2]]
}

/** Where no letter is typed no character need be read. */
const noReading: Readings = () => []

function itemOf(candidate: Candidate, byReading: boolean): CompletionItem {
  const { kind, label, detail, documentation = '', insertText, additionalEdits = [], goesOn } = candidate
  return { kind, label, detail, documentation, insertText, additionalEdits, goesOn, byReading }
}

/** 0 the whole name, 1 its beginning, 2 something inside; `undefined` where it does not fit. */
function fitOf(
  way: Way, name: string, typed: readonly string[], readings: Readings, fromStart: boolean,
): Fit | undefined {
  const chars = [...name.toLowerCase()]
  if (typed.length > chars.length * LONGEST_READING) return undefined
  const read = readings(name)
  const starts = fromStart ? 1 : chars.length
  for (let start = 0; start < starts; start++) {
    const end = endOfFit(way, chars, read, typed, start, 0)
    if (end !== undefined) return start > 0 ? 2 : end === chars.length ? 0 : 1
  }
  return undefined
}

/**
 * Behind the last character of the name that the typed text from `at` on reaches, if it is read from `from` on.
 * A character takes itself, a whole reading, its first letter (zh, ch, sh count as one) or, at the end of what is
 * typed, any beginning of a reading.
 */
function endOfFit(
  way: Way, chars: readonly string[], read: Read, typed: readonly string[], from: number, at: number,
): number | undefined {
  if (at === typed.length) return from
  for (let i = from; i < chars.length; i++) {
    for (const taken of takenBy(way, chars[i] ?? '', read[i] ?? [], typed, at)) {
      const end = endOfFit(way, chars, read, typed, i + 1, at + taken)
      if (end !== undefined) return end
    }
    // With gaps the first character still has to fit: the caller tries every start.
    if (way === 'strict' || at === 0) return undefined
  }
  return undefined
}

/** zhuang, shuang, chuang */
const LONGEST_READING = 6

type Read = readonly (readonly string[])[]

const NONE: readonly number[] = []
const ONE: readonly number[] = [1]

/** How much of what is typed from `at` on a character may take, the most first. */
function takenBy(way: Way, char: string, readings: readonly string[], typed: readonly string[], at: number): readonly number[] {
  const letter = typed[at] ?? ''
  if (char === letter) return ONE
  // Most characters do not fit: nothing is made for them.
  if (letter < 'a' || letter > 'z' || !readings.some(reading => reading.startsWith(letter))) return NONE
  const rest = typed.slice(at, at + LONGEST_READING).join('')
  const last = at + rest.length === typed.length
  const lengths = new Set<number>()
  readings.forEach((reading, i) => {
    if (!reading.startsWith(letter)) return
    if (rest.startsWith(reading)) lengths.add(reading.length)
    else if (last && reading.startsWith(rest) && (rest.length > 1 || i === 0)) lengths.add(rest.length)
    if (i > 0 && way === 'strict') return
    if (/^[zcs]h/.test(reading) && rest.startsWith(reading.slice(0, 2))) lengths.add(2)
    lengths.add(1)
  })
  return [...lengths].sort((a, b) => b - a)
}
