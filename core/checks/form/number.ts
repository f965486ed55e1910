// form/number: a red head without 发文字号.

import { formElements } from '../../model/form-elements.js'
import { defineCheck } from '../check.js'
import { FORM_NAMES, hasHead, isMisspelt, placeOfKey, writes } from './missing.js'

export const number = defineCheck({
  code: 'form/number',
  title: '没有发文字号',
  severity: 'hint',
  level: '国标',
  clause: 'GB/T 9704—2012 7.2.5，10.1',
  of: 'document',
  run: snapshot => {
    const elements = formElements(snapshot)
    const span = placeOfKey(snapshot, '发文机关')
    if (!hasHead(elements) || elements.documentNumber !== undefined || span === undefined) return []
    if (writes(snapshot, 'document-number') || isMisspelt(snapshot, '发文字号')) return []
    const where = elements.kind === 'letter' ? '双线下面' : '红线上面'
    return [{ span, message: `${FORM_NAMES[elements.kind]}应当有发文字号，现在没有写，${where}是空的。编号后请补上“发文字号：”。` }]
  },
})
