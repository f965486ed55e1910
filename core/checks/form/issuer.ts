// form/issuer: a form with a red head is asked for, and nobody to name in it.

import { formElements } from '../../model/form-elements.js'
import { defineCheck } from '../check.js'
import { FORM_NAMES, placeOfKey } from './missing.js'

export const issuer = defineCheck({
  code: 'form/issuer',
  title: '红头没有发文机关',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 9704—2012 7.2.4，10.1',
  of: 'document',
  run: snapshot => {
    const { issuers, signatories } = formElements(snapshot)
    const stated = snapshot.settings.form.kind
    if (issuers.length > 0 || stated === 'plain') return []
    const asks = stated !== undefined ? `版式是${FORM_NAMES[stated]}` : signatories.length > 0 ? '写了签发人' : undefined
    const span = placeOfKey(snapshot, '版式', '签发人')
    if (asks === undefined || span === undefined) return []
    return [{ span, message: `${asks}，可是没有写发文机关：红头印不出来，按白头排。请补上“发文机关：”。` }]
  },
})
