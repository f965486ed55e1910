// The pieces of a 发文字号 behind the organ's code, and what GB/T 9704-2012, 7.2.5 finds wrong with them.

import type { TextEdit } from '../../finding.js'
import { halfWidthDigits } from '../../model/half-width.js'

/** As written, in order and without gaps: 〔 2026 〕 第 0 8 号. */
export interface NumberPieces {
  /** Where `open` begins in the document. */
  readonly start: number
  readonly open: string
  readonly year: string
  readonly close: string
  readonly ordinal: string
  readonly zeros: string
  readonly digits: string
  /** 号, or '' where it is missing. */
  readonly word: string
}

/** What is wrong and how to mend it. What others have numbered (`cited`) keeps its 第 and its zeros. */
export function flawsOf(
  number: NumberPieces, use: 'element' | 'cited',
): { readonly flaws: readonly string[]; readonly edits: readonly TextEdit[] } {
  const flaws: string[] = []
  const edits: TextEdit[] = []
  let at = number.start
  const piece = (written: string, right: string, flaw: string, mend = true) => {
    if (written !== right) {
      if (!flaws.includes(flaw)) flaws.push(flaw)
      if (mend) edits.push({ span: { start: at, end: at + written.length }, newText: right })
    }
    at += written.length
  }
  const own = use === 'element'
  const narrow = (text: string) => own ? halfWidthDigits(text) : text
  const brackets = '年份应当用六角括号“〔〕”括起'
  piece(number.open, number.open.trim() === '〔' ? number.open : '〔', brackets)
  if (number.year.length === 2) piece(number.year, `20${halfWidthDigits(number.year)}`, '年份应当写全四位')
  else piece(number.year, narrow(number.year), '数字应当用半角')
  const closed = number.close.includes('〕')
  piece(number.close, number.close.trim() === '〕' ? number.close : '〕', closed ? '年份不写“年”字' : brackets)
  piece(number.ordinal, number.ordinal.trim() === '' ? number.ordinal : '', '序号前不加“第”', own)
  piece(number.zeros, '', '序号不编虚位，前面不补“0”', own)
  piece(number.digits, narrow(number.digits), '数字应当用半角')
  piece(number.word, number.word === '' ? '号' : number.word, '序号后面应当有“号”')
  return { flaws, edits }
}
