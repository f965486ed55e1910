// What the client says about itself in `initialize` beyond the protocol: read with care, since it may be anything.

import type { InitializationOptions } from './protocol.js'

export interface ReadOptions {
  readonly options: InitializationOptions
  /** In Chinese, a sentence for each option that is left out: it is unknown, or has no value of its kind. */
  readonly complaints: readonly string[]
}

/** Documented in docs/editors.md. */
type OptionName = keyof InitializationOptions

export const OPTION_KINDS: Readonly<Record<OptionName, 'flag' | 'text' | 'object'>> = {
  settings: 'object',
  readFile: 'flag',
  readFolder: 'flag',
  ownKeys: 'flag',
  ownViews: 'flag',
  pushFindings: 'flag',
  showPlaces: 'flag',
  trusted: 'flag',
  checkPages: 'text',
  suggestCommand: 'text',
  bundles: 'text',
}

const EXPECTED = { flag: '应为 true 或 false', text: '应为文字', object: '应为 {…}' } as const

/** Lua and others write an empty object as an empty list. */
export function readOptions(given: unknown): ReadOptions {
  if (given === undefined || given === null || (Array.isArray(given) && given.length === 0)) {
    return { options: {}, complaints: [] }
  }
  if (!isObject(given)) return { options: {}, complaints: ['initializationOptions 应为 {…}，没有采用。'] }
  const names = Object.keys(given)
  const unknown = names.filter(name => !isOption(name)).map(name =>
    `initializationOptions 里没有“${name}”这一项，没有采用；有的是：${Object.keys(OPTION_KINDS).join('、')}。`)
  const known = names.filter(isOption).filter(name => given[name] !== null)
  const wrong = known.filter(name => !fits(name, given[name]))
  const options = Object.fromEntries(known.filter(name => !wrong.includes(name)).map(name => [name, given[name]]))
  return { options, complaints: [...unknown, ...wrong.map(name => `initializationOptions.${name} ${EXPECTED[OPTION_KINDS[name]]}，没有采用。`)] }
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTION_KINDS, name)
}

function fits(name: OptionName, value: unknown): boolean {
  switch (OPTION_KINDS[name]) {
    case 'flag':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'string'
    case 'object':
      return isObject(value)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
