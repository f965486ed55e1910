// Colours by meaning. Whether there are any is decided once for each output.

import { styleText } from 'node:util'
import type { Io, Output } from './io.js'

const styles = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  hint: ['cyan', 'bold'],
  good: ['green', 'bold'],
  path: ['bold'],
  heading: ['bold'],
  code: ['magenta'],
  faint: ['gray'],
  plain: []
} satisfies Record<string, Parameters<typeof styleText>[0]>

export type Style = keyof typeof styles

/** Paints text for one output; gives it back unchanged where colours are off. */
export type Paint = (style: Style, text: string) => string

export function paintFor(output: Output, env: Io['env']): Paint {
  if (!coloursWanted(output, env)) return (_style, text) => text
  return (style, text) => (text === '' ? '' : styleText(styles[style], text, { validateStream: false }))
}

/** FORCE_COLOR over NO_COLOR over whether a person is looking; as Node itself decides. */
function coloursWanted(output: Output, env: Io['env']): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if ((env['NO_COLOR'] ?? '') !== '') return false
  return output.isTerminal && env['TERM'] !== 'dumb'
}
