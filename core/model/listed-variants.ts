// The names of a directory, found by what a variant has in common with them: of a hundred thousand, a few are compared.

import { organOf, otherEndings, PREFIXES, withoutAnd, withoutStray } from './name-variants.js'

export class ListedVariants {
  private readonly withAnd = new Map<string, string[]>()
  private readonly withStray = new Map<string, string[]>()
  private readonly byLength = new Map<number, string[]>()
  private organs: ReadonlyMap<string, readonly string[]> | undefined

  constructor(private readonly names: ReadonlySet<string>) {
    for (const name of names) {
      const [plain, bare] = [withoutAnd(name), withoutStray(name)]
      if (plain !== name) note(this.withAnd, plain, name)
      if (bare !== name) note(this.withStray, bare, name)
      note(this.byLength, name.length, name)
    }
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  /** Among them are all names for which `variantOf` says how this one differs. */
  near(name: string): ReadonlySet<string> {
    const [plain, bare, organ] = [withoutAnd(name), withoutStray(name), organOf(name)]
    const written = [plain, bare, name.slice(1), ...PREFIXES.map(prefix => prefix + name), ...otherEndings(name)]
    const near = new Set([
      ...written.filter(each => this.names.has(each)),
      ...this.withAnd.get(plain) ?? [], ...this.withStray.get(bare) ?? [],
      ...organ === undefined ? [] : this.ofOrgan(organ),
      ...(this.byLength.get(name.length) ?? []).filter(other => differsOnce(name, other)),
    ])
    near.delete(name)
    return near
  }

  private ofOrgan(organ: string): readonly string[] {
    this.organs ??= groupByOrgan(this.names)
    return this.organs.get(organ) ?? []
  }
}

function groupByOrgan(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const organs = new Map<string, string[]>()
  for (const name of names) {
    const organ = organOf(name)
    if (organ !== undefined) note(organs, organ, name)
  }
  return organs
}

/** Of two names of one length. */
function differsOnce(name: string, other: string): boolean {
  let at = 0
  while (at < name.length && name.charCodeAt(at) === other.charCodeAt(at)) at++
  for (let after = at + 1; after < name.length; after++) if (name.charCodeAt(after) !== other.charCodeAt(after)) return false
  return true
}

function note<Key>(map: Map<Key, string[]>, key: Key, name: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [name])
  else known.push(name)
}
