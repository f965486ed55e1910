// Findings for clients that ask for them: after a pause, of the newest text, nothing twice, refused and never empty.

import { strict as assert } from 'node:assert'
import {
  CancellationTokenSource, LSPErrorCodes, ResponseError,
  type ClientCapabilities, type DocumentDiagnosticReport, type Range,
} from 'vscode-languageserver/node'
import { expectedDiagnostics } from './expected.js'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities, inSession, type Session, type SessionOptions } from './session.js'
import { applyLspEdits, rangeOfText } from './text.js'

/** Longer than the server's short pause, shorter than its pause for an unfinished word. */
const A_MOMENT = 400

const CAPABILITIES: ClientCapabilities = {
  ...editorCapabilities,
  textDocument: { ...editorCapabilities.textDocument, diagnostic: {} },
  workspace: { ...editorCapabilities.workspace, diagnostics: { refreshSupport: true } },
}

const DIRECTORY_URI = URI.replace('望川市工作要点', '单位名录')

const pulling = (test: (session: Session) => Promise<void>, options: SessionOptions = {}): Promise<void> =>
  inSession({ capabilities: CAPABILITIES, ...options }, test)

const pull = (session: Session, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId })

const refusal = (answer: Promise<unknown>): Promise<unknown> => answer.then(() => 'answered', (error: unknown) => error)

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

describe('findings that are pulled', () => {
  it('are those of the analysis; asked again, they are unchanged; nothing is pushed', () =>
    pulling(async session => {
      assert.deepEqual(session.initialized.capabilities.diagnosticProvider, { interFileDependencies: true, workspaceDiagnostics: false })
      await session.open(URI, SAMPLE)
      const first = fullReport(await pull(session))
      assert.deepEqual(first.items, expectedDiagnostics(URI, SAMPLE))
      assert.deepEqual(await pull(session, first.resultId), { kind: 'unchanged', resultId: first.resultId })
      assert.equal(fullReport(await pull(session, 'of another session')).resultId, first.resultId)
      const { text } = await typed(session, SAMPLE, '5.修订', '3.修订')
      const second = fullReport(await pull(session, first.resultId))
      assert.notEqual(second.resultId, first.resultId)
      assert.deepEqual(second.items, expectedDiagnostics(URI, text))
      await session.close(URI)
      assert.deepEqual(session.published, [])
    }))

  it('wait for the pause; of several requests the newest is answered, and the others are refused', () =>
    pulling(async session => {
      await session.open(URI, SAMPLE)
      let text = SAMPLE
      const answers = []
      for (const character of '各项措施') {
        text = (await typed(session, text, '安全度汛', `安全度汛${character}`)).text
        answers.push(pull(session))
      }
      const outcomes = await Promise.allSettled(answers)
      assert.deepEqual(outcomes.map(({ status }) => status), ['rejected', 'rejected', 'rejected', 'fulfilled'])
      const [refused] = outcomes
      assert.ok(refused?.status === 'rejected' && refused.reason instanceof ResponseError)
      assert.equal(refused.reason.code, LSPErrorCodes.ServerCancelled)
      assert.deepEqual(refused.reason.data, { retriggerRequest: false })
      assert.deepEqual(fullReport(await answers[3]).items, expectedDiagnostics(URI, text))
    }))

  it('wait while an input method may be composing, and are of the text that comes of it', () =>
    pulling(async session => {
      await session.open(URI, SAMPLE)
      await pull(session)
      const composing = await typed(session, SAMPLE, '5.', '5.wang')
      const answer = pull(session)
      let answered = false
      void answer.finally(() => { answered = true })
      await pause(A_MOMENT)
      assert.equal(answered, false)
      const { text } = await typed(session, composing.text, 'wang', '望')
      assert.deepEqual(fullReport(await answer).items, expectedDiagnostics(URI, text))
    }))

  it('are an error where the request is cancelled, or the document is closed', () =>
    pulling(async session => {
      await session.open(URI, SAMPLE)
      await typed(session, SAMPLE, '5.', '5.wang')
      const source = new CancellationTokenSource()
      const cancelled = refusal(session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token))
      await pause(50)
      source.cancel()
      assert.equal(codeOf(await cancelled), LSPErrorCodes.RequestCancelled)
      const left = refusal(pull(session))
      await session.close(URI)
      assert.equal(codeOf(await left), LSPErrorCodes.ServerCancelled)
    }))

  it('are asked for anew when a directory beside the notice changes', () =>
    pulling(async session => {
      const asked = new Promise<void>(resolve => session.connection.onRequest('workspace/diagnostic/refresh', () => resolve()))
      await session.open(URI, SAMPLE)
      const before = fullReport(await pull(session))
      await session.open(DIRECTORY_URI, '单位名录：\n  - 市水利局\n')
      await session.edit(DIRECTORY_URI, { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, '  - 市气象局\n')
      await asked
      const after = fullReport(await pull(session, before.resultId))
      assert.ok(after.items.some(({ code }) => String(code).startsWith('unit/')))
    }, { folders: () => ['untitled:'] }))

  it('are pushed to a client that prefers it, and not promised', () =>
    pulling(async session => {
      assert.equal(session.initialized.capabilities.diagnosticProvider, undefined)
      await session.open(URI, SAMPLE)
      assert.deepEqual((await session.findings(URI, 1)).diagnostics, expectedDiagnostics(URI, SAMPLE))
    }, { initializationOptions: { pushFindings: true } }))
})

describe('findings that are pushed', () => {
  it('are not sent again where an edit has not changed them', () =>
    inSession({ initializationOptions: { ownViews: true } }, async session => {
      let settled = 0
      let wake = (): void => undefined
      session.connection.onNotification('yaodian/settled', () => { settled += 1; wake() })
      const times = async (count: number): Promise<void> => {
        while (settled < count) await new Promise<void>(resolve => { wake = resolve })
      }
      await session.open(URI, SAMPLE)
      await session.findings(URI, 1)
      const one = await typed(session, SAMPLE, '地点待定', '地点再议')
      await times(2)
      const two = await typed(session, one.text, '5.修订', '3.修订')
      await session.findings(URI, two.version)
      assert.deepEqual(session.published.map(({ version }) => version), [1, two.version])
    }))
})

function fullReport(report: DocumentDiagnosticReport | undefined): DocumentDiagnosticReport & { readonly kind: 'full' } {
  assert.ok(report?.kind === 'full')
  return report
}

function codeOf(error: unknown): number | undefined {
  return error instanceof ResponseError ? error.code : undefined
}

async function typed(
  session: Session, text: string, old: string, replacement: string,
): Promise<{ readonly text: string; readonly version: number }> {
  const range: Range = rangeOfText(text, old)
  return {
    text: applyLspEdits(text, [{ range, newText: replacement }]),
    version: await session.edit(URI, range, replacement),
  }
}
