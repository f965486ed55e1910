// Which characters are Chinese writing: what decides how the marks beside them are to be written.

/** The Chinese characters inside a regular expression's class. */
export const HAN_CLASS = '\\u3400-\\u4dbf\\u4e00-\\u9fff〇'

const HAN = new RegExp(`[${HAN_CLASS}]`)
const FULL_WIDTH_MARK = /[，。、；：？！“”‘’（）《》〈〉「」『』〔〕【】［］…]/

export function isHan(char: string): boolean {
  return HAN.test(char)
}

/** A Chinese character, or a mark that only Chinese text has. */
export function isChinese(char: string): boolean {
  return HAN.test(char) || FULL_WIDTH_MARK.test(char)
}
