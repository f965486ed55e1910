// What is measured: notices of the real shape where they lie beside the project, else our own samples, at any size.

import { readdirSync, readFileSync } from 'node:fs'
import { randomFrom } from '../harness/random.js'
import { realNotices } from '../harness/real-notices.js'

/** What makes the shape of a notice: numbers, headings, clauses, units. These characters stay. */
const SHAPE = new Set('一二三四五六七八九十百千零第部分章节条项附件其是年月日号局委办科处室部院心队司行府厅署会团位门组区县市镇街校各责任单位牵头配合负落实完成时限间领导人下同以')

/** The five real notices in one, about 36,000 characters; as much of our own samples where they are absent. */
export function seedsText(): string {
  const seeds = realNotices().filter(({ name }) => name.startsWith('seeds/')).map(({ text }) => text)
  if (seeds.length > 0) return seeds.join('\n')
  const own = readdirSync('samples').sort().map(file => readFileSync(`samples/${file}`, 'utf8')).join('\n')
  return repeated(own, 36_000)
}

/** The first of them. */
export function seedText(): string {
  return realNotices().find(({ name }) => name.startsWith('seeds/'))?.text ?? repeated(readFileSync('samples/连续编号.yaodian', 'utf8'), 7_000)
}

/** The text again and again; one at least. */
export function repeated(text: string, size: number): string {
  return `${text}\n`.repeat(Math.max(1, Math.round(size / text.length)))
}

/** As long, without repeated lines: each time some of the characters are others, out of the text itself. */
export function varied(text: string, size: number): string {
  const random = randomFrom(7)
  const words = [...text].filter(char => /[\u4e00-\u9fff]/.test(char) && !SHAPE.has(char))
  const other = (char: string) => SHAPE.has(char) || random() >= 0.12 ? char : words[Math.floor(random() * words.length)] ?? char
  const copies = Array.from({ length: Math.max(1, Math.ceil(size / text.length)) }, (_, copy) =>
    copy === 0 ? text : text.replace(/[\u4e00-\u9fff]/g, other))
  return copies.join('\n').slice(0, size)
}
