// Which names of a document may be one unit with another: found by keys, once for each name.

import type { Snapshot } from '../snapshot.js'
import { isShortened, variantKeys, variantOf } from './name-variants.js'
import { listedNames, usedNames } from './unit-names.js'

export interface NameRelatives {
  /** The names of the document and of its directory that this one may be a variant of, in no order. */
  variants(name: string): readonly string[]
  /** The listed full names of which this one is a shortened form, in no order. */
  shortened(name: string): readonly string[]
}

export function nameRelatives(snapshot: Snapshot): NameRelatives {
  return snapshot.once('relatives', () => {
    const { directory, memory } = snapshot
    const { full } = listedNames(directory)
    const names = new Set([...usedNames(snapshot).map(({ name }) => name), ...full])
    const known = memory.follow<Variants>('variants', before => before?.fits(names) === true ? before : new Variants())
    names.forEach(name => { known.add(name) })
    const shortened = memory.ofPiece('shortened names', directory, () => new Map<string, readonly string[]>())
    return {
      variants: name => known.of(name).filter(other => names.has(other)),
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
  private readonly found = new Map<string, string[]>()
  private readonly holders = new Map<string, string[]>()

  fits(names: ReadonlySet<string>): boolean {
    return this.found.size < FEW + names.size * MOST_LEFT
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
    const own = [...alike].filter(other => variantOf(name, other) !== undefined)
    own.forEach(other => this.found.get(other)?.push(name))
    this.found.set(name, own)
  }

  of(name: string): readonly string[] {
    return this.found.get(name) ?? []
  }
}
