// What the fuzzer has found and we have mended: small cases, tried in every run.

import type { Case } from './property.js'

export interface Found {
  readonly property: string
  readonly why: string
  readonly tried: Case
}

export const FOUND: readonly Found[] = [
  {
    property: 'edits: the same as from scratch, and undo restores', why: 'an LF typed behind a CR at the end of the text',
    tried: { text: '甲\n乙\r', edits: [{ start: 4, end: 4, newText: '\n丙' }] },
  },
  {
    property: 'fixing converges', why: 'more brackets left open than there are rounds of fixes',
    tried: { text: `（责任单位：${'（'.repeat(11)}`, edits: [] },
  },
  { property: 'a fix removes its finding', why: 'a square bracket was closed by a round one', tried: { text: '〔责任单位：办公室', edits: [] } },
  { property: 'the tree is the text', why: 'the mark of a title, and nothing but white space behind it', tried: { text: '#\t', edits: [] } },
  {
    property: 'findings are in order and inside the text', why: 'two attachments of one name, compared with one note',
    tried: { text: '附件：作要点\n附件\n望川市要点\n附件\n望川市要点', edits: [] },
  },
  {
    property: 'findings are in order and inside the text', why: 'a variant whose right name stands twice in the clause',
    tried: { text: '（河湖管理与保护科 河湖管理与保护科 河湖管理保护科按职责分工负责', edits: [] },
  },
  { property: 'renaming', why: 'a clause that was also taken for a salutation', tried: { text: '（理护科，保护科：', edits: [] } },
  { property: 'fixing converges', why: 'straight quotes in a row, each of which waits for its neighbour', tried: { text: `${'"'.repeat(84)}亩`, edits: [] } },
  {
    property: 'findings are in order and inside the text', why: 'a line of a blank from the web, between lines that are joined',
    tried: { text: '（责任单位：办公室、\n\u2028\n市水利局）', edits: [] },
  },
  { property: 'a fix removes its finding', why: 'a bracket that the next line closes', tried: { text: '（责任单位：办公室、\n市水利局）', edits: [] } },
]
