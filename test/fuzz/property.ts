// What a property is, and the ways to say that it does not hold.

import { analyze, type AnalysisContext, type Finding, type NoticeFile, type Snapshot, type TextEdit } from '../../core/index.js'
import { dice, seedOfText } from './dice.js'
import type { Edit } from './random-text.js'

/** All that a property looks at: plain data, so that a failure can be kept in a file. */
export interface Case {
  readonly text: string
  /** One after the other; only some properties look at them. */
  readonly edits: readonly Edit[]
  /** The text of the unit directory beside the document. */
  readonly directory?: string | undefined
  /** The text of yaodian.config.json. */
  readonly config?: string | undefined
}

export interface Property {
  readonly name: string
  /** How often it is tried: 1 for each text. */
  readonly share: number
  /** Returns where it holds. @throws where it does not, or where the product breaks */
  readonly hold: (tried: Case, thorough: boolean) => void
}

export const NOTICE = 'file:///notice.yaodian'
export const DIRECTORY = 'file:///单位名录.yaodian'

export function contextOf({ directory, config }: Case): AnalysisContext {
  return {
    directories: directory === undefined ? [] : [{ uri: DIRECTORY, text: directory }],
    ...config === undefined ? {} : { config: { uri: 'file:///yaodian.config.json', text: config } },
  }
}

const snapshots = new WeakMap<Case, Snapshot>()

/** Made once for a case: what one property asks must not change what another one is told. */
export function snapshotOf(tried: Case): Snapshot {
  const snapshot = snapshots.get(tried) ?? analyze(tried.text, contextOf(tried))
  snapshots.set(tried, snapshot)
  return snapshot
}

export function noticeOf(tried: Case): NoticeFile {
  return { kind: 'notice', uri: NOTICE, snapshot: snapshotOf(tried) }
}

const SOME = 6

/** Places to ask about: some, which follow from the text alone, or (`thorough`) all of a short one. */
export function offsetsIn(text: string, thorough: boolean): readonly number[] {
  if (thorough && text.length <= 400) return Array.from({ length: text.length + 1 }, (_, i) => i)
  const { below } = dice(seedOfText(text))
  return [0, text.length, ...Array.from({ length: thorough ? 200 : SOME }, () => below(text.length + 1))]
}

export function demand(condition: boolean, complaint: () => string): asserts condition {
  if (!condition) throw new Error(complaint())
}

/** Sorted, not overlapping, inside the text. */
export function demandEdits(edits: readonly TextEdit[], length: number, what: string): void {
  let end = 0
  for (const { span } of edits) {
    demand(span.start >= end && span.end >= span.start && span.end <= length,
      () => `${what}: edits are not in order: ${JSON.stringify(edits)} in ${length}`)
    end = span.end
  }
}

/** No character is cut in two by an edit that did not find it so. */
export function demandSound(text: string, changed: string, what: string): void {
  demand(/\p{Surrogate}/u.test(text) || !/\p{Surrogate}/u.test(changed), () => `${what}: cuts a character in two`)
}

/** Every span, and every list of edits, anywhere in an answer. */
export function demandPlaces(answer: unknown, length: number, what: string, others: ReadonlyMap<string, number> = new Map()): void {
  if (typeof answer !== 'object' || answer === null) return
  if (Array.isArray(answer) || answer instanceof Map) {
    for (const each of answer.values()) demandPlaces(each, length, what, others)
    return
  }
  const members = new Map<string, unknown>(Object.entries(answer))
  const [start, end, uri, edits] = [members.get('start'), members.get('end'), members.get('uri'), members.get('edits')]
  const most = typeof uri === 'string' ? others.get(uri) ?? length : length
  if (typeof start === 'number' && typeof end === 'number') {
    demand(start >= 0 && start <= end && end <= most, () => `${what}: ${start}–${end} is no place in ${most} characters`)
  }
  if (Array.isArray(edits) && members.get('target') !== 'config') demandEdits(edits, most, what)
  if (members.get('target') === 'config') return
  for (const each of members.values()) demandPlaces(each, most, what, others)
}

/** What findings say, as plain data: they may work it out when they are asked. */
export function plainFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.map(({ code, severity, span, message, source, related, fixes }) =>
    ({ code, severity, span, message, source, related, fixes }))
}

/** Data of the same shape and content. Faster than node:assert, which explains what this does not have to. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one instanceof Map && other instanceof Map) return same([...one], [...other])
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((each, i) => same(each, other[i]))
  }
  const [keys, others] = [Object.keys(one), Object.keys(other)]
  return keys.length === others.length && keys.every(key => same(Reflect.get(one, key), Reflect.get(other, key)))
}

export function samePlace(a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number }): boolean {
  return a.start === b.start && a.end === b.end
}
