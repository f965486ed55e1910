// The Chinese words for what the report counts and names.

import type { AssignmentRole, Finding, Severity } from '../../core/index.js'

export const severityWord: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' }

export const roleWord: Readonly<Record<AssignmentRole, string>> = {
  lead: '牵头',
  support: '配合',
  other: '责任',
  person: '责任人'
}

/** 「1个错误、2个警告」; `undefined` where there is nothing to count. */
export function countsOf(findings: readonly Finding[]): string | undefined {
  const severities: readonly Severity[] = ['error', 'warning', 'hint']
  const counts = severities
    .map(severity => ({ severity, count: findings.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count}个${severityWord[severity]}`)
  return counts.length === 0 ? undefined : counts.join('、')
}
