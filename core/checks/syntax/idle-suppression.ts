// syntax/idle-suppression: a suppression that silences nothing. Its reports come from the suppressions themselves.

import { defineCheck } from '../check.js'

export const idleSuppression = defineCheck({
  code: 'syntax/idle-suppression',
  title: '忽略注释没有起作用',
  severity: 'hint',
  level: '本单位',
  clause: '要点语言 第6节',
  of: 'segment',
  run: () => [],
})
