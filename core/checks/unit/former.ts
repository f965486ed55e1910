// unit/former: a unit under a name that the directory lists as its former one, or short beside its full name.

import { flatMap } from '../../../grammar/index.js'
import { usedNames, type UsedName } from '../../model/unit-names.js'
import { defineCheck, type Report } from '../check.js'
import { renameFixes } from './rename-fixes.js'

export const former = defineCheck({
  code: 'unit/former',
  title: '用了单位的曾用名或简称',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => {
    const { directory } = snapshot
    const { former: formerNames, short } = directory.names
    if (formerNames.size + short.size === 0) return []
    const used = usedNames(snapshot)
    return flatMap(used.all().filter(({ count }) => count > 0), name => {
      const now = formerNames.get(name.name)
      if (now !== undefined) return [reportFormer(name, now)]
      const full = short.get(name.name)
      const inFull = full === undefined ? undefined : used.get(full)
      return inFull === undefined || inFull.count === 0 ? [] : [reportShort(name, inFull)]
    })
  },
})

function reportFormer(name: UsedName, now: string): Report {
  return report(name, now, `“${name.name}”是曾用名，单位名录里现名是“${now}”。请改用现名。`)
}

/** Short throughout is a style; short and full together are two names for one unit. */
function reportShort(name: UsedName, full: UsedName): Report {
  const message = `“${name.name}”是“${full.name}”的简称，责任条款里两种写法都有（全称${full.count}处，` +
    `简称${name.count}处）。请统一用全称。`
  return report(name, full.name, message)
}

function report({ name, places }: UsedName, right: string, message: string): Report {
  const [first] = places.first(1)
  return {
    span: first?.span ?? { start: 0, end: 0 },
    message,
    get related() {
      return places.all().slice(1).map(({ span }) => ({ span, message: `又一处“${name}”` }))
    },
    get fixes() {
      return renameFixes(places.all(), right)
    },
  }
}
