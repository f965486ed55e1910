// In what units a client counts the characters of a line, as `initialize` settles it.

export interface Encoding {
  /** As the protocol calls it. */
  readonly name: 'utf-16' | 'utf-8' | 'utf-32'
  /** Units of a character by its code point; a half of a surrogate pair that stands alone is sent as U+FFFD. */
  widthOf(codePoint: number): number
}

/** Ours as well: what needs no conversion gets none. */
export const UTF_16: Encoding = { name: 'utf-16', widthOf: code => code > 0xffff ? 2 : 1 }

const UTF_8: Encoding = {
  name: 'utf-8',
  widthOf: code => code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4,
}

const UTF_32: Encoding = { name: 'utf-32', widthOf: () => 1 }

/** The client's first choice among those that it offers; UTF-16 where it offers nothing that we know. */
export function encodingFrom(offered: readonly string[] | undefined): Encoding {
  const known = offered?.flatMap(name => [UTF_16, UTF_8, UTF_32].filter(encoding => encoding.name === name))
  return known?.[0] ?? UTF_16
}
