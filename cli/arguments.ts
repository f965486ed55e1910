// Options and operands of one command, read with node:util and refused in Chinese.

import { parseArgs } from 'node:util'
import { nearestWord } from '../core/index.js'
import { Misuse } from './misuse.js'

export interface OptionShape {
  readonly type: 'string' | 'boolean'
  readonly short?: string
}

export type OptionShapes = Readonly<Record<string, OptionShape>>

export interface Arguments {
  readonly operands: readonly string[]
  /** String options by long name; the last one given wins. */
  readonly values: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/** Throws `Misuse` for an option that is unknown, lacks its value, or has one too many. */
export function readArguments(argv: readonly string[], shapes: OptionShapes): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...shapes },
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const operands: string[] = []
  const values = new Map<string, string>()
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const shape = Object.hasOwn(shapes, token.name) ? shapes[token.name] : undefined
    if (shape === undefined) throw new Misuse(unknownOption(token, shapes))
    if (shape.type === 'string') values.set(token.name, stringValue(token))
    else flags.add(flagName(token))
  }
  return { operands, values, flags }
}

/** The value of a string option that allows only a few words; throws `Misuse` for another word. */
export function choice<Word extends string>(
  args: Arguments,
  option: string,
  words: readonly [Word, ...Word[]],
  fallback: Word
): Word {
  const given = args.values.get(option)
  if (given === undefined) return fallback
  const word = words.find(each => each === given)
  if (word !== undefined) return word
  throw new Misuse(`选项 --${option} 不能是“${given}”，只能是：${words.join('、')}。`)
}

function unknownOption(token: OptionToken, shapes: OptionShapes): string {
  const guess = nearestWord(token.name, Object.keys(shapes))
  return `没有选项 ${token.rawName}${guess === undefined ? '' : `，是不是 --${guess}？`}`
}

function stringValue(token: OptionToken): string {
  const { value } = token
  const swallowedOption = value !== undefined && token.inlineValue !== true && /^-./.test(value)
  if (value === undefined || value === '' || swallowedOption) throw new Misuse(`选项 ${token.rawName} 后面要写一个值。`)
  return value
}

function flagName(token: OptionToken): string {
  if (token.value !== undefined) throw new Misuse(`选项 ${token.rawName} 不带值。`)
  return token.name
}
