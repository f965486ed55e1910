// unit/variant: one unit under two names (救援协调和预案管理科, 救援协调与预案管理科).

import type { Fix } from '../../finding.js'
import { renameEdits } from '../../model/clause-units.js'
import { isShortened, isShorterForm, needsEvidence, variantKeys, variantOf } from '../../model/name-variants.js'
import { listedNames, usedNames, type ListedNames, type UsedName } from '../../model/unit-names.js'
import { sortEdits } from '../../text/edits.js'
import { defineCheck, type Report } from '../check.js'

/** A name typed wrong once stands beside one that is right several times. */
const TIMES_RIGHT = 3

export const variant = defineCheck({
  code: 'unit/variant',
  title: '同一单位两种写法',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  run: snapshot => {
    const { directory, text } = snapshot
    const listed = listedNames(directory)
    const used = usedNames(snapshot).map((name, order): Candidate =>
      ({ ...name, order, listed: listed.full.has(name.name) }))
    const named = new Set(used.map(({ name }) => name))
    const unused = [...listed.full].filter(name => !named.has(name)).map((name): Candidate =>
      ({ name, places: [], inProse: [], order: Infinity, listed: true }))
    const likeOf = namesAlike([...used, ...unused])
    const introduces = introductionsOf(text)
    const full = [...used, ...unused].filter(name => name.listed)
    return used.filter(({ name, places }) => places.length > 0 && !isKnown(name, listed)).flatMap(candidate => {
      const right = bestTwin(candidate, likeOf(candidate)) ?? onlyShortened(candidate, full)
      return right === undefined || introduces(candidate.name) ? [] : [report(candidate, right)]
    })
  },
})

interface Candidate extends UsedName {
  readonly order: number
  readonly listed: boolean
}

/** Listed under any of its names: other checks speak of those. */
function isKnown(name: string, { full, former, short }: ListedNames): boolean {
  return full.has(name) || former.has(name) || short.has(name)
}

/** For a name all that can be variants of it, in their order. */
function namesAlike(names: readonly Candidate[]): (candidate: Candidate) => readonly Candidate[] {
  const holders = new Map<string, number[]>()
  const keys = names.map(({ name }) => variantKeys(name))
  for (const [i, own] of keys.entries()) {
    for (const key of own) {
      const known = holders.get(key)
      if (known === undefined) holders.set(key, [i])
      else known.push(i)
    }
  }
  return ({ order }) => [...new Set((keys[order] ?? []).flatMap(key => holders.get(key) ?? []))]
    .sort((a, b) => a - b).flatMap(i => names[i] ?? [])
}

/** Whether the text introduces a name: 省住房城乡建设厅（以下简称省住建厅） */
function introductionsOf(text: string): (name: string) => boolean {
  const places = [...text.matchAll(/简称[“：]?/g)].map(({ 0: words, index }) => index + words.length)
  return name => places.some(place => text.startsWith(name, place))
}

/** The listed or more frequent name that this one is probably a slip of; on a tie the earlier name is right. */
function bestTwin(candidate: Candidate, names: readonly Candidate[]): Candidate | undefined {
  const twins = names.filter(other => isStronger(other, candidate) && isTwin(candidate, other))
  return twins.sort((a, b) =>
    Number(b.listed) - Number(a.listed) || b.places.length - a.places.length || a.order - b.order)[0]
}

function isTwin(candidate: Candidate, other: Candidate): boolean {
  if (variantOf(candidate.name, other.name) === undefined) return false
  if (other.listed || !needsEvidence(candidate.name, other.name)) return true
  return candidate.places.length === 1 && other.places.length >= TIMES_RIGHT
}

function isStronger(other: Candidate, candidate: Candidate): boolean {
  if (other.listed) return true
  if (other.places.length === 0) return isShorterForm(candidate.name, other.name)
  const [more, here] = [other.places.length, candidate.places.length]
  return more > here || (more === here && other.order < candidate.order)
}

/** A listed name with characters left out, if no other listed name could be meant as well. */
function onlyShortened(candidate: Candidate, listed: readonly Candidate[]): Candidate | undefined {
  const [only, ...others] = listed.filter(other => isShortened(candidate.name, other.name))
  return others.length > 0 ? undefined : only
}

function report({ name, places }: Candidate, right: Candidate): Report {
  const difference = variantOf(name, right.name) ?? '少写了字'
  const count = right.places.length + right.inProse.length
  const why = right.listed ? `单位名录里是“${right.name}”` : `全文“${right.name}”出现${count}次，“${name}”${places.length}次`
  const [first, ...others] = places
  const rightPlaces = [...right.places.map(place => place.span), ...right.inProse]
  return {
    span: first?.span ?? { start: 0, end: 0 },
    message: `“${name}”与“${right.name}”疑为同一单位（${difference}）：${why}。请统一名称。`,
    related: [
      ...rightPlaces.slice(0, 1).map(span => ({ span, message: `“${right.name}”写在这里` })),
      ...others.map(place => ({ span: place.span, message: `又一处“${name}”` })),
    ],
    fixes: fixesFor(name, places, right),
  }
}

function fixesFor(name: string, places: UsedName['places'], right: Candidate): readonly Fix[] {
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
      ...right.places.flatMap(place => renameEdits(place, name)),
      ...right.inProse.map(span => ({ span, newText: name })),
    ]),
  }
  return [all, ...(places.length > 1 ? [one] : []), ...(right.listed ? [] : [reverse])]
}
