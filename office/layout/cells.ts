// How many 字 a text is wide when it is set in a body face: the measure behind centring and line breaking.

// Latin letters, digits and marks take half a 字 in the faces of GB/T 9704; from U+2000 on (“ ” — …, Han) a whole one.
const FIRST_WIDE = 0x2000
const HALF_WIDTH_FORMS = { first: 0xff61, last: 0xffdc }

/** In 字: 1 for a Han character or a full-width mark, 0.5 for a Latin letter, a digit or a half-width mark. */
export function cellsOf(text: string): number {
  let cells = 0
  for (const character of text) cells += isNarrow(character.codePointAt(0) ?? 0) ? 0.5 : 1
  return cells
}

function isNarrow(code: number): boolean {
  return code < FIRST_WIDE || (code >= HALF_WIDTH_FORMS.first && code <= HALF_WIDTH_FORMS.last)
}
