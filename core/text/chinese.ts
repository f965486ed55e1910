// Which characters are Chinese writing: what decides how the marks beside them are to be written.

import { HAN, SIGN, signAt } from './signs.js'

/** The Chinese characters inside a regular expression's class. */
export const HAN_CLASS = HAN.map(chars => typeof chars === 'string' ? chars : chars.join('-')).join('')

export function isHan(char: string): boolean {
  return (signAt(char, 0) & SIGN.han) !== 0
}

/** A Chinese character, or a mark that only Chinese text has. */
export function isChinese(char: string): boolean {
  return (signAt(char, 0) & (SIGN.han | SIGN.fullWidthMark)) !== 0
}
