// Keys at random places of a text: a character typed or taken out, now and then a line begun.

import { pickFrom, randomFrom } from '../harness/random.js'

const KEYS = [...'的市在局和、。，（）1二推进']

/** What is taken out and put in, as an editor tells it: lines and characters from 0, half-open. */
export interface Key {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
  readonly text: string
}

export interface Typist {
  /** The next key; the text has changed by it. */
  type(): Key
  /** All of the text as it is now, lines ended by `\n`. */
  text(): string
}

export function typist(text: string): Typist {
  const random = randomFrom(2026)
  const lines = text.split('\n')
  return {
    type() {
      const line = Math.floor(random() * lines.length)
      const before = lines[line] ?? ''
      const at = Math.floor(random() * (before.length + 1))
      const dice = random()
      const taken = dice < 0.3 && at < before.length ? 1 : 0
      const typed = taken === 1 ? '' : dice < 0.33 ? '\n' : pickFrom(KEYS, random) ?? ''
      lines.splice(line, 1, ...(before.slice(0, at) + typed + before.slice(at + taken)).split('\n'))
      return { start: { line, character: at }, end: { line, character: at + taken }, text: typed }
    },
    text: () => lines.join('\n'),
  }
}
