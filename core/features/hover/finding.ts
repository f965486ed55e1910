// On a finding: the rule behind it.

import { checks, type CheckInfo, type CheckPages } from '../../checks/catalogue.js'
import type { Finding } from '../../finding.js'
import { isAt } from '../../model/at-offset.js'
import type { Snapshot } from '../../snapshot.js'
import { paragraphs, type Hover } from './subject.js'

/** The rules of the findings there, each once: title, source, what is looked for, how to mend it. */
export function hoverFinding({ findings }: Snapshot, offset: number, pages: CheckPages): Hover | undefined {
  const touched = findings.filter(({ span }) => isAt(span, offset)).sort((a, b) => lengthOf(a) - lengthOf(b))
  const [shortest] = touched
  if (shortest === undefined) return undefined
  const codes = [...new Set(touched.map(({ code }) => code))]
  const rules = codes.flatMap(code => checks.find(check => check.code === code) ?? [])
  return { span: shortest.span, markdown: rules.map(rule => explain(rule, pages[rule.code] ?? '')).join('\n\n---\n\n') }
}

function explain({ code, title, source }: CheckInfo, page: string): string {
  const [what] = blocksUnder('查什么', page)
  const mend = blocksUnder('怎么改', page).slice(0, 2)
  return paragraphs(
    `**${title}**　依据：${source}　\`${code}\``,
    what,
    ...mend.length === 0 ? [] : ['**怎么改**', ...mend],
  )
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
