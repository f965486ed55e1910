// unit/unknown: a unit that the directory does not list.

import { looksLikeUnit, type FrontMatterBlock } from '../../../grammar/index.js'
import type { ListedNames } from '../../model/directory.js'
import { nameRelatives, type NameRelatives } from '../../model/relatives.js'
import { usedNames, type UsedName } from '../../model/unit-names.js'
import type { Snapshot } from '../../snapshot.js'
import { nearestWord } from '../../text/nearest.js'
import { defineCheck, type Report } from '../check.js'
import { addToDirectory } from './add-to-directory.js'
import { renameFixes } from './rename-fixes.js'
import { isClassOfUnits, isVague } from './vague-units.js'

export const unknown = defineCheck({
  code: 'unit/unknown',
  title: '单位不在名录里',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => {
    const { directory, tree } = snapshot
    if (directory.units.length === 0) return []
    const listed = directory.names
    const relatives = nameRelatives(snapshot)
    const strangers = usedNames(snapshot).all().filter(used => isStranger(used, listed, relatives))
    const inFile = directory.units.some(unit => unit.uri !== undefined)
    return strangers.map(stranger => report(stranger, strangers, nearestUnit(stranger.name, snapshot), tree.frontMatter, inFile))
  },
})

/**
 * Known under none of its names. A variant of a listed name is reported as that; classes (各项目建设单位) are described
 * rather than named.
 */
function isStranger(
  used: UsedName, { full, former, short }: ListedNames, relatives: NameRelatives,
): boolean {
  const { name, count } = used
  const isListed = (written: string) => full.has(written) || former.has(written) || short.has(written)
  if (count === 0 || isListed(name) || isListed(withoutBracket(name))) return false
  if (isVague(name) || isClassOfUnits(name)) return false
  if (!looksLikeUnit(name) && used.places.all().every(({ group }) => group.label === undefined)) return false
  return !relatives.variants(name).some(other => full.has(other.name)) && relatives.shortened(name).length !== 1
}

/** 市委组织部（市公务员局） is 市委组织部. */
function withoutBracket(name: string): string {
  return name.replace(/[（(〔［[<〈][^（(〔［[<〈]*[）)〕］\]>〉]$/, '')
}

/** The listed name that the drafter may have meant. */
function nearestUnit(name: string, { directory, memory }: Snapshot): string | undefined {
  const known = memory.ofPiece('nearest names', directory, () => new Map<string, string | undefined>())
  if (!known.has(name)) known.set(name, nearestWord(name, directory.units.map(unit => unit.name)))
  return known.get(name)
}

function report(
  { name, places }: UsedName, strangers: readonly UsedName[], nearest: string | undefined,
  block: FrontMatterBlock | undefined, inFile: boolean,
): Report {
  const add = addToDirectory(block, [name])
  const [first] = places.first(1)
  const hint = nearest === undefined ? '' : `名录里最接近的是“${nearest}”。`
  const advice = add === undefined && inFile
    ? '请改用名录里的名称；确实是新单位的，请打开单位名录文件补上' : '请改用名录里的名称，或者把它加入名录'
  return {
    span: first?.span ?? { start: 0, end: 0 },
    message: `“${name}”不在单位名录里。${hint}${advice}。`,
    get related() {
      return places.all().slice(1).map(({ span }) => ({ span, message: `又一处“${name}”` }))
    },
    get fixes() {
      const addAll = strangers.length < 2 ? undefined : addToDirectory(block, strangers.map(stranger => stranger.name))
      return [
        ...(nearest === undefined ? [] : renameFixes(places.all(), nearest)),
        ...(add === undefined ? [] : [{ title: `把“${name}”加入单位名录`, kind: 'choice', edits: add } as const]),
        ...(addAll === undefined ? [] : [{
          title: `把${strangers.length}个不在名录里的单位都加入单位名录`, kind: 'choice', edits: addAll,
        } as const]),
      ]
    },
  }
}
