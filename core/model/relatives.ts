// Which names of a document may be one unit with another: found by keys, once for each name.

import { flatMap } from '../../grammar/index.js'
import type { Snapshot } from '../snapshot.js'
import { isShortened, needsEvidence, variantKeys, variantOf } from './name-variants.js'
import { ListedVariants } from './listed-variants.js'
import { usedNames } from './unit-names.js'

export interface NameRelatives {
  /** The names that this one, which the document uses, may be a variant of, in no order; among them some that were used before the last edits. */
  variants(name: string): readonly Relative[]
  /** The listed full names of which this one is a shortened form, in no order. */
  shortened(name: string): readonly string[]
  /** Another object where less is known of earlier names. */
  readonly known: object
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
    const { full } = directory.names
    const used = usedNames(snapshot)
    const listed = memory.ofPiece('listed variants', directory, () => new ListedVariants(full))
    const known = memory.follow<Variants>('variants', before => before?.fits(used.size, listed) === true ? before : new Variants(listed))
    memory.whileSame('names with relatives', [known, used.counted], () => {
      for (const name of used.keys()) known.add(name)
      return known
    })
    const shortened = memory.ofPiece('shortened names', directory, () => new Map<string, readonly string[]>())
    return {
      known,
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

/** Of the names that the document uses, with each other and with those of one directory. */
class Variants {
  private readonly found = new Map<string, Relative[]>()
  private readonly holders = new Map<string, string[]>()

  constructor(private readonly listed: ListedVariants) {}

  fits(names: number, listed: ListedVariants): boolean {
    return this.listed === listed && this.found.size < FEW + names * MOST_LEFT
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
    this.found.set(name, flatMap([...new Set([...alike, ...this.listed.near(name)])], other => relativeOf(name, other)))
    // A listed one has been found already.
    if (!this.listed.has(name)) alike.forEach(other => this.found.get(other)?.push(...relativeOf(other, name)))
  }

  of(name: string): readonly Relative[] {
    return this.found.get(name) ?? []
  }
}

function relativeOf(name: string, other: string): readonly Relative[] {
  const difference = variantOf(name, other)
  return difference === undefined ? [] : [{ name: other, difference, needsEvidence: needsEvidence(name, other) }]
}
