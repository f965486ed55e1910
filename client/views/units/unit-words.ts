// What the drafter reads in the view 责任单位.

import { l10n } from 'vscode'
import type { UnitWords } from './unit-nodes.js'

export function unitWords(): UnitWords {
  return {
    roles: { lead: l10n.t('Leads'), support: l10n.t('Supports'), other: l10n.t('Answers'), person: l10n.t('Person') },
    withoutUnit: l10n.t('No unit named'),
    unknown: l10n.t('not in the directory'),
    carried: l10n.t('carried over'),
    alias: fullName => l10n.t('that is {0}', fullName),
    tasks: count => l10n.t('tasks: {0}', count),
    findings: count => l10n.t('problems: {0}', count),
    deadline: text => l10n.t('Deadline: {0}', text),
  }
}
