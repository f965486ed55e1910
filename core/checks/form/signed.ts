// form/signed: a notice with a red head that nobody signs, or that bears no date.

import { formElements } from '../../model/form-elements.js'
import { valuesOf } from '../../model/placed-values.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck } from '../check.js'
import { FORM_NAMES, hasHead, isMisspelt, placeOfKey, writes } from './missing.js'

export const signed = defineCheck({
  code: 'form/signed',
  title: '没有署名或者成文日期',
  severity: 'hint',
  level: '国标',
  clause: 'GB/T 9704—2012 7.3.5',
  of: 'document',
  run: snapshot => {
    const elements = formElements(snapshot)
    const span = placeOfKey(snapshot, '发文机关')
    if (!hasHead(elements) || span === undefined) return []
    const missing = [
      ...has(snapshot, '署名', 'signature') ? [] : ['署名'], ...has(snapshot, '成文日期', 'date') ? [] : ['成文日期'],
    ]
    if (missing.length === 0) return []
    const keys = missing.map(key => `“${key}：”`).join('')
    return [{ span, message: `${FORM_NAMES[elements.kind]}应当有${missing.join('和')}，现在没有写。请在正文后面或者文首补上${keys}。` }]
  },
})

function has(snapshot: Snapshot, key: '署名' | '成文日期', role: 'signature' | 'date'): boolean {
  return valuesOf(snapshot, key).length > 0 || writes(snapshot, role) || isMisspelt(snapshot, key)
}
