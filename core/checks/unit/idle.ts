// unit/idle: units of the directory that answer for nothing in the document.

import { placeOf } from '../../model/place.js'
import { findEntry } from '../../model/settings.js'
import { usedNames } from '../../model/unit-names.js'
import type { DirectoryUnit } from '../../model/directory.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, type Report } from '../check.js'

export const idle = defineCheck({
  code: 'unit/idle',
  title: '名录里的单位没有任务',
  severity: 'hint',
  level: '惯例',
  clause: undefined,
  off: true,
  of: 'document',
  run: snapshot => {
    const used = usedNames(snapshot)
    const without = snapshot.directory.units.filter(unit =>
      !unit.isClass && !namesOf(unit).some(name => (used.get(name)?.count ?? 0) > 0))
    const own = without.filter(({ uri }) => uri === undefined)
    const listed = without.filter(({ uri }) => uri !== undefined)
    return [...own.map(reportOwn), ...(listed.length === 0 ? [] : [reportListed(listed, snapshot)])]
  },
})

function namesOf({ name, abbreviations, formerNames }: DirectoryUnit): readonly string[] {
  return [name, ...abbreviations, ...formerNames]
}

function reportOwn({ name, span }: DirectoryUnit): Report {
  return { span, message: `“${name}”在单位名录里，责任条款里没有任务。请核对是不是漏了分工。` }
}

/** Units of a file have no place here: they are named together, at the name of the directory or at the title. */
function reportListed(units: readonly DirectoryUnit[], { tree, parts }: Snapshot): Report {
  const entry = findEntry(tree.frontMatter?.content.entries ?? [], '单位名录')
  const span = tree.frontMatter !== undefined && entry !== undefined ? placeOf(tree.frontMatter, entry.keySpan)
    : parts.find(part => part.titleSpan !== undefined)?.titleSpan ?? { start: 0, end: 0 }
  const names = units.map(({ name }) => `“${name}”`).join('、')
  return { span, message: `单位名录里有${units.length}个单位没有任务：${names}。请核对是不是漏了分工。` }
}
