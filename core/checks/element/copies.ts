// element/copies: 抄送 that does not end with a full stop.

import { flatMap } from '../../../grammar/index.js'
import { wordsOf } from '../../model/place.js'
import { placedWords, valuesOf, type PlacedValue } from '../../model/placed-values.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, type Report } from '../check.js'

const LINE = /^抄\s*送\s*[：:]\s*\S/
const WRONG_MARK = /[；，、：．.;,:]$/
/** What may stand below 抄送; any other line may go on with its names. */
const NEXT_ELEMENT = /印发$|^印发|^[（(]?共印|^分送|^主\s*送/

export const copies = defineCheck({
  code: 'element/copies',
  title: '抄送机关后面没有句号',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 9704—2012 7.4.2',
  of: 'segment',
  run: snapshot => [
    // In the front matter the mark may be left out: printing adds it.
    ...flatMap(valuesOf(snapshot, '抄送').slice(-1).filter(({ text }) => WRONG_MARK.test(text)), judge),
    ...inBody(snapshot),
  ],
})

function inBody({ tree, memory }: Snapshot): readonly Report[] {
  const copied = memory.findByPiece('element/copies', tree.lines, line => line, block => LINE.test(wordsOf(block)) ? [block.content] : [])
  return flatMap([...copied.keys()], block => {
    const next = tree.lines.find(({ start, content }) => start > block.start && content.kind === 'text')
    return next !== undefined && !NEXT_ELEMENT.test(wordsOf(next)) ? [] : judge(placedWords(block))
  })
}

function judge({ text, span }: PlacedValue): readonly Report[] {
  // A full stop further in: something else stands behind the names.
  if (text.includes('。')) return []
  const [mark = ''] = WRONG_MARK.exec(text) ?? []
  const end = { start: span.end - mark.length, end: span.end }
  return [{
    span: mark === '' ? span : end,
    message: `抄送机关${mark === '' ? '后面没有标点' : `以“${mark}”结尾`}：最后一个抄送机关后面应当用句号。`,
    fixes: [{ title: mark === '' ? '补上句号' : '改为句号', kind: 'safe', edits: [{ span: end, newText: '。' }] }],
  }]
}
