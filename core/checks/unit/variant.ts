// unit/variant: one unit under two names (救援协调和预案管理科, 救援协调与预案管理科).

import { needsEvidence, variantOf } from '../../model/name-variants.js'
import type { UnitMention } from '../../model/units.js'
import type { UnitDirectory } from '../../model/directory.js'
import { defineCheck, type Report } from '../check.js'

/** A name typed wrong once stands beside one that is right several times. */
const TIMES_RIGHT = 3

export const variant = defineCheck({
  code: 'unit/variant',
  title: '同一单位两种写法',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  run: ({ mentions, directory }) => {
    const byName = groupByName(mentions)
    const listed = listedNames(directory)
    const used = [...byName].map(([name, places]) => ({ name, count: places.length, listed: listed.has(name) }))
    const unused = [...listed].filter(name => !byName.has(name)).map(name => ({ name, count: 0, listed: true }))
    const names = [...used, ...unused]
    return names.filter(({ listed: known }) => !known).flatMap(candidate => {
      const right = bestTwin(candidate, names)
      const places = byName.get(candidate.name) ?? []
      return right === undefined ? [] : [report(candidate.name, places, right, byName.get(right.name) ?? [])]
    })
  },
})

interface UsedName {
  readonly name: string
  readonly count: number
  readonly listed: boolean
}

/** The listed or more frequent name that this one is probably a slip of; on a tie the earlier name is right. */
function bestTwin(candidate: UsedName, names: readonly UsedName[]): UsedName | undefined {
  const own = names.indexOf(candidate)
  const twins = names.filter((other, i) => {
    const stronger = other.listed || other.count > candidate.count || (other.count === candidate.count && i < own)
    if (!stronger || variantOf(candidate.name, other.name) === undefined) return false
    return other.listed || !needsEvidence(candidate.name, other.name) ||
      (candidate.count === 1 && other.count >= TIMES_RIGHT)
  })
  return twins.sort((a, b) => Number(b.listed) - Number(a.listed) || b.count - a.count)[0]
}

function report(name: string, places: readonly UnitMention[], right: UsedName, rightPlaces: readonly UnitMention[]): Report {
  const difference = variantOf(name, right.name) ?? ''
  const why = right.listed ? `单位名录里是“${right.name}”` : `全文“${right.name}”出现${right.count}次，“${name}”${places.length}次`
  const edits = places.map(place => ({ span: place.span, newText: right.name }))
  const [first, ...others] = places
  return {
    span: first?.span ?? { start: 0, end: 0 },
    message: `“${name}”与“${right.name}”疑为同一单位（${difference}）：${why}。请统一名称。`,
    related: [
      ...rightPlaces.slice(0, 1).map(place => ({ span: place.span, message: `“${right.name}”写在这里` })),
      ...others.map(place => ({ span: place.span, message: `又一处“${name}”` })),
    ],
    fixes: [
      { title: places.length === 1 ? `改为“${right.name}”` : `全文${places.length}处都改为“${right.name}”`, kind: 'choice', edits },
      ...(places.length > 1 ? [{ title: `只把这一处改为“${right.name}”`, kind: 'choice', edits: edits.slice(0, 1) } as const] : []),
      ...(right.listed ? [] : [{
        title: `反过来：全文“${right.name}”都改为“${name}”`, kind: 'choice',
        edits: rightPlaces.map(place => ({ span: place.span, newText: name })),
      } as const]),
    ],
  }
}

function groupByName(mentions: readonly UnitMention[]): ReadonlyMap<string, readonly UnitMention[]> {
  const groups = new Map<string, UnitMention[]>()
  for (const mention of mentions) {
    const group = groups.get(mention.name)
    if (group === undefined) groups.set(mention.name, [mention])
    else group.push(mention)
  }
  return groups
}

function listedNames({ units }: UnitDirectory): ReadonlySet<string> {
  return new Set(units.map(unit => unit.name))
}
