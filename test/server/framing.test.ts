// Frames on a stream: however it is cut into pieces, they are told apart; what is no frame is noticed once.

import { strict as assert } from 'node:assert'
import { watchFrames } from '../../server/framing.js'
import { misshapenMember } from '../../server/incoming.js'

function complaints(pieces: readonly string[]): readonly string[] {
  const told: string[] = []
  const look = watchFrames(why => told.push(why))
  for (const piece of pieces) look(new TextEncoder().encode(piece))
  return told
}

describe('frames', () => {
  const good = 'Content-Length: 2\r\n\r\n{}content-length:13\r\nContent-Type: x\r\n\r\n{"甲":"乙"}Content-Length: 0\r\n\r\n'

  it('are told apart in one piece, and byte by byte', () => {
    assert.deepEqual(complaints([good + good]), [])
    const bytes = new TextEncoder().encode(good + good)
    const told: string[] = []
    const look = watchFrames(why => told.push(why))
    for (const byte of bytes) look(Uint8Array.of(byte))
    assert.deepEqual(told, [])
  })

  it('are lost once', () => {
    assert.equal(complaints([good, 'Content-Length: -1\r\n\r\n', 'more\r\n\r\n']).length, 1)
    assert.equal(complaints(['x'.repeat(5000), 'x'.repeat(5000)]).length, 1)
  })
})

describe('misshapen parameters', () => {
  it('are named; what is not known is not judged', () => {
    assert.equal(misshapenMember('textDocument/hover', undefined), 'textDocument')
    assert.equal(misshapenMember('textDocument/didOpen', { textDocument: { uri: 'a', version: 1 } }), 'textDocument')
    assert.equal(misshapenMember('textDocument/didClose', { textDocument: { uri: 'a' } }), undefined)
    assert.equal(misshapenMember('workspace/didChangeConfiguration', undefined), undefined)
    assert.equal(misshapenMember('yaodian/whatever', 5), undefined)
  })
})
