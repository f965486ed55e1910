// Edits as someone might make them, or might not: taken from the text itself, at random places.

import { pickFrom } from './random.js'

/** Pieces that change what lines there are, and what they are. */
const PIECES = [
  '\n', '\r\n', '\r', '\n\n', '---\n', '。', '（', '）', '“', '”', '1.', '（一）', '// 要点-忽略 wording/repeated\n', '部暑',
  '（牵头单位：市水利局）', '附件1', '2026年13月', '20％', '，，', ' ', '\ufeff', '标题：要点\n', '下同', '{#甲}', '{@甲}',
]

/** The text after one edit: something typed, something taken out, or some of it once more elsewhere. */
export function randomEdit(text: string, random: () => number): string {
  const place = () => Math.floor(random() * (text.length + 1))
  const [at, from] = [place(), place()]
  switch (Math.floor(random() * 4)) {
    case 0: return text.slice(0, at) + (pickFrom(PIECES, random) ?? '') + text.slice(at)
    case 1: return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 3))
    case 2: return text.slice(0, at) + text.slice(at + Math.floor(random() * 200))
    default: return text.slice(0, at) + text.slice(from, from + Math.floor(random() * 120)) + text.slice(at)
  }
}
