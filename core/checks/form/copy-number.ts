// form/copy-number: a classified paper without 份号.

import { formElements } from '../../model/form-elements.js'
import { defineCheck } from '../check.js'

export const copyNumber = defineCheck({
  code: 'form/copy-number',
  title: '涉密公文没有份号',
  severity: 'warning',
  level: '条例',
  clause: '《党政机关公文处理工作条例》第九条',
  of: 'document',
  run: snapshot => {
    const { classification, copyNumber: written } = formElements(snapshot)
    if (classification === undefined || written !== undefined || !/^(?:绝密|机密|秘密)/.test(classification.text)) return []
    return [{ span: classification.span, message: '涉密公文应当标注份号，现在没有写。请补上“份号：”，一般用6位阿拉伯数字。' }]
  },
})
