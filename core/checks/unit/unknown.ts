// unit/unknown: a unit that the directory does not list.

import { looksLikeUnit, type FrontMatterBlock } from '../../../grammar/index.js'
import type { Fix } from '../../finding.js'
import { renameEdits, type PlacedUnit } from '../../model/clause-units.js'
import { isShortened, variantOf } from '../../model/name-variants.js'
import { listedNames, usedNames, type ListedNames, type UsedName } from '../../model/unit-names.js'
import { nearestWord } from '../../text/nearest.js'
import { defineCheck, type Report } from '../check.js'
import { addToDirectory } from './add-to-directory.js'
import { isClassOfUnits, isVague } from './vague-units.js'

export const unknown = defineCheck({
  code: 'unit/unknown',
  title: '单位不在名录里',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  run: snapshot => {
    const { directory, tree } = snapshot
    if (directory.units.length === 0) return []
    const listed = listedNames(directory)
    const strangers = usedNames(snapshot).filter(used => isStranger(used, listed))
    const inFile = directory.units.some(unit => unit.uri !== undefined)
    return strangers.map(stranger => report(stranger, strangers, [...listed.full], tree.frontMatter, inFile))
  },
})

/**
 * Known under none of its names. A variant of a listed name is reported as that; classes (各项目建设单位) are described
 * rather than named.
 */
function isStranger({ name, places }: UsedName, { full, former, short }: ListedNames): boolean {
  const isListed = (written: string) => full.has(written) || former.has(written) || short.has(written)
  if (places.length === 0 || isListed(name) || isListed(withoutBracket(name))) return false
  if (isVague(name) || isClassOfUnits(name)) return false
  if (places.every(({ group }) => group.label === undefined) && !looksLikeUnit(name)) return false
  const names = [...full]
  if (names.some(other => variantOf(name, other) !== undefined)) return false
  return names.filter(other => isShortened(name, other)).length !== 1
}

/** 市委组织部（市公务员局） is 市委组织部. */
function withoutBracket(name: string): string {
  return name.replace(/[（(〔［[<〈][^（(〔［[<〈]*[）)〕］\]>〉]$/, '')
}

function report(
  { name, places }: UsedName, strangers: readonly UsedName[], listed: readonly string[],
  block: FrontMatterBlock | undefined, inFile: boolean,
): Report {
  const nearest = nearestWord(name, listed)
  const add = addToDirectory(block, [name])
  const addAll = strangers.length < 2 ? undefined : addToDirectory(block, strangers.map(stranger => stranger.name))
  const [first, ...others] = places
  const hint = nearest === undefined ? '' : `名录里最接近的是“${nearest}”。`
  const advice = add === undefined && inFile
    ? '请改用名录里的名称；确实是新单位的，请打开单位名录文件补上' : '请改用名录里的名称，或者把它加入名录'
  return {
    span: first?.span ?? { start: 0, end: 0 },
    message: `“${name}”不在单位名录里。${hint}${advice}。`,
    related: others.map(({ span }) => ({ span, message: `又一处“${name}”` })),
    fixes: [
      ...(nearest === undefined ? [] : replaceFixes(places, nearest)),
      ...(add === undefined ? [] : [{ title: `把“${name}”加入单位名录`, kind: 'choice', edits: add } as const]),
      ...(addAll === undefined ? [] : [{
        title: `把${strangers.length}个不在名录里的单位都加入单位名录`, kind: 'choice', edits: addAll,
      } as const]),
    ],
  }
}

function replaceFixes(places: readonly PlacedUnit[], nearest: string): readonly Fix[] {
  const edits = places.map(place => renameEdits(place, nearest))
  const title = places.length === 1 ? `改为“${nearest}”` : `只把这一处改为“${nearest}”`
  const one: Fix = { title, kind: 'choice', edits: edits[0] ?? [] }
  const all: Fix = { title: `全文${places.length}处都改为“${nearest}”`, kind: 'choice', edits: edits.flat() }
  return places.length === 1 ? [one] : [all, one]
}
