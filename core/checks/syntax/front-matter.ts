// syntax/front-matter: front matter that is not closed, or a line in it that is neither 键：值 nor an item.

import { placeOf } from '../../model/place.js'
import { defineCheck } from '../check.js'

export const frontMatter = defineCheck({
  code: 'syntax/front-matter',
  title: '文首写法有误',
  severity: 'warning',
  level: '本单位',
  clause: '要点语言 第2节',
  of: 'segment',
  run: ({ tree }) => {
    const block = tree.frontMatter
    if (block === undefined) return []
    const end = block.start + block.text.length
    return block.content.problems.map(problem => problem.code === 'front-matter-unclosed'
      ? {
          span: placeOf(block, problem.span),
          message: '文首以“---”开始，却没有以“---”结束。请在最后一个要素后面另起一行写“---”。',
          fixes: [{ title: '补上结束的“---”', kind: 'safe', edits: [{ span: { start: end, end }, newText: '\n---' }] }],
        }
      : {
          span: placeOf(block, problem.span),
          message: `文首这一行“${problem.found ?? ''}”读不懂：每行应写“键：值”，或以“- ”开头列在某个键之下。`,
        })
  },
})
