// Between which characters a line may end: 禁则 as Word has it for simplified Chinese, and words that stay whole.

/** Never at the start of a line: Word's own list for zh-CN (w:noLineBreaksBefore by default). */
const NEVER_FIRST = new Set('!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠')
/** Never at the end of one (w:noLineBreaksAfter by default). */
const NEVER_LAST = new Set('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥')
/** May stand beyond the right edge (w:overflowPunct, on by default). */
const HANGING = new Set('、。，．：；？！')

const LETTER_OR_DIGIT = /[0-9A-Za-z\u00c0-\u024f\u0370-\u04ff]/u
/** A mark that joins a word or a number to what follows without a space: 1.5, 12:30, A-3, user@site. */
const JOINING = /[.,:;'@#&_=+*%~^\\-]/u
const DASH = '—'
/** From here on (dashes, Chinese, full-width forms) there are no words. */
const FIRST_WIDE = '\u2010'

export function hangs(character: string): boolean {
  return HANGING.has(character)
}

/** Whether a line may end between two characters that stand side by side. */
export function mayBreak(before: string, after: string): boolean {
  if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false
  if (before >= FIRST_WIDE && after >= FIRST_WIDE) return before !== DASH || after !== DASH
  if (!LETTER_OR_DIGIT.test(after)) return !(JOINING.test(after) && LETTER_OR_DIGIT.test(before))
  return !LETTER_OR_DIGIT.test(before) && !JOINING.test(before)
}
