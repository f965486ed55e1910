// Texts to fuzz with: made-up notices, soup of tokens, notices with mistakes, and monsters.

import { readdirSync, readFileSync } from 'node:fs'
import { realNotices } from '../harness/real-notices.js'
import type { Dice } from './dice.js'
import { randomNotice } from './random-notice.js'
import { GAPS, HOSTILE, TOKENS } from './vocabulary.js'

/** The kinds, each as often as it stands here. */
const KINDS: readonly ((dice: Dice) => string)[] = [randomNotice, randomNotice, randomNotice, spoilt, spoilt, soup, soup, monster]

export function randomText(dice: Dice): string {
  return dice.pick(KINDS)(dice)
}

function soup(dice: Dice): string {
  const gaps = dice.pick([0, 0.1, 0.3])
  const hostile = dice.pick([0, 0, 0.1])
  return (dice.chance(0.2) ? '---\n' : '') + dice.many(1, dice.pick([3, 12, 60]), () =>
    dice.pick(dice.chance(gaps) ? GAPS : dice.chance(hostile) ? HOSTILE : TOKENS)).join('')
}

/** A stretch of something that somebody wrote, or of a made-up notice, with some mistakes in it. */
function spoilt(dice: Dice): string {
  let text = dice.chance(0.5) ? randomNotice(dice) : stretch(dice, dice.pick(written()), dice.pick([100, 300, 800]))
  for (let left = 1 + dice.below(6); left > 0; left--) {
    const { start, end, newText } = randomEdit(dice, text)
    text = text.slice(0, start) + newText + text.slice(end)
  }
  return text
}

/** Deeply nested, very long, or the same over and over. */
function monster(dice: Dice): string {
  const times = dice.pick([5, 20, 100])
  const [one, other] = [dice.pick(TOKENS), dice.pick([...TOKENS, ...GAPS])]
  switch (dice.below(5)) {
    case 0: return `一、甲\n1.乙${dice.pick(['（', '(', '<', '《', '“', '〔'])}`.repeat(times)
    case 1: return `1.甲（${'责任单位：（'.repeat(times)}办公室${dice.pick(['）', ')', ''])}`.repeat(1)
    case 2: return (one + other).repeat(times)
    case 3: return one.repeat(times) + other.repeat(times)
    default: return `---\n单位名录：\n${Array.from({ length: Math.min(times, 50) }, (_, i) => `${' '.repeat(i * 2)}甲${i}：`).join('\n')}\n---\n`
  }
}

function stretch(dice: Dice, text: string, most: number): string {
  const start = text.length <= most || dice.chance(0.3) ? 0 : text.lastIndexOf('\n', dice.below(text.length - most)) + 1
  return text.slice(start, start + most)
}

let texts: readonly string[] | undefined

/** Samples, and real notices where they are. */
function written(): readonly string[] {
  return texts ??= [
    ...readdirSync('samples').filter(file => file.endsWith('.yaodian')).map(file => readFileSync(`samples/${file}`, 'utf8')),
    ...realNotices().map(notice => notice.text),
  ]
}

// ---------------------------------------------------------------- edits

/** Replaces a stretch of a text; offsets in UTF-16 units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly newText: string
}

export function applyEdit(text: string, { start, end, newText }: Edit): string {
  return text.slice(0, start) + newText + text.slice(end)
}

/** The edit as far as it is possible in a text that may be shorter than the one that it was made for. */
export function fitted({ start, end, newText }: Edit, text: string): Edit {
  const from = Math.min(start, text.length)
  return { start: from, end: Math.max(from, Math.min(end, text.length)), newText }
}

export function inverseOf({ start, end, newText }: Edit, text: string): Edit {
  return { start, end: start + newText.length, newText: text.slice(start, end) }
}

export function randomEdit(dice: Dice, text: string): Edit {
  const at = dice.below(text.length + 1)
  const here = (newText: string): Edit => ({ start: at, end: at, newText })
  switch (dice.below(12)) {
    case 0: case 1: case 2: return here(dice.pick(TOKENS))
    case 3: return here(dice.pick(GAPS))
    case 4: return here(dice.pick(HOSTILE))
    case 5: case 6: return fitted({ start: at, end: at + 1 + dice.below(3), newText: '' }, text)
    case 7: return fitted({ start: at, end: at + dice.below(60), newText: dice.chance(0.3) ? dice.pick(TOKENS) : '' }, text)
    case 8: return here(text.slice(dice.below(text.length + 1)).slice(0, dice.below(80)))
    case 9: return movedLine(dice, text)
    case 10: return here(stretch(dice, dice.chance(0.5) ? randomNotice(dice) : dice.pick(written()), 120))
    default: return otherLineEnds(dice, text)
  }
}

function movedLine(dice: Dice, text: string): Edit {
  const lines = text.split('\n')
  const from = dice.below(lines.length)
  const to = dice.below(lines.length)
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const chosen = lines.slice(first, last + 1)
  const turned = from < to ? [...chosen.slice(1), ...chosen.slice(0, 1)] : [...chosen.slice(-1), ...chosen.slice(0, -1)]
  const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0)
  return { start, end: start + chosen.join('\n').length, newText: turned.join('\n') }
}

function otherLineEnds(dice: Dice, text: string): Edit {
  return { start: 0, end: text.length, newText: text.replace(/\r\n?|\n/g, dice.pick(['\n', '\r\n', '\r'])) }
}
