// form/imprint: a 版记 that lacks 印发机关 or 印发日期; a 信函 that has them, where they are not printed.

import { formElements, type FormElements } from '../../model/form-elements.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, type Report } from '../check.js'
import { placeOfKey } from './missing.js'

export const imprint = defineCheck({
  code: 'form/imprint',
  title: '版记不完整',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 9704—2012 7.4.3，10.1',
  of: 'document',
  run: snapshot => {
    const elements = formElements(snapshot)
    return elements.kind === 'letter' ? superfluous(snapshot, elements) : incomplete(snapshot, elements)
  },
})

function incomplete(snapshot: Snapshot, { copies, printer, printDate }: FormElements): readonly Report[] {
  const missing = [...printer === undefined ? ['印发机关'] : [], ...printDate === undefined ? ['印发日期'] : []]
  const span = placeOfKey(snapshot, '抄送', '印发机关', '印发日期')
  if (missing.length === 0 || span === undefined) return []
  if (copies.length === 0 && printer === undefined && printDate === undefined) return []
  return [{
    span,
    message: `版记里没有${missing.join('和')}，最后一行${missing.length === 2 ? '印不出来' : '缺一半'}。请补上${missing.map(key => `“${key}：”`).join('')}。`,
  }]
}

function superfluous(snapshot: Snapshot, { printer, printDate }: FormElements): readonly Report[] {
  const span = placeOfKey(snapshot, '印发机关', '印发日期')
  if (span === undefined || (printer === undefined && printDate === undefined)) return []
  return [{ span, severity: 'hint', message: '信函格式的版记不加印发机关和印发日期，这里写的不印。可以删去。' }]
}
