// unit/variant: one unit under two names (救援协调和预案管理科, 救援协调与预案管理科).

import type { Fix } from '../../finding.js'
import { gather } from '../../across.js'
import { renameEdits, type PlacedUnit } from '../../model/clause-units.js'
import { isShorterForm, needsEvidence, variantOf } from '../../model/name-variants.js'
import { nameRelatives } from '../../model/relatives.js'
import { listedNames, usedNames, type ListedNames, type UsedName } from '../../model/unit-names.js'
import type { Snapshot } from '../../snapshot.js'
import { areApart, sortEdits } from '../../text/edits.js'
import { defineCheck, type Report } from '../check.js'

/** A name typed wrong once stands beside one that is right several times. */
const TIMES_RIGHT = 3

export const variant = defineCheck({
  code: 'unit/variant',
  title: '同一单位两种写法',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => {
    const { directory } = snapshot
    const listed = listedNames(directory)
    const relatives = nameRelatives(snapshot)
    const used = usedNames(snapshot).map((name, order): Candidate =>
      ({ ...name, order, listed: listed.full.has(name.name) }))
    const named = new Set(used.map(({ name }) => name))
    const unused = [...listed.full].filter(name => !named.has(name)).map((name): Candidate =>
      ({ name, places: NONE, inProse: NONE, order: Infinity, listed: true }))
    const byName = new Map([...used, ...unused].map(candidate => [candidate.name, candidate]))
    return used.filter(({ name, places }) => places.count > 0 && !isKnown(name, listed)).flatMap(candidate => {
      const candidates = (names: readonly string[]) => names.flatMap(name => byName.get(name) ?? [])
      const right = bestTwin(candidate, candidates(relatives.variants(candidate.name))) ??
        onlyShortened(candidates(relatives.shortened(candidate.name)))
      return right === undefined || introduces(snapshot, candidate.name) ? [] : [report(candidate, right)]
    })
  },
})

const NONE = gather<never>([], one => one)

interface Candidate extends UsedName {
  readonly order: number
  readonly listed: boolean
}

/** Listed under any of its names: other checks speak of those. */
function isKnown(name: string, { full, former, short }: ListedNames): boolean {
  return full.has(name) || former.has(name) || short.has(name)
}

/** 省住房城乡建设厅（以下简称省住建厅） */
function introduces({ segments }: Snapshot, name: string): boolean {
  return segments.some(({ own }) => own.once('introduced names', () => introductions(own)).some(words => words.startsWith(name)))
}

const LONGEST_NAME = 60

/** What follows 简称, with the mark behind it and without. */
function introductions({ text }: Snapshot): readonly string[] {
  return [...text.matchAll(/简称[“：]?/g)].flatMap(({ 0: found, index }) =>
    [index + '简称'.length, index + found.length].map(start => text.slice(start, start + LONGEST_NAME)))
}

/** The listed or more frequent name that this one is probably a slip of; on a tie the earlier name is right. */
function bestTwin(candidate: Candidate, names: readonly Candidate[]): Candidate | undefined {
  const twins = names.filter(other => isStronger(other, candidate) && isTwin(candidate, other))
  return twins.sort((a, b) =>
    Number(b.listed) - Number(a.listed) || b.places.count - a.places.count || a.order - b.order)[0]
}

function isTwin(candidate: Candidate, other: Candidate): boolean {
  if (variantOf(candidate.name, other.name) === undefined) return false
  if (other.listed || !needsEvidence(candidate.name, other.name)) return true
  return candidate.places.count === 1 && other.places.count >= TIMES_RIGHT
}

function isStronger(other: Candidate, candidate: Candidate): boolean {
  if (other.listed) return true
  if (other.places.count === 0) return isShorterForm(candidate.name, other.name)
  const [more, here] = [other.places.count, candidate.places.count]
  return more > here || (more === here && other.order < candidate.order)
}

/** A listed name with characters left out, if no other listed name could be meant as well. */
function onlyShortened([only, ...others]: readonly Candidate[]): Candidate | undefined {
  return others.length > 0 ? undefined : only
}

function report({ name, places }: Candidate, right: Candidate): Report {
  const difference = variantOf(name, right.name) ?? '少写了字'
  const count = right.places.count + right.inProse.count
  const why = right.listed ? `单位名录里是“${right.name}”` : `全文“${right.name}”出现${count}次，“${name}”${places.count}次`
  const [first] = places.first(1)
  return {
    span: first?.span ?? { start: 0, end: 0 },
    message: `“${name}”与“${right.name}”疑为同一单位（${difference}）：${why}。请统一名称。`,
    get related() {
      const there = [...right.places.first(1).map(place => place.span), ...right.inProse.first(1)]
      return [
        ...there.slice(0, 1).map(span => ({ span, message: `“${right.name}”写在这里` })),
        ...places.all().slice(1).map(place => ({ span: place.span, message: `又一处“${name}”` })),
      ]
    },
    get fixes() {
      return fixesFor(name, places.all(), right)
    },
  }
}

function fixesFor(name: string, places: readonly PlacedUnit[], right: Candidate): readonly Fix[] {
  const edits = places.map(place => renameEdits(place, right.name))
  const [here = []] = edits
  const all: Fix = {
    title: places.length === 1 ? `改为“${right.name}”` : `全文${places.length}处都改为“${right.name}”`, kind: 'choice',
    edits: edits.flat(),
  }
  const one: Fix = { title: `只把这一处改为“${right.name}”`, kind: 'choice', edits: here }
  const reverse: Fix = {
    title: `反过来：全文“${right.name}”都改为“${name}”`, kind: 'choice',
    edits: sortEdits([
      ...right.places.all().flatMap(place => renameEdits(place, name)),
      ...right.inProse.all().map(span => ({ span, newText: name })),
    ]),
  }
  // A clause that has the name twice is for unit/repeated first: both would be taken out with the one mark between them.
  return [all, ...(places.length > 1 ? [one] : []), ...(right.listed ? [] : [reverse])].filter(({ edits: each }) => areApart(each))
}
