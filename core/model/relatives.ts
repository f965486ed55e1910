// Which names of a document may be one unit with another: found by keys, once for each name.

import type { Snapshot } from '../snapshot.js'
import { isShortened, needsEvidence, variantKeys, variantOf } from './name-variants.js'
import { listedNames, usedNames } from './unit-names.js'

export interface NameRelatives {
  /** The names that this one may be a variant of, in no order; among them some that were used before the last edits. */
  variants(name: string): readonly Relative[]
  /** The listed full names of which this one is a shortened form, in no order. */
  shortened(name: string): readonly string[]
}

export interface Relative {
  readonly name: string
  /** How the one differs from the other, in words for the drafter. */
  readonly difference: string
  readonly needsEvidence: boolean
}

export function nameRelatives(snapshot: Snapshot): NameRelatives {
  return snapshot.once('relatives', () => {
    const { directory, memory } = snapshot
    const { full } = listedNames(directory)
    const used = usedNames(snapshot)
    const known = memory.follow<Variants>('variants', before => before?.fits(used.size + full.size) === true ? before : new Variants())
    for (const name of used.keys()) known.add(name)
    full.forEach(name => { known.add(name) })
    const shortened = memory.ofPiece('shortened names', directory, () => new Map<string, readonly string[]>())
    return {
      variants: name => known.of(name),
      shortened: name => {
        const found = shortened.get(name) ?? [...full].filter(other => isShortened(name, other))
        shortened.set(name, found)
        return found
      },
    }
  })
}

/** Half-typed names stay behind; when there are so many times more than names, all is forgotten. */
const MOST_LEFT = 3
const FEW = 200

class Variants {
  private readonly found = new Map<string, Relative[]>()
  private readonly holders = new Map<string, string[]>()

  fits(names: number): boolean {
    return this.found.size < FEW + names * MOST_LEFT
  }

  add(name: string): void {
    if (this.found.has(name)) return
    const alike = new Set<string>()
    for (const key of variantKeys(name)) {
      const holders = this.holders.get(key)
      if (holders === undefined) this.holders.set(key, [name])
      else {
        holders.forEach(other => alike.add(other))
        holders.push(name)
      }
    }
    alike.delete(name)
    this.found.set(name, [...alike].flatMap(other => relativeOf(name, other)))
    alike.forEach(other => this.found.get(other)?.push(...relativeOf(other, name)))
  }

  of(name: string): readonly Relative[] {
    return this.found.get(name) ?? []
  }
}

function relativeOf(name: string, other: string): readonly Relative[] {
  const difference = variantOf(name, other)
  return difference === undefined ? [] : [{ name: other, difference, needsEvidence: needsEvidence(name, other) }]
}
