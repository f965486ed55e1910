// element/salutation: 主送 that does not end with a colon.

import { flatMap, looksLikeUnit } from '../../../grammar/index.js'
import { wordsOf } from '../../model/place.js'
import { placedWords, valuesOf } from '../../model/placed-values.js'
import type { LineRole, Part, PartLine } from '../../model/types.js'
import { defineCheck, type Report } from '../check.js'

const END_MARK = /[。；，、．.;,]$/

export const salutation = defineCheck({
  code: 'element/salutation',
  title: '主送机关后面没有冒号',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 9704—2012 7.3.2',
  of: 'segment',
  run: snapshot => [
    ...flatMap(valuesOf(snapshot, '主送').slice(-1), ({ text, span }) => {
      const [mark] = END_MARK.exec(text) ?? []
      return mark === undefined ? [] : [report(`主送机关以“${mark}”结尾`, { start: span.end - mark.length, end: span.end })]
    }),
    ...flatMap(snapshot.parts, inPart),
  ],
})

/** What may stand between the title and 主送. */
const BETWEEN: ReadonlySet<LineRole> = new Set(['blank', 'comment', 'document-number'])

/** The first line under the title, where it names whom the notice is for. */
function inPart({ lines }: Part): readonly Report[] {
  const title = lines.findLastIndex(({ role }) => role === 'title')
  if (title < 0 || lines.some(({ role }) => role === 'salutation')) return []
  const below = lines.slice(title + 1).filter(({ role }) => !BETWEEN.has(role))
  const [line, next] = below
  if (line === undefined || next === undefined || !namesAddressees(line) || !isBody(next)) return []
  const { text, span } = placedWords(line.block)
  const [mark = ''] = END_MARK.exec(text) ?? []
  return [report(mark === '' ? '主送机关后面没有标点' : `主送机关以“${mark}”结尾`, { start: span.end - mark.length, end: span.end },
    mark === '' ? span : undefined)]
}

/** Only names, one at least a class of units: 各县（市、区）应急管理局，局机关各科室. */
function namesAddressees({ block, role }: PartLine): boolean {
  const words = wordsOf(block).replace(END_MARK, '')
  if (role !== 'paragraph' || words.length > 200) return false
  const names = namesIn(words)
  return names.some(name => name.startsWith('各')) && names.every(name => looksLikeUnit(name))
}

/** Brackets hold their own marks: 各县（市、区）. */
function namesIn(words: string): readonly string[] {
  return words.replace(/[（(<〈][^（()）<>〈〉]*[）)>〉]/g, '').split(/[、，,]/)
}

function isBody({ role, block }: PartLine): boolean {
  return role === 'paragraph' && /[。：:]/.test(wordsOf(block))
}

function report(wrong: string, end: { readonly start: number; readonly end: number }, span = end): Report {
  return {
    span,
    message: `${wrong}：最后一个机关名称后面应当用全角冒号“：”。`,
    fixes: [{ title: end.start === end.end ? '补上“：”' : '改为“：”', kind: 'safe', edits: [{ span: end, newText: '：' }] }],
  }
}
