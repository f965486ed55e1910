// form/signatory: a 上行文 without 签发人.

import { formElements } from '../../model/form-elements.js'
import { valuesOf } from '../../model/placed-values.js'
import { defineCheck } from '../check.js'
import { firstPart, hasHead, placeOfKey } from './missing.js'

/** 请示 and 报告 go upwards (条例, 8). */
const UPWARD = /(?:请示|报告)$/

export const signatory = defineCheck({
  code: 'form/signatory',
  title: '上行文没有签发人',
  severity: 'warning',
  level: '条例',
  clause: '《党政机关公文处理工作条例》第九条',
  of: 'document',
  run: snapshot => {
    const elements = formElements(snapshot)
    const { direction } = snapshot.settings.form
    const title = firstPart(snapshot)?.title ?? valuesOf(snapshot, '标题')[0]?.text ?? ''
    const upward = direction === 'upward' || (direction === undefined && UPWARD.test(title))
    const span = placeOfKey(snapshot, '发文机关')
    if (elements.kind !== 'document' || !hasHead(elements) || !upward) return []
    if (elements.signatories.length > 0 || span === undefined) return []
    const why = direction === 'upward' ? '版式里写明是上行文' : `“${title.slice(-2)}”是上行文`
    return [{ span, message: `${why}，应当标注签发人姓名，现在没有写。请补上“签发人：”；不是上行文的，在版式里写“下行文”。` }]
  },
})
