// A campaign: cases by number, each from the seed alone, every property tried, failures made small.

import { AROUND } from './around.js'
import { dice, seedOf, type Dice } from './dice.js'
import { EDITING } from './editing.js'
import { GROWING } from './growing.js'
import { minimise } from './minimise.js'
import type { Case, Property } from './property.js'
import { randomNotice } from './random-notice.js'
import { applyEdit, randomEdit, randomText, type Edit } from './random-text.js'
import { READING } from './reading.js'
import { TOKENS, UNITS } from './vocabulary.js'
import { WRITING } from './writing.js'

export const PROPERTIES: readonly Property[] = [...READING, ...WRITING, ...EDITING, ...AROUND, ...GROWING]

export interface Failure {
  readonly property: string
  readonly seed: number
  readonly number: number
  /** As small as it became. */
  readonly tried: Case
  readonly complaint: string
}

export interface Counts {
  readonly documents: number
  readonly edits: number
}

export interface Campaign {
  readonly seed: number
  readonly first: number
  /** From one case to the next: so many run side by side. */
  readonly step: number
  /** Whether to go on, after so much. */
  readonly goOn: (done: Counts) => boolean
  readonly properties?: readonly Property[]
  /** For making a failure small. */
  readonly patience?: number
  readonly failed: (failure: Failure) => void
}

/** Runs cases until it is told to stop. A property that has failed so often is not made small any more. */
export function runCampaign({ seed, first, step, goOn, properties = PROPERTIES, patience = 20_000, failed }: Campaign): Counts {
  let [documents, edits] = [0, 0]
  const seen = new Map<string, number>()
  const reported = new Set<string>()
  for (let number = first; goOn({ documents, edits }); number += step) {
    const tried = caseOf(seed, number)
    const { chance } = dice(seedOf(seed + 1, number))
    for (const property of properties) {
      if (!chance(property.share)) continue
      if (EDITING.some(({ name }) => name === property.name)) edits += tried.edits.length
      const complaint = complaintOf(property, tried, false)
      if (complaint === undefined) continue
      const times = (seen.get(property.name) ?? 0) + 1
      seen.set(property.name, times)
      if (times > MOST_OF_ONE_KIND) continue
      const small = minimise(tried, smaller => complaintOf(property, smaller, true) !== undefined, patience)
      const known = JSON.stringify([property.name, small])
      if (reported.has(known)) continue
      reported.add(known)
      failed({ property: property.name, seed, number, tried: small, complaint: complaintOf(property, small, true) ?? complaint })
    }
    documents++
  }
  return { documents, edits }
}

const MOST_OF_ONE_KIND = 12
const LONGEST = 800
/** Of the documents, some are edited: a few times, or for long. */
const EDITED = 0.25
const MOST_EDITS = [10, 40, 200] as const

export function caseOf(seed: number, number: number): Case {
  const chosen = dice(seedOf(seed, number))
  const text = randomText(chosen)
  return {
    text, edits: chosen.chance(EDITED) ? editsOf(chosen, text, chosen.pick(MOST_EDITS)) : [],
    directory: chosen.chance(0.3) ? directory(chosen) : undefined,
    config: chosen.chance(0.1) ? config(chosen) : undefined,
  }
}

/** What is wrong; `undefined` where the property holds. */
export function complaintOf({ hold }: Property, tried: Case, thorough: boolean): string | undefined {
  try {
    hold(tried, thorough)
    return undefined
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${(error.stack ?? '').split('\n    at ').slice(1, 6).join('\n  at ')}` : String(error)
  }
}

function editsOf(chosen: Dice, text: string, most: number): readonly Edit[] {
  let now = text
  return chosen.many(1, most, () => {
    // Long texts are cut, so that many can be tried.
    const edit = now.length > LONGEST ? { start: LONGEST / 4, end: now.length, newText: '' } : randomEdit(chosen, now)
    now = applyEdit(now, edit)
    return edit
  })
}

function directory(chosen: Dice): string {
  if (chosen.chance(0.2)) return randomNotice(chosen)
  const lines = chosen.many(0, 8, () => `  - ${chosen.pick(UNITS)}${chosen.pick(['', '', '（简称：防御科）', '（曾用名：水利科', '：'])}`)
  return `${chosen.pick(['单位名录：', '局机关科室：', ''])}\n${lines.join('\n')}\n${chosen.pick(['', '统称：\n  - 各有关部门'])}`
}

function config(chosen: Dice): string {
  const value = (): string => chosen.pick(['"开"', '"关"', '"错误"', '"连续"', 'true', '1e400', '[]', '{}', '"必填"', 'nul', '"\\ud800"', '["的的"]'])
  const key = (): string => chosen.pick(['"规则"', '"编号"', '"责任条款"', '"认可的词"', '"版式"', '"__proto__"', '"constructor"', '"numbering/gap"', `"${chosen.pick(TOKENS)}"`])
  const members = (depth: number): string => `{${chosen.many(0, 4, () => `${key()}: ${depth > 0 && chosen.chance(0.4) ? members(depth - 1) : value()}`).join(chosen.pick([',', ', ', ' ']))}${chosen.chance(0.9) ? '}' : ''}`
  return members(3)
}
