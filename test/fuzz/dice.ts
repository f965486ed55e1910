// Random choices that a seed repeats.

import { randomFrom } from '../harness/random.js'

export interface Dice {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  chance(share: number): boolean
  /** @throws for an empty list */
  pick<T>(list: readonly T[]): T
  /** From `least` to `most` things, each made by itself. */
  many<T>(least: number, most: number, make: (index: number) => T): readonly T[]
}

export function dice(seed: number): Dice {
  const random = randomFrom(seed)
  const below = (end: number) => Math.floor(random() * end)
  return {
    below,
    chance: share => random() < share,
    pick(list) {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    many: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, (_, i) => make(i)),
  }
}

/** A seed for a case of its own: neighbours have nothing in common. */
export function seedOf(seed: number, index: number): number {
  return (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
}

/** A seed that follows from the text alone. */
export function seedOfText(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}
