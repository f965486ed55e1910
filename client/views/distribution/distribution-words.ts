// What the drafter reads on the page 任务分布, by the names that the page knows (webview/distribution/words.ts).

import { l10n } from 'vscode'

export function distributionWords(): Readonly<Record<string, string>> {
  return {
    title: l10n.t('Task Distribution'),
    unit: l10n.t('Unit'),
    sum: l10n.t('Sum'),
    all: l10n.t('All tasks'),
    none: l10n.t('no task'),
    lead: l10n.t('Leads'),
    support: l10n.t('Supports'),
    other: l10n.t('Answers'),
    unknown: l10n.t('not in the directory'),
    alias: l10n.t('that is {0}'),
    count: l10n.t('{0} {1}'),
    tasks: l10n.t('tasks: {0}'),
    summary: l10n.t('{0} units, {1} sections, {2} tasks.'),
    hint: l10n.t('Arrows go from field to field, Enter lists the tasks behind one.'),
    order: l10n.t('Order'),
    byDirectory: l10n.t('As in the directory'),
    byLoad: l10n.t('Most tasks first'),
    saveSvg: l10n.t('Save as SVG…'),
    savePng: l10n.t('Save as PNG…'),
    noNotice: l10n.t('Open a 要点 document, and its tasks are shown here.'),
    noTasks: l10n.t('This document names no task with a unit yet.'),
    tooLarge: l10n.t('The picture is too large for a PNG; save it as SVG.'),
  }
}
