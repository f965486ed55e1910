// The words of the page 任务分布, in the drafter's language, as its panel gives them.

import type { UnitRole } from '../../server/protocol.js'
import type { PictureWords } from './svg.js'

export interface DistributionWords extends PictureWords {
  readonly all: string
  readonly none: string
  readonly unknown: string
  readonly order: string
  readonly byDirectory: string
  readonly byLoad: string
  readonly saveSvg: string
  readonly savePng: string
  readonly noNotice: string
  readonly noTasks: string
  readonly hint: string
  readonly tooLarge: string
  alias(fullName: string): string
  count(role: UnitRole, count: number): string
  tasks(count: number): string
  summary(units: number, sections: number, tasks: number): string
}

/** @param word the shell's words by name; those with numbers have `{0}`, `{1}`, `{2}` in their places */
export function distributionWords(word: (name: string) => string): DistributionWords {
  const fill = (name: string, ...values: readonly (string | number)[]): string =>
    word(name).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''))
  const roles = { lead: word('lead'), support: word('support'), other: word('other') }
  return {
    roles,
    title: word('title'), unit: word('unit'), sum: word('sum'), all: word('all'), none: word('none'), unknown: word('unknown'),
    order: word('order'), byDirectory: word('byDirectory'), byLoad: word('byLoad'), saveSvg: word('saveSvg'), savePng: word('savePng'),
    noNotice: word('noNotice'), noTasks: word('noTasks'), hint: word('hint'), tooLarge: word('tooLarge'),
    alias: fullName => fill('alias', fullName),
    count: (role, count) => fill('count', roles[role], count),
    tasks: count => fill('tasks', count),
    summary: (units, sections, tasks) => fill('summary', units, sections, tasks),
  }
}
