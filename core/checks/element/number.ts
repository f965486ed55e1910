// element/number: 发文字号 with other brackets than 〔〕, a short year, 第, a leading zero, or without 号.

import { flatMap } from '../../../grammar/index.js'
import { halfWidthDigits } from '../../model/half-width.js'
import { maskedLines, placeInLine } from '../../model/masked-lines.js'
import type { Part } from '../../model/types.js'
import { placedWords, valuesOf, type PlacedValue } from '../../model/placed-values.js'
import type { Snapshot } from '../../snapshot.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, moveReport, type Report } from '../check.js'
import { flawsOf, type NumberPieces } from './number-pieces.js'

const OPEN = '[〔［\\[【（(﹝]'
const CLOSE = '[〕］\\]】）)﹞]'
/** Wider white space stands between two things. */
const GAP = '\\s{0,8}'
/** The pieces from the bracket to 号, without gaps. */
const PIECES = `(${GAP}${OPEN}${GAP})([0-9０-９]{4}|[0-9０-９]{2})(${GAP}年?${CLOSE}${GAP}年?)` +
  `(${GAP}第?${GAP})([0０]{0,8})([0-9０-９]{1,5})(${GAP}号)?`
const ELEMENT = new RegExp(`^([（(]?[\\u4e00-\\u9fff]{2,20})${PIECES}[）)]?$`)
const CITED = new RegExp(`(?<=([\\u4e00-\\u9fff]))${PIECES}(.?)`, 'g')
/** A cheap look for most lines: a year in brackets. */
const MAY_BE_CITED = new RegExp(`${OPEN}\\s*[0-9０-９]{2}`)
/** What the code of an organ ends with; a bare 地块（2025）5号 is no 发文字号. */
const CODE_END = /[发办函字文规秘党政综电]/
const NO_NUMBER_OF_DOCUMENTS = /[楼院地线宗栋门幢室厅厂库井船令]/

export const number = defineCheck({
  code: 'element/number',
  title: '发文字号的写法',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 9704—2012 7.2.5',
  of: 'segment',
  run: snapshot => [
    ...flatMap(valuesOf(snapshot, '发文字号'), value => judgeElement(value, true)),
    ...flatMap(flatMap(snapshot.parts, numberLines), line => judgeElement(line, false)),
    ...judgeCitations(snapshot),
  ],
})

/** Lines above the body that can be nothing else, recognised or not. */
function numberLines({ lines, kind }: Part): readonly PlacedValue[] {
  const body = lines.findIndex(({ role }) => role === 'node')
  if (kind === 'attachment') return []
  return lines.slice(0, body < 0 ? lines.length : body).map(({ block }) => placedWords(block))
}

/** `stated`: the front matter says what it is; elsewhere the shape must. */
function judgeElement({ text, span }: PlacedValue, stated: boolean): readonly Report[] {
  const match = ELEMENT.exec(text)
  const [, code = '', ...pieces] = match ?? []
  if (match === null) return []
  const number = piecesOf(pieces, span.start + code.length)
  const { flaws, edits } = flawsOf(number, 'element')
  if (flaws.length === 0 || !(stated || isElement(code, number))) return []
  return [{
    span,
    message: `发文字号“${text}”写法不规范：${flaws.join('；')}。请改正。`,
    fixes: [{ title: '改为规范的发文字号', kind: 'safe', edits }],
  }]
}

/** Without 号 or with a short year the brackets themselves must speak for a 发文字号. */
function isElement(code: string, { open, year, word }: NumberPieces): boolean {
  if (word !== '' && year.length === 4) return true
  return /[〔［[【﹝]/.test(open) && (word !== '' || CODE_END.test(code.slice(-1)))
}

/** In running text others have numbered; only what is certain is said. */
function judgeCitations(snapshot: Snapshot): readonly Report[] {
  return snapshot.memory.findInEach('element/number', maskedLines(snapshot, 'read'), moveReport, line =>
    !MAY_BE_CITED.test(line.text) || ELEMENT.test(line.written.trim()) ? []
    : flatMap(matchesOf(line.text, CITED), match => {
      const [found, before = '', ...rest] = match
      const next = rest.pop() ?? ''
      const length = found.length - next.length
      const number = piecesOf(rest, line.start + match.index)
      if (!isCitation(number, before, next)) return []
      const { flaws, edits } = flawsOf(number, 'cited')
      if (flaws.length === 0) return []
      const onlyNumbering = edits.length === 0
      return [{
        span: placeInLine(line, match.index, length),
        severity: onlyNumbering ? 'hint' as const : 'warning' as const,
        message: `引用的发文字号“${line.written.slice(match.index, match.index + length)}”写法不规范：${flaws.join('；')}。` +
          (onlyNumbering ? '请与原文核对。' : '请改正。'),
        fixes: onlyNumbering ? [] : [{ title: '改为规范的发文字号', kind: 'safe' as const, edits }],
      }]
    }))
}

function isCitation({ open, close, year, word }: NumberPieces, before: string, next: string): boolean {
  if (year.length !== 4 || !/^(?:19|20)/.test(halfWidthDigits(year)) || NO_NUMBER_OF_DOCUMENTS.test(next)) return false
  if (word === '') return /[〔[［]/.test(open) && /[〕\]］]/.test(close) && /[）)》，,；;。、]/.test(next)
  return CODE_END.test(before) || /[〔［[【﹝]/.test(open)
}

function piecesOf(pieces: readonly (string | undefined)[], start: number): NumberPieces {
  const [open = '', year = '', close = '', ordinal = '', zeros = '', digits = '', word = ''] = pieces
  return { start, open, year, close, ordinal, zeros, digits, word }
}
