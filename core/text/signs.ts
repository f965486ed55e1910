// Kinds of characters, one bit each: what a character is and what a text holds is asked of a table, not of an expression.

type Kinds = Readonly<Record<string, readonly (string | readonly [from: string, to: string])[]>>

/** What a Chinese character is, here and in expressions. */
export const HAN = ['〇', ['\u3400', '\u4dbf'], ['\u4e00', '\u9fff']] as const

/** Each with its characters, and pairs that stand for all characters from one to the other. A character may be of several kinds. */
const KINDS = {
  han: HAN,
  /** Marks that only Chinese text has. */
  fullWidthMark: ['，。、；：？！“”‘’（）《》〈〉「」『』〔〕【】［］…'],
  /** Neither Chinese nor anything else: looked past. */
  neutral: [' \t\u3000\u00a0)]}>"\'%‰℃([{<'],
  fullPoint: ['，；：？！'],
  pointMark: ['，。、；：？！,;:?!.'],
  /** Half-width marks that have a full-width twin. */
  halfPoint: [',;:?!'],
  /** Quotes, brackets and book marks of any width. */
  pairedMark: ['“”"＂‘’\'＇（(）)［[]］〔〕【】｛{｝}《》〈〉「」『』'],
  digit: [['0', '9'], ['０', '９']],
  wideDigit: [['０', '９']],
  /** What addresses and words of other languages have. */
  latin: ['@', ['A', 'Z'], ['a', 'z']],
} as const satisfies Kinds

type Kind = keyof typeof KINDS

const NAMES = Object.keys(KINDS) as readonly Kind[]

/** The bit of each kind. */
export const SIGN = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Readonly<Record<Kind, number>>

const table = makeTable()

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x10000)
  for (const name of NAMES) {
    for (const chars of KINDS[name]) {
      const ranges = typeof chars === 'string' ? [...chars].map(char => [char, char] as const) : [chars]
      for (const [from, to] of ranges) {
        for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) made[code] = (made[code] ?? 0) | SIGN[name]
      }
    }
  }
  return made
}

/** The kinds of the character at `at`; 0 where there is none. */
export function signAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? table[text.charCodeAt(at)] ?? 0 : 0
}

/** All kinds that the text holds. */
export function signsIn(text: string): number {
  let signs = 0
  for (let i = 0; i < text.length; i++) signs |= table[text.charCodeAt(i)] ?? 0
  return signs
}
