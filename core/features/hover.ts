// What the cursor rests on, explained: the rule behind a finding.

import type { Span } from '../../grammar/index.js'
import { checks, type CheckInfo } from '../checks/catalogue.js'
import type { Finding } from '../finding.js'
import type { Snapshot } from '../snapshot.js'

export interface Hover {
  /** Of the shortest finding there. */
  readonly span: Span
  /** In Chinese. */
  readonly markdown: string
}

/** The rules of the findings at `offset`, each once: title, source, what is looked for, how to mend it. */
export function hover({ findings }: Snapshot, offset: number): Hover | undefined {
  const touched = findings.filter(({ span }) => isAt(span, offset)).sort((a, b) => lengthOf(a) - lengthOf(b))
  const [shortest] = touched
  if (shortest === undefined) return undefined
  const codes = [...new Set(touched.map(({ code }) => code))]
  const rules = codes.flatMap(code => checks.find(check => check.code === code) ?? [])
  return { span: shortest.span, markdown: rules.map(explain).join('\n\n---\n\n') }
}

/** Of nothing at all, too: something may be missing just there. */
function isAt({ start, end }: Span, offset: number): boolean {
  return start === end ? offset === start : start <= offset && offset < end
}

function explain({ code, title, source, page }: CheckInfo): string {
  const [what] = blocksUnder('查什么', page)
  const mend = blocksUnder('怎么改', page).slice(0, 2)
  return [
    `**${title}**　依据：${source}　\`${code}\``,
    ...what === undefined ? [] : [what],
    ...mend.length === 0 ? [] : ['**怎么改**', ...mend],
  ].join('\n\n')
}

/** Paragraphs and lists under a heading of the page. */
function blocksUnder(heading: string, page: string): readonly string[] {
  const [, after = ''] = page.split(`\n## ${heading}\n`)
  const [section = ''] = after.split(/\n## /)
  return section.split(/\n{2,}/).map(block => block.trim()).filter(block => block !== '')
}

function lengthOf({ span }: Finding): number {
  return span.end - span.start
}
