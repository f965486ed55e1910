// Word's automatic numbers as the text that Word shows. The rules are those of ISO/IEC 29500-1, 17.9.

import { formatNumber } from './number-formats.js'
import { attributeOf, childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.js'

/** How one level of a list counts. */
interface ListLevel {
  readonly start: number
  readonly format: string
  /** 「（%1）」: %n stands for the number of level n, counted from 1. */
  readonly text: string
  /** What separates the number from the words; Word's default is a tab. */
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** The level, counted from 1, whose next number starts this one anew; 0 for none, `undefined` for every higher one. */
  readonly restartAfter: number | undefined
  /** Numbers of higher levels are shown in digits. */
  readonly legal: boolean
  /** The paragraph style that has this level. */
  readonly style: string | undefined
}

interface ListInstance {
  readonly definition: string
  /** By level. */
  readonly overrides: ReadonlyMap<number, { readonly start: number | undefined; readonly level: ListLevel | undefined }>
}

export interface Numbering {
  /** The level of a style in a list, where the list says it and the style does not. */
  levelOfStyle(list: string, style: string): number | undefined
  /** The next number, as shown, with what separates it from the words; counts on. `undefined` where there is no such list. */
  next(list: string, level: number): string | undefined
}

const LEVELS = 9

export function readNumbering(part: XmlElement | undefined): Numbering {
  const definitions = readDefinitions(part)
  const instances = readInstances(part, definitions.followed)
  const levelOf = (list: string, level: number): ListLevel | undefined => {
    const instance = instances.get(list)
    return instance?.overrides.get(level)?.level ?? definitions.levels.get(instance?.definition ?? '')?.[level]
  }
  const counter = newCounter(instances, levelOf)
  return {
    levelOfStyle(list, style) {
      const levels = definitions.levels.get(instances.get(list)?.definition ?? '') ?? []
      const found = levels.findIndex(level => level?.style === style)
      return found < 0 ? undefined : found
    },
    next(list, level) {
      const form = levelOf(list, level)
      if (form === undefined) return undefined
      const numbers = counter(list, level)
      return shown(form, level, numbers, index => levelOf(list, index))
    },
  }
}

/** 17.9.11: %n is the number of level n; a level above that has not counted yet shows its first number. */
function shown(
  { format, text, suffix, legal }: ListLevel, own: number, numbers: readonly (number | undefined)[],
  levelAt: (index: number) => ListLevel | undefined,
): string {
  const words = format === 'bullet'
    ? text.replace(/[\ue000-\uf8ff]/g, '•') // symbol fonts lie in the private area
    : text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const level = levelAt(index)
      const value = numbers[index] ?? level?.start ?? 1
      return formatNumber(value, legal && index < own ? 'decimal' : level?.format ?? 'decimal')
    })
  // A mark parts the number from the text already.
  return suffix === 'nothing' || /(?:^|[.．、）)])$/.test(words) ? words : `${words} `
}

type Counter = (list: string, level: number) => readonly (number | undefined)[]

/** Lists that share a definition count together, until one of them is told to start again (17.9.26). */
function newCounter(
  instances: ReadonlyMap<string, ListInstance>,
  levelOf: (list: string, level: number) => ListLevel | undefined,
): Counter {
  const counts = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return (list, level) => {
    const instance = instances.get(list)
    const numbers = counts.get(instance?.definition ?? '') ?? []
    counts.set(instance?.definition ?? '', numbers)
    for (const [index, { start }] of instance?.overrides ?? []) {
      const key = `${list} ${index}`
      if (start === undefined || index > level || started.has(key)) continue
      started.add(key)
      numbers[index] = start - 1
    }
    numbers[level] = (numbers[level] ?? (levelOf(list, level)?.start ?? 1) - 1) + 1
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const after = levelOf(list, deeper)?.restartAfter
      if (after === undefined || (after > 0 && level < after)) numbers[deeper] = undefined
    }
    return numbers
  }
}

interface Definitions {
  readonly levels: ReadonlyMap<string, readonly (ListLevel | undefined)[]>
  /** The definition that really counts, where one only points to the style of another (17.9.21). */
  readonly followed: (definition: string) => string
}

function readDefinitions(part: XmlElement | undefined): Definitions {
  const levels = new Map<string, readonly (ListLevel | undefined)[]>()
  const pointing = new Map<string, string>()
  const styled = new Map<string, string>()
  for (const definition of childrenOf(part, 'w:abstractNum')) {
    const id = attributeOf(definition, 'w:abstractNumId') ?? ''
    levels.set(id, byLevel(childrenOf(definition, 'w:lvl')))
    const [target, own] = [valueOf(definition, 'w:numStyleLink'), valueOf(definition, 'w:styleLink')]
    if (target !== undefined) pointing.set(id, target)
    if (own !== undefined) styled.set(own, id)
  }
  return { levels, followed: definition => styled.get(pointing.get(definition) ?? '') ?? definition }
}

function byLevel(elements: readonly XmlElement[]): readonly (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = []
  for (const element of elements) {
    const index = numberOf(attributeOf(element, 'w:ilvl'))
    if (index !== undefined && index >= 0 && index < LEVELS) levels[index] = readLevel(element)
  }
  return levels
}

function readLevel(element: XmlElement): ListLevel {
  const suffix = valueOf(element, 'w:suff')
  return {
    start: numberOf(valueOf(element, 'w:start')) ?? 0,
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restartAfter: numberOf(valueOf(element, 'w:lvlRestart')),
    legal: isOn(element, 'w:isLgl'),
    style: valueOf(element, 'w:pStyle'),
  }
}

function readInstances(
  part: XmlElement | undefined, followed: (definition: string) => string,
): ReadonlyMap<string, ListInstance> {
  return new Map(childrenOf(part, 'w:num').map(instance => {
    const overrides = childrenOf(instance, 'w:lvlOverride').map(override => {
      const level = childOf(override, 'w:lvl')
      const start = numberOf(valueOf(override, 'w:startOverride'))
      const index = numberOf(attributeOf(override, 'w:ilvl')) ?? 0
      return [index, { start, level: level === undefined ? undefined : readLevel(level) }] as const
    })
    const definition = followed(valueOf(instance, 'w:abstractNumId') ?? '')
    return [attributeOf(instance, 'w:numId') ?? '', { definition, overrides: new Map(overrides) }]
  }))
}

function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}
