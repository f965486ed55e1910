// unit/variant: one unit under two names (救援协调和预案管理科, 救援协调与预案管理科).

import { flatMap, type Span } from '../../../grammar/index.js'
import type { Fix, RelatedPlace } from '../../finding.js'
import { across } from '../../across.js'
import { renameEdits, type PlacedUnit } from '../../model/clause-units.js'
import type { ListedNames } from '../../model/directory.js'
import { isShorterForm } from '../../model/name-variants.js'
import { nameRelatives, type NameRelatives, type Relative } from '../../model/relatives.js'
import { usedNames, type UsedName, type UsedNames } from '../../model/unit-names.js'
import type { Snapshot } from '../../snapshot.js'
import { sortEdits } from '../../text/edits.js'
import { defineCheck, type Report } from '../check.js'
import { isPossible, renameFixes } from './rename-fixes.js'

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
    const used = usedNames(snapshot)
    const isIntroduced = introducedNames(snapshot)
    return flatMap(twinsOf(snapshot), twin => {
      const use = used.get(twin.name)
      return use === undefined || isIntroduced(twin.name) ? [] : [new Slip(use, twin, used)]
    })
  },
})

interface Twin {
  readonly name: string
  readonly right: string
  /** The right one is listed. */
  readonly listed: boolean
  readonly message: string
}

interface RightName {
  readonly name: string
  /** In words for the drafter. */
  readonly difference: string
}

/** Which name is probably a slip of which: the same as before the newest edit while each is used as often, in the same order. */
function twinsOf(snapshot: Snapshot): readonly Twin[] {
  const { directory, memory } = snapshot
  const used = usedNames(snapshot)
  const relatives = nameRelatives(snapshot)
  return memory.whileSame('twins', [used.counted, relatives.known, directory], () => findTwins(used, relatives, directory.names))
}

function findTwins(used: UsedNames, relatives: NameRelatives, listed: ListedNames): readonly Twin[] {
  const candidateOf = (name: string): Candidate | undefined =>
    used.get(name) ?? (listed.full.has(name) ? { name, count: 0, order: Infinity } : undefined)
  return flatMap(used.all(), use => {
    const { name } = use
    if (use.count === 0 || isKnown(name, listed)) return []
    const found = bestTwin(use, relatives.variants(name), candidateOf, listed) ?? onlyShortened(relatives.shortened(name))
    return found === undefined ? [] : [twinOf(use, candidateOf(found.name) ?? { name: found.name, count: 0 }, found.difference, listed)]
  })
}

/** A name that may be the right one; one that only the directory has stands nowhere. */
type Candidate = Pick<UsedName, 'name' | 'count' | 'order'> & Partial<Pick<UsedName, 'places' | 'inProse'>>

/** Listed under any of its names: other checks speak of those. */
function isKnown(name: string, { full, former, short }: ListedNames): boolean {
  return full.has(name) || former.has(name) || short.has(name)
}

/** Whether 简称 stands before the name: 省住房城乡建设厅（以下简称省住建厅）. */
function introducedNames(snapshot: Snapshot): (name: string) => boolean {
  const byFirst = new Map<string, string[]>()
  for (const words of across(snapshot, 'introduced names', introductions, words => words).all()) {
    const first = words.charAt(0)
    byFirst.set(first, [...byFirst.get(first) ?? [], words])
  }
  return name => byFirst.get(name.charAt(0))?.some(words => words.startsWith(name)) === true
}

const LONGEST_NAME = 60

/** What follows 简称, with the mark behind it and without. */
function introductions({ text }: Snapshot): readonly string[] {
  return flatMap([...text.matchAll(/简称[“：]?/g)], ({ 0: found, index }) =>
    [index + '简称'.length, index + found.length].map(start => text.slice(start, start + LONGEST_NAME)))
}

/** The listed or more frequent name that this one is probably a slip of; on a tie the earlier name is right. */
function bestTwin(
  use: UsedName, relatives: readonly Relative[], candidateOf: (name: string) => Candidate | undefined, { full }: ListedNames,
): RightName | undefined {
  let best: Candidate | undefined
  let difference = ''
  for (const relative of relatives) {
    const right = candidateOf(relative.name)
    if (right === undefined) continue
    const isListed = full.has(right.name)
    if (!isListed && !(isStronger(right, use) && isBelieved(use, right, relative))) continue
    if (best === undefined || isBetter(right, best, full)) [best, difference] = [right, relative.difference]
  }
  return best && { name: best.name, difference }
}

function isBelieved(use: UsedName, right: Candidate, { needsEvidence }: Relative): boolean {
  return !needsEvidence || (use.count === 1 && right.count >= TIMES_RIGHT)
}

function isStronger(other: Candidate, use: UsedName): boolean {
  if (other.count === 0) return isShorterForm(use.name, other.name)
  return other.count > use.count || (other.count === use.count && other.order < use.order)
}

function isBetter(one: Candidate, other: Candidate, listed: ReadonlySet<string>): boolean {
  if (listed.has(one.name) !== listed.has(other.name)) return listed.has(one.name)
  return one.count === other.count ? one.order < other.order : one.count > other.count
}

/** A listed name with characters left out, if no other listed name could be meant as well. */
function onlyShortened([only, ...others]: readonly string[]): RightName | undefined {
  return only === undefined || others.length > 0 ? undefined : { name: only, difference: '少写了字' }
}

function twinOf(
  { name, count }: UsedName, right: Pick<Candidate, 'name' | 'count' | 'inProse'>, difference: string, { full }: ListedNames,
): Twin {
  const inAll = right.count + (right.inProse?.count ?? 0)
  const listed = full.has(right.name)
  const why = listed ? `单位名录里是“${right.name}”` : `全文“${right.name}”出现${inAll}次，“${name}”${count}次`
  return {
    name, right: right.name, listed,
    message: `“${name}”与“${right.name}”疑为同一单位（${difference}）：${why}。请统一名称。`,
  }
}

/** There may be a thousand in a long text: where else the names stand is looked for when it is asked. */
class Slip implements Report {
  readonly span: Span
  readonly message: string

  constructor(private readonly use: UsedName, private readonly twin: Twin, private readonly used: UsedNames) {
    this.span = use.first ?? { start: 0, end: 0 }
    this.message = twin.message
  }

  get related(): readonly RelatedPlace[] {
    const { use, right, twin } = this
    const there = right?.first ?? right?.inProse.first(1)[0]
    const others = use.count > 1 ? use.places.all().slice(1) : []
    return [
      ...there === undefined ? [] : [{ span: there, message: `“${twin.right}”写在这里` }],
      ...others.map(({ span }) => ({ span, message: `又一处“${use.name}”` })),
    ]
  }

  get fixes(): readonly Fix[] {
    const { use: { name, places }, right, twin } = this
    return fixesFor(name, places.all(), { name: twin.right, places: right?.places, inProse: right?.inProse }, twin.listed)
  }

  private get right(): UsedName | undefined {
    return this.used.get(this.twin.right)
  }
}

type RightPlaces = Pick<UsedName, 'name'> & { readonly [Part in 'places' | 'inProse']: UsedName[Part] | undefined }

function fixesFor(name: string, places: readonly PlacedUnit[], right: RightPlaces, listed: boolean): readonly Fix[] {
  const reverse: Fix = {
    title: `反过来：全文“${right.name}”都改为“${name}”`, kind: 'choice',
    edits: sortEdits([
      ...flatMap(right.places?.all() ?? [], place => renameEdits(place, name)),
      ...right.inProse?.all().map(span => ({ span, newText: name })) ?? [],
    ]),
  }
  return [...renameFixes(places, right.name), ...(listed ? [] : [reverse].filter(isPossible))]
}
