// The picture of the distribution: the table behind it, and the SVG file that is made of it.

import { strict as assert } from 'node:assert'
import { DOMParser } from '@xmldom/xmldom'
import { analyze } from '../../core/index.js'
import { UTF_16 } from '../../server/encoding.js'
import { toDistribution } from '../../server/features/unit-tasks.js'
import { linesOf } from '../../server/lines.js'
import type { TaskDistribution } from '../../server/protocol.js'
import { HOTTEST, matrixOf, type Matrix, type RowOrder } from '../../webview/distribution/matrix.js'
import { distributionSvg, type PictureWords } from '../../webview/distribution/svg.js'

const WORDS: PictureWords = {
  title: '任务分布', unit: '单位', sum: '合计', roles: { lead: '牵头', support: '配合', other: '负责' },
}

const NOTICE = [
  '（一）压实责任。',
  '1.健全责任体系。（牵头单位：市水利局；配合单位：市气象局、市应急管理局）',
  '2.开展汛前检查。（市应急管理局牵头，市水利局配合）',
  '（二）提升能力。',
  '3.组织防汛演练。（市应急管理局牵头，市气象局配合）',
  '4.补充抢险物资。（市应急管理局负责）',
].join('\n')

function distributionOf(text: string): TaskDistribution {
  return toDistribution(analyze(text), linesOf('test:', 1, text, UTF_16))
}

function matrix(text: string, order: RowOrder = 'directory'): Matrix {
  return matrixOf(distributionOf(text), order)
}

describe('matrixOf', () => {
  it('has a cell for every unit and section, and sums', () => {
    const { columns, rows, sum } = matrix(NOTICE)
    const counts = ({ counts: { lead, support, other } }: { readonly counts: Matrix['sum']['counts'] }) => `${lead}/${support}/${other}`
    assert.deepEqual(rows.map(row => [row.name, ...row.cells.map(counts), counts(row.sum)]), [
      ['市水利局', '1/1/0', '0/0/0', '1/1/0'],
      ['市气象局', '0/1/0', '0/1/0', '0/2/0'],
      ['市应急管理局', '1/1/0', '1/0/1', '2/1/1'],
    ])
    assert.deepEqual(columns.map(column => [column.name, counts(column.sum)]), [['（一）压实责任', '2/3/0'], ['（二）提升能力', '1/1/1']])
    assert.equal(counts(sum), '3/4/1')
  })

  it('puts who has most to do first, if asked, and leaves equals in their order', () => {
    assert.deepEqual(matrix(NOTICE, 'load').rows.map(({ name }) => name), ['市应急管理局', '市水利局', '市气象局'])
  })

  it('knows the tasks of each cell, those that the unit leads first; of a column each task once', () => {
    const { columns, rows } = matrix(NOTICE)
    assert.deepEqual(rows[0]?.cells[0]?.tasks, [{ task: 0, role: 'lead' }, { task: 1, role: 'support' }])
    assert.deepEqual(rows[2]?.sum.tasks.map(({ task }) => task), [1, 2, 0, 3])
    assert.deepEqual(columns[0]?.sum.tasks, [{ task: 0, role: 'lead' }, { task: 1, role: 'lead' }])
  })

  it('has all tasks that somebody answers for behind the sum of all', () => {
    assert.deepEqual(matrix(NOTICE).sum.tasks.map(({ task }) => task), [0, 1, 2, 3])
  })

  it('is hottest where most is to be done, and cold where nothing is', () => {
    const heats = matrix(NOTICE).rows.map(row => row.cells.map(({ heat }) => heat))
    assert.equal(Math.max(...heats.flat()), HOTTEST)
    assert.equal(heats[0]?.[1], 0)
    assert.ok((heats[1]?.[0] ?? 0) > 0)
  })

  it('is empty for a text without tasks', () => {
    assert.deepEqual(matrix(''), { columns: [], rows: [], sum: { counts: { lead: 0, support: 0, other: 0 }, tasks: [], heat: 0 } })
  })
})

describe('distributionSvg', () => {
  const textsOf = (svg: string) => [...new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('text')]
    .map(element => element.textContent)

  it('is a well-formed file with every name and number', () => {
    const { svg } = distributionSvg(matrix(NOTICE), WORDS)
    const texts = textsOf(svg)
    assert.deepEqual(texts.filter(text => /^\d/.test(text ?? '')), ['1 1', '1 1', '1', '1', '2', '1 1', '1 1', '2 1 1', '2 3', '1 1 1', '3 4 1', '3 牵头 3 配合 3 负责'])
    assert.deepEqual(['任务分布', '单位', '市水利局', '市气象局', '市应急管理局'].filter(name => !texts.includes(name)), [])
    assert.equal(texts.filter(text => text === '合计').length, 2)
  })

  it('has concrete colours and fonts only, and nothing that runs or is loaded', () => {
    const { svg } = distributionSvg(matrix(NOTICE), WORDS)
    assert.doesNotMatch(svg, /var\(|currentColor|<script|<style|<foreignObject|href|url\(/)
  })

  it('takes no mark-up from a name, and no character that XML lacks', () => {
    const { svg } = distributionSvg(matrix('（一）<b>&"责任\u0007。\n1.健全。（牵头单位：市<水利>局）'), { ...WORDS, title: '<&>' })
    assert.ok(textsOf(svg).includes('<&>'))
    assert.ok(textsOf(svg).includes('市<水利>局'))
    assert.doesNotMatch(svg, /<b>|\u0007/)
  })

  it('is as large as its table, and cuts what is too long', () => {
    const long = distributionSvg(matrix(`（一）${'很长的标题'.repeat(8)}\n1.健全。（${'望川市'.repeat(12)}局负责）`), WORDS)
    const short = distributionSvg(matrix(NOTICE), WORDS)
    assert.match(short.svg, new RegExp(`^<svg [^>]*width="${short.width}" height="${short.height}"`))
    assert.ok(long.width < 700)
    assert.equal(textsOf(long.svg).filter(text => text?.endsWith('…')).length, 2)
  })
})
