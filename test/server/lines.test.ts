// Offsets and positions in each encoding: there and back, and edits; in UTF-16 compared with another implementation.

import { strict as assert } from 'node:assert'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { encodingFrom, UTF_16, type Encoding } from '../../server/encoding.js'
import { linesOf } from '../../server/lines.js'
import { pickFrom, randomFrom } from '../harness/random.js'

const URI = 'untitled:要点'
const ENCODINGS: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32'].map(name => encodingFrom([name]))

const PIECES = ['\n', '\r\n', '\r', '\ufeff', '𠮷', '𡈽𠮷', '望川市', 'a', 'é', '👨‍👩‍👧', '1.', '', '。\n\r\r\n', '\n\r']

/** Sometimes with a line that is long enough for the marks. */
function randomText(random: () => number): string {
  const pieces = Array.from({ length: Math.floor(random() * 30) }, () => pickFrom(PIECES, random) ?? '')
  const long = random() < 0.2 ? pickFrom(['𠮷望', '川a', 'é'], random)?.repeat(700 + Math.floor(random() * 2000)) ?? '' : ''
  return [...pieces, long, ...pieces.toReversed()].join('')
}

/** What stands in front of a place in its line, counted by Node's own encoders. */
function unitsOf(text: string, { name }: Encoding): number {
  return name === 'utf-16' ? text.length : name === 'utf-8' ? Buffer.byteLength(text) : [...text].length
}

function isPlace(text: string, offset: number): boolean {
  const between = text.slice(offset - 1, offset + 1)
  return offset === 0 || !(between === '\r\n' || (text.codePointAt(offset - 1) ?? 0) > 0xffff)
}

describe('lines of a text', () => {
  for (const encoding of ENCODINGS) {
    it(`every place is a position in ${encoding.name}, and the same place again`, () => {
      const random = randomFrom(20_260_401)
      for (let round = 0; round < 60; round++) {
        const text = randomText(random)
        const lines = linesOf(URI, 1, text, encoding)
        for (let count = 0; count < 60; count++) {
          const offset = Math.floor(random() * (text.length + 1))
          if (!isPlace(text, offset)) continue
          const before = text.slice(0, offset).split(/\r\n|\n|\r/)
          const position = { line: before.length - 1, character: unitsOf(before.at(-1) ?? '', encoding) }
          assert.deepEqual(lines.positionAt(offset), position)
          assert.equal(lines.offsetAt(position), offset)
        }
      }
    })

    it(`edits in ${encoding.name} make the lines that the new text has`, () => {
      const random = randomFrom(20_260_402)
      for (let round = 0; round < 40; round++) {
        let lines = linesOf(URI, 1, randomText(random), encoding)
        for (let version = 2; version < 12; version++) {
          const places = [0, 0].map(() => Math.floor(random() * (lines.text.length + 1))).sort((a, b) => a - b)
          const [start, end] = places.map(offset => lines.positionAt(offset))
          assert.ok(start && end)
          const [from, to] = [lines.offsetAt(start), lines.offsetAt(end)]
          const text = pickFrom(PIECES, random) ?? ''
          const expected = lines.text.slice(0, from) + text + lines.text.slice(to)
          lines = lines.edited([{ range: { start, end }, text }], version)
          assert.equal(lines.text, expected)
          const fresh = linesOf(URI, version, expected, encoding)
          for (let offset = 0; offset <= expected.length; offset += 1 + Math.floor(random() * 40)) {
            assert.deepEqual(lines.positionAt(offset), fresh.positionAt(offset))
          }
          assert.deepEqual(lines.positionAt(expected.length), fresh.positionAt(expected.length))
        }
      }
    })
  }

  it('in UTF-16 everything is as vscode-languageserver-textdocument has it, places outside of lines included', () => {
    const random = randomFrom(20_260_403)
    for (let round = 0; round < 80; round++) {
      const text = randomText(random)
      const [lines, other] = [linesOf(URI, 1, text, UTF_16), TextDocument.create(URI, '', 1, text)]
      for (let offset = -2; offset < text.length + 3; offset += text.length > 500 ? 97 : 1) {
        assert.deepEqual(lines.positionAt(offset), other.positionAt(offset))
      }
      for (let line = -1; line < other.lineCount + 2; line++) {
        for (const character of [-1, 0, 1, 2, 5, 10_000]) {
          assert.equal(lines.offsetAt({ line, character }), other.offsetAt({ line, character }))
        }
      }
    }
  })

  it('several changes count one after the other; without a range the text is another one', () => {
    const place = { line: 0, character: 4 }
    const lines = linesOf(URI, 1, '𠮷\r\n市', encodingFrom(['utf-8']))
    const edited = lines.edited([
      { range: { start: place, end: { line: 1, character: 0 } }, text: '，' },
      { range: { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } }, text: '县' },
    ], 2)
    assert.equal(edited.text, '𠮷，县')
    assert.equal(edited.version, 2)
    assert.equal(edited.edited([{ text: '\r' }], 3).positionAt(1).line, 1)
  })

  it('a place inside a character is before it; what is no number is the beginning of the line', () => {
    const lines = linesOf(URI, 1, 'a𠮷b\nc', encodingFrom(['utf-8']))
    assert.deepEqual([0, 1, 2, 4, 5, 6, 99].map(character => lines.offsetAt({ line: 0, character })), [0, 1, 1, 1, 3, 4, 4])
    assert.deepEqual(lines.positionAt(2), { line: 0, character: 1 })
    assert.equal(lines.offsetAt({ line: 1, character: Number.NaN }), 5)
    assert.equal(lines.lengthOf(0, 4), 6)
  })
})

describe('the encoding of a session', () => {
  it('is the first one offered that we know, and UTF-16 for who offers none', () => {
    const chosen = [['utf-8', 'utf-16'], ['utf-16', 'utf-8'], ['utf-7', 'utf-32'], ['utf-7'], [], undefined]
      .map(offered => encodingFrom(offered).name)
    assert.deepEqual(chosen, ['utf-8', 'utf-16', 'utf-32', 'utf-16', 'utf-16', 'utf-16'])
  })
})
