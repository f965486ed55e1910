// 版头 and 版记 of a printed notice, GB/T 9704-2012, 7.2 and 7.4, moved to the front matter, from where print takes them.

import { looksLikeUnit } from '../../grammar/index.js'

const DOCUMENT_NUMBER = '[\\u4e00-\\u9fff]{2,16}[〔[（(]\\d{4}[〕\\]）)]\\d{1,5}号'

/** Lines of the 版头, above the title. */
const HEAD: readonly (readonly [shape: RegExp, ...keys: readonly string[]])[] = [
  [/^(\d{6})$/, '份号'],
  [/^((?:绝密|机密|秘密)(?:★.{1,8})?)$/, '密级'],
  [/^(特急|加急|特提|平急)$/, '紧急程度'],
  [new RegExp(`^(${DOCUMENT_NUMBER})$`), '发文字号'],
  [new RegExp(`^(${DOCUMENT_NUMBER})[\\s\\u3000]+签发人[：:][\\s\\u3000]*(.{2,40})$`), '发文字号', '签发人'],
]
const ORGAN_MARK = /^([\u4e00-\u9fff（）〔〕]{4,40})文[\s\u3000]*件$/

/** Lines of the 版记, at the very end. */
const IMPRINT: readonly (readonly [shape: RegExp, ...keys: readonly string[]])[] = [
  [/^抄送[：:]\s{0,8}(.+?)。?$/, '抄送'],
  [/^([\u4e00-\u9fff（）]{3,40}?)[\s\u3000]*((?:19|20)\d\d年\d{1,2}月\d{1,2}日)[\s\u3000]*印发$/, '印发机关', '印发日期'],
]

/** How far from the top a 版头 may reach, and a 版记 from the end; lines that are not blank. */
const HEAD_LINES = 10
const IMPRINT_LINES = 4

/** @returns the text with a front matter, and how many elements it holds; a text that has one stays as it is */
export function elementsToFrontMatter(text: string): { readonly text: string; readonly count: number } {
  const lines = text.split('\n')
  if (lines[0]?.trim() === '---') return { text, count: 0 }
  const taken = new Set<number>()
  const entries = [...head(lines, taken), ...imprint(lines, taken)]
  if (entries.length === 0) return { text, count: 0 }
  const rest = lines.filter((_, index) => !taken.has(index)).join('\n').replace(/^\n+/, '')
  const front = entries.map(([key, value]) => `${key}：${value}`)
  return { text: ['---', ...front, '---', rest].join('\n'), count: entries.length }
}

type Entry = readonly [key: string, value: string]

/** Only a 版头 that names its organ is one: a 发文字号 alone may stand under the title, as in a gazette. */
function head(lines: readonly string[], taken: Set<number>): readonly Entry[] {
  const top = written(lines).slice(0, HEAD_LINES)
  const mark = top.find(index => organsOf(lines[index] ?? '') !== undefined)
  if (mark === undefined) return []
  const organs = organsOf(lines[mark] ?? '') ?? []
  taken.add(mark)
  const others = top.flatMap(index => {
    const entries = read(lines[index] ?? '', HEAD)
    if (entries.length > 0) taken.add(index)
    return entries
  })
  return [...others.filter(([key]) => key !== '发文字号' && key !== '签发人'), ['发文机关', organs.join('、')],
    ...others.filter(([key]) => key === '发文字号' || key === '签发人')]
}

/** The organs in front of 文件; `undefined` where it is no 发文机关标志. */
function organsOf(line: string): readonly string[] | undefined {
  const organ = ORGAN_MARK.exec(line.trim())?.[1]
  return organ !== undefined && looksLikeUnit(organ) ? [organ] : undefined
}

function imprint(lines: readonly string[], taken: Set<number>): readonly Entry[] {
  const foot = written(lines).slice(-IMPRINT_LINES)
  return foot.flatMap(index => {
    const entries = read(lines[index] ?? '', IMPRINT)
    if (entries.length > 0) taken.add(index)
    return entries
  })
}

function read(line: string, shapes: typeof HEAD): readonly Entry[] {
  for (const [shape, ...keys] of shapes) {
    const match = shape.exec(line.trim())
    if (match !== null) return keys.map((key, index) => [key, (match[index + 1] ?? '').trim()])
  }
  return []
}

function written(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, index) => line.trim() === '' ? [] : [index])
}
