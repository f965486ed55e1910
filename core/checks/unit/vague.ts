// unit/vague: a clause that names no unit at all (相关部门按职责分工负责).

import { flatMap } from '../../../grammar/index.js'
import { clausesIn } from '../../model/clause-units.js'
import { defineCheck } from '../check.js'
import { isVague } from './vague-units.js'

export const vague = defineCheck({
  code: 'unit/vague',
  title: '责任单位不明确',
  severity: 'hint',
  level: '惯例',
  clause: undefined,
  of: 'line',
  run: ({ prose }) => flatMap(flatMap(prose, ({ block }) => clausesIn(block)), ({ units }) => {
    const [first] = units
    if (first === undefined || !units.every(unit => isVague(unit.name))) return []
    return [{
      span: first.span,
      message: `责任条款里只写了“${units.map(unit => unit.name).join('、')}”，看不出由谁负责。请写明单位名称。`,
    }]
  }),
})
