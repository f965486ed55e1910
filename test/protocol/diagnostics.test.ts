// Findings on the wire: the same as the analysis gives, of the newest version, without flicker.

import { strict as assert } from 'node:assert'
import { expectedDiagnostics } from './expected.js'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities, inSession, settingsArrived, type Session, type SessionOptions } from './session.js'
import { applyLspEdits, rangeOfText } from './text.js'

/** Longer than the server's short pause, shorter than its pause for an unfinished word. */
const A_MOMENT = 400

/** A pause so long that a busy machine does not take a stumble between two keys for the end of typing. */
const PATIENT: SessionOptions = {
  capabilities: { ...editorCapabilities, workspace: { configuration: true } },
  settings: { diagnostics: { delay: 700 } },
}

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

describe('findings on the wire', () => {
  it('are those of the analysis: code, range, message, severity and related places', () =>
    inSession({}, async ({ open, findings }) => {
      await open(URI, SAMPLE)
      const { diagnostics } = await findings(URI, 1)
      assert.deepEqual(diagnostics, expectedDiagnostics(URI, SAMPLE))
      const gap = diagnostics.find(diagnostic => diagnostic.code === 'numbering/gap')
      assert.ok(gap, 'the sample has a gap')
      assert.match(String(gap.message), /3、4/)
    }))

  it('link each code to its page where the client can open it, and only there', async () => {
    const capabilities = { ...editorCapabilities, textDocument: {
      ...editorCapabilities.textDocument, publishDiagnostics: { ...editorCapabilities.textDocument?.publishDiagnostics, codeDescriptionSupport: true },
    } }
    const initializationOptions = { checkPages: 'vscode://yaodian.yaodian/checks/' }
    for (const [options, href] of [
      [{ capabilities, initializationOptions }, 'vscode://yaodian.yaodian/checks/numbering/gap'],
      [{ capabilities }, undefined],
    ] as const) {
      await inSession(options, async ({ open, findings }) => {
        await open(URI, SAMPLE)
        const { diagnostics } = await findings(URI, 1)
        const gap = diagnostics.find(diagnostic => diagnostic.code === 'numbering/gap')
        assert.equal(gap?.codeDescription?.href, href)
      })
    }
  })

  it('keep nobody waiting: what is asked while a long text is checked is answered first', () =>
    inSession(PATIENT, async ({ open, connection, published, findings }) => {
      const long = `${SAMPLE}\n`.repeat(120)
      await open(URI, long)
      await connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } })
      assert.equal(published.length, 0, 'the answer came before the findings')
      assert.ok((await findings(URI, 1)).diagnostics.length > 100)
    }))

  it('go on from the version before as if they were made from scratch, which the server can be told to try', () =>
    inSession({ ...PATIENT, settings: { diagnostics: { delay: 10, paranoid: true } } }, async ({ open, edit, findings, connection }) => {
      const said: string[] = []
      connection.onNotification('window/logMessage', ({ message }: { message: string }) => void said.push(message))
      await open(URI, SAMPLE)
      await findings(URI, 1)
      for (let version = 2; version < 6; version++) {
        await edit(URI, { start: { line: version, character: 0 }, end: { line: version, character: 1 } }, '又，，')
        await findings(URI, version)
      }
      assert.deepEqual(said.filter(message => message.includes('不同')), [])
    }))

  for (const [name, text] of [
    ['CR LF', SAMPLE.replaceAll('\n', '\r\n')],
    ['a lone CR', SAMPLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${SAMPLE}`],
    ['characters outside the basic plane', SAMPLE.replaceAll('市', '𠮷𡈽市')],
    ['nothing in it', ''],
  ] as const) {
    it(`are those of the analysis for a text with ${name}`, () =>
      inSession({}, async ({ open, findings }) => {
        await open(URI, text)
        assert.deepEqual((await findings(URI, 1)).diagnostics, expectedDiagnostics(URI, text))
      }))
  }

  it('follow incremental edits, with astral characters and CR LF', () =>
    inSession({}, async session => {
      const start = SAMPLE.replaceAll('\n', '\r\n').replace('河道', '𠮷河')
      await session.open(URI, start)
      const typed = typing(session, start)
      await typed('逐级', '𠮷级')
      await typed('5.修订', '3.修订')
      await typed('\r\n（二）', '\r\n\r\n（二）')
      await typed('𠮷河、', '')
      await typed('6.组织', '9.组织')
      const { text, version } = await typed('山塘', '𡈽塘\r\n')
      assert.deepEqual((await session.findings(URI, version)).diagnostics, expectedDiagnostics(URI, text))
    }))

  it('come once for many quick edits, for the newest version, and are never cleared in between', () =>
    inSession(PATIENT, async session => {
      await session.open(URI, SAMPLE)
      await session.findings(URI, 1)
      await settingsArrived(session)
      const typed = typing(session, SAMPLE)
      let last = await typed('安全度汛', '安全度汛的')
      for (const character of '各项措施都要落到实处') {
        last = await typed('安全度汛', `安全度汛${character}`)
      }
      last = await typed('5.修订', '3.修订')
      await session.findings(URI, last.version)
      assert.deepEqual(
        session.published.map(params => params.version),
        [1, last.version],
      )
      assert.ok(session.published.every(params => params.diagnostics.length > 0))
    }))

  it('are withdrawn when the document is closed', () =>
    inSession({}, async ({ open, close, findings, published, connection }) => {
      await open(URI, SAMPLE)
      await findings(URI, 1)
      await close(URI)
      await connection.sendRequest('yaodian/unknown').catch(() => undefined)
      assert.deepEqual(published.at(-1), { uri: URI, diagnostics: [] })
    }))

  it('wait while an input method may be composing', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      await session.findings(URI, 1)
      const typed = typing(session, SAMPLE)
      await typed('5.', '3.wang')
      await pause(A_MOMENT)
      assert.equal(session.published.length, 1, 'nothing while the pinyin stands in the text')
      const { text, version } = await typed('wang', '望')
      assert.deepEqual((await session.findings(URI, version)).diagnostics, expectedDiagnostics(URI, text))
      assert.equal(session.published.length, 2)
    }))
})

interface Typed {
  readonly text: string
  readonly version: number
}

/** Replaces the first occurrence of a piece, in the server and in the text at hand. */
function typing(session: Session, start: string): (old: string, replacement: string) => Promise<Typed> {
  let text = start
  return async (old, replacement) => {
    const range = rangeOfText(text, old)
    text = applyLspEdits(text, [{ range, newText: replacement }])
    return { text, version: await session.edit(URI, range, replacement) }
  }
}
