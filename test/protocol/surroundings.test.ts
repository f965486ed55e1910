// Settings, and the unit directories around a document.

import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from 'vscode-languageserver/node'
import type { AnalysisContext } from '../../core/index.js'
import { expectedDiagnostics } from './expected.js'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities, inSession, settingsArrived } from './session.js'
import { rangeOfText } from './text.js'

/** One unit under two names; without a directory the one that comes first counts as right. */
const VARIANT = SAMPLE.replace('（市应急管理局负责）', '（救援协调和预案科负责）').replace(
  '市气象局配合',
  '救援协调与预案科配合',
)
const DIRECTORY = ['单位名录：', '  内设科室：', '    - 办公室', '    - 救援协调与预案科', ''].join('\n')

/** Where the finding about the two names stands. */
function variantLine(diagnostics: readonly Diagnostic[]): number | undefined {
  return diagnostics.find(diagnostic => diagnostic.code === 'unit/variant')?.range.start.line
}

/** The directory files as the analysis gets them. */
function directories(...files: readonly { readonly uri: string; readonly text: string }[]): AnalysisContext {
  return { directories: files }
}

describe('unit directories', () => {
  let folder: string
  let documentUri: string
  let directoryUri: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    mkdirSync(join(folder, '2026年'))
    documentUri = pathToFileURL(join(folder, '2026年', '要点.yaodian')).toString()
    directoryUri = pathToFileURL(join(folder, '单位名录.yaodian')).toString()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are found in a folder above', () =>
    inSession({}, async ({ open, findings }) => {
      writeFileSync(join(folder, '单位名录.yaodian'), DIRECTORY)
      await open(documentUri, VARIANT)
      const expected = expectedDiagnostics(documentUri, VARIANT, directories({ uri: directoryUri, text: DIRECTORY }))
      const { diagnostics } = await findings(documentUri, 1)
      assert.deepEqual(diagnostics, expected)
      assert.equal(variantLine(diagnostics), rangeOfText(VARIANT, '救援协调和').start.line)
    }))

  it('are taken as they stand in the editor, and a change in them is seen at once', () =>
    inSession({}, async session => {
      await session.open(directoryUri, DIRECTORY)
      await session.open(documentUri, VARIANT)
      await session.findings(documentUri, 1)
      const before = session.published.length
      await session.edit(directoryUri, rangeOfText(DIRECTORY, '与'), '和')
      while (!session.published.slice(before).some(params => params.uri === documentUri)) {
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      const text = DIRECTORY.replace('与', '和')
      const expected = expectedDiagnostics(documentUri, VARIANT, directories({ uri: directoryUri, text }))
      const last = session.published.filter(params => params.uri === documentUri).at(-1)?.diagnostics ?? []
      assert.deepEqual(last, expected)
      assert.equal(variantLine(last), rangeOfText(VARIANT, '救援协调与').start.line)
    }))

  it('are read anew when the client tells that they have changed', () =>
    inSession({}, async ({ connection, open, findings, published }) => {
      await open(documentUri, VARIANT)
      await findings(documentUri, 1)
      writeFileSync(join(folder, '单位名录.yaodian'), DIRECTORY)
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: directoryUri, type: 1 }],
      })
      while (published.length < 2) {
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      const expected = expectedDiagnostics(documentUri, VARIANT, directories({ uri: directoryUri, text: DIRECTORY }))
      assert.deepEqual(published.at(-1)?.diagnostics, expected)
    }))

  it('are found no fault with themselves', () =>
    inSession({}, async ({ open, findings }) => {
      await open(directoryUri, `${DIRECTORY}1.这里不是文稿\n3.不检查编号\n`)
      assert.deepEqual((await findings(directoryUri, 1)).diagnostics, [])
    }))

  it('are asked of the client where the server cannot reach them', async () => {
    const asked: string[] = []
    const readFile = (uri: string): string | undefined => {
      asked.push(decodeURIComponent(uri))
      return asked.at(-1) === 'memfs:/年度/单位名录.yaodian' ? DIRECTORY : undefined
    }
    await inSession({ initializationOptions: { readFile: true }, readFile }, async ({ open, findings }) => {
      await open('memfs:/年度/2026/要点.yaodian', VARIANT)
      const { diagnostics } = await findings('memfs:/年度/2026/要点.yaodian', 1)
      const source = { uri: 'memfs:/%E5%B9%B4%E5%BA%A6/单位名录.yaodian', text: DIRECTORY }
      assert.deepEqual(diagnostics, expectedDiagnostics('memfs:/年度/2026/要点.yaodian', VARIANT, directories(source)))
      assert.ok(asked.includes('memfs:/年度/单位名录.yaodian'))
      assert.ok(!asked.includes('memfs:/单位名录.yaodian'), 'the nearest one is enough')
    })
  })
})

describe('settings', () => {
  it('are asked for where the client offers them', () =>
    inSession(
      {
        capabilities: { ...editorCapabilities, workspace: { configuration: true } },
        settings: { diagnostics: { delay: 1000 } },
      },
      async session => {
        await session.open(URI, SAMPLE)
        await session.findings(URI, 1)
        await settingsArrived(session)
        const start = performance.now()
        // Only what has changed is published: the number that jumps jumps further.
        const version = await session.edit(URI, rangeOfText(SAMPLE, '5.'), '6.')
        await session.findings(URI, version)
        assert.ok(performance.now() - start >= 900, 'the pause that was set')
      },
    ))
})
