// syntax/unknown-suppression: a suppression that names no check, or one that does not exist.

import { flatMap } from '../../../grammar/index.js'
import { placeOf } from '../../model/place.js'
import { nearestWord } from '../../text/nearest.js'
import { isKnownCode, KNOWN_CODES } from '../codes.js'
import { defineCheck } from '../check.js'

export const unknownSuppression = defineCheck({
  code: 'syntax/unknown-suppression',
  title: '忽略注释写得不对',
  severity: 'warning',
  level: '本单位',
  clause: '要点语言 第6节',
  of: 'segment',
  run: ({ tree }) => flatMap(tree.lines, block => {
    const suppression = block.content.kind === 'comment' ? block.content.suppression : undefined
    if (suppression === undefined && block.content.problems.length === 0) return []
    const formless = block.content.problems.filter(problem => problem.code === 'suppression-form').map(problem => ({
      span: placeOf(block, problem.span),
      message: '忽略注释要写明忽略哪一种检查，例如“// 要点-忽略 numbering/gap”。这一条没有写明，不起作用，请补上代码。',
    }))
    const unknown = (suppression?.codes ?? []).filter(({ code }) => !isKnownCode(code)).map(({ code, span: written }) => {
      const nearest = nearestWord(code, KNOWN_CODES)
      const span = placeOf(block, written)
      return {
        span,
        message: `没有叫“${code}”的检查，这条忽略不起作用。${nearest === undefined ? '请删去' : `是不是“${nearest}”？请改正`}。`,
        fixes: nearest === undefined ? [] : [{ title: `改为“${nearest}”`, kind: 'choice', edits: [{ span, newText: nearest }] } as const],
      }
    })
    return [...formless, ...unknown]
  }),
})
