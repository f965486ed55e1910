// Fixes after which their finding is still there by design, each with the reason. Keep the list short.

import type { Finding, Fix } from '../../../core/index.js'

interface AskingFix {
  readonly code: string
  readonly title: RegExp
  readonly reason: string
}

const ASKING_FIXES: readonly AskingFix[] = [
  {
    code: 'unit/variant',
    title: /^只把这一处改为/,
    reason: 'The other places with the same spelling stay, and the finding moves to the first of them.',
  },
  {
    code: 'unit/unknown',
    title: /^只把这一处改为/,
    reason: 'As for unit/variant.',
  },
  {
    code: 'unit/former',
    title: /^只把这一处改为/,
    reason: 'As for unit/variant.',
  },
  {
    code: 'task/unassigned',
    title: /^在末尾加上/,
    reason: 'The clause is empty until the drafter fills it in, and the finding reminds of it.',
  },
]

/** `undefined` for the fixes that mend all: nearly every one. */
export function whyFindingStays({ code }: Finding, { title }: Fix): string | undefined {
  return ASKING_FIXES.find(asking => asking.code === code && asking.title.test(title))?.reason
}
