// Properties of cost: four times the text takes about four times the work, whatever is repeated.

import { analyze, completion, documentSymbols, fixDocument, formatDocument, renumber, semanticTokens, unitTasks } from '../../core/index.js'
import { demand, type Property } from './property.js'

export const GROWING: readonly Property[] = [
  { name: 'cost grows with the text', share: 0.0005, hold: ({ text }) => demandGrowth(text) },
]

const SHORT = 12_000
const TIMES = 4
/** A square would be sixteen times. */
const MOST = 11
/** Below this, in milliseconds, the clock says nothing. */
const WORTH_MEASURING = 60

function demandGrowth(text: string): void {
  const unit = text.slice(0, 300)
  if (unit === '') return
  for (const [name, repeated] of [['as lines', `${unit}\n`], ['in one line', unit.replace(/[\r\n]/g, '')]] as const) {
    if (repeated === '') continue
    const short = repeated.repeat(Math.ceil(SHORT / repeated.length))
    const growth = () => work(short.repeat(TIMES)) / Math.max(work(short), WORTH_MEASURING / TIMES)
    if (growth() <= MOST) continue
    const surely = Math.min(growth(), growth())
    demand(surely <= MOST, () => `${surely.toFixed(1)} times the work for ${TIMES} times the text, ${name}`)
  }
}

/** Milliseconds of processor time for all that is asked of a text when it is opened, and some that is asked now and then. */
function work(text: string): number {
  const start = process.cpuUsage()
  const snapshot = analyze(text)
  void snapshot.findings.length
  semanticTokens(snapshot)
  documentSymbols(snapshot)
  unitTasks(snapshot)
  completion(snapshot, { offset: text.length })
  renumber(snapshot, { kind: 'document' })
  formatDocument(snapshot)
  fixDocument(snapshot)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
