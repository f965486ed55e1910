// Runs of the layout → w:r, each told only what its surroundings do not say already.

import type { Face, Run } from '../layout/blocks.js'
import { paragraphProperties, runProperties, type ParagraphFormat, type RunFormat } from './formatting.js'
import type { PageProfile } from './profile.js'
import { FACE_STYLES } from './styles.js'
import { element, escapeText } from './xml.js'

/** `around`: the face that the paragraph's style gives to its text. */
export function writeRuns(runs: readonly Run[], around: Face, profile: PageProfile): string {
  return joined(runs).map(run => textRun(run.text, formatOf(run, around, profile))).join('')
}

/** '' where there is no text. */
export function textRun(text: string, format: RunFormat = {}): string {
  const printed = escapeText(text.replace(/[\t\r\n]+/gu, ' '))
  if (printed === '') return ''
  return element('w:r', {}, runProperties(format), element('w:t', { 'xml:space': 'preserve' }, printed))
}

export function tabRun(): string {
  return element('w:r', {}, element('w:tab'))
}

export function paragraphElement(format: ParagraphFormat, ...content: readonly string[]): string {
  return element('w:p', {}, paragraphProperties(format), ...content)
}

/** Neighbours that look alike become one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const alike = last?.face === run.face && last.bold === run.bold
    if (last !== undefined && alike) result[result.length - 1] = { ...last, text: last.text + run.text }
    else result.push(run)
  }
  return result
}

function formatOf({ face, bold }: Run, around: Face, { types }: PageProfile): RunFormat {
  return { ...faceFormat(face, around, types), ...(bold ? { bold } : {}) }
}

function faceFormat(face: Face, around: Face, types: PageProfile['types']): RunFormat {
  if (face === around) return {}
  if (face === 'heading1' || face === 'heading2') return { style: FACE_STYLES[face] }
  return types[face]
}
