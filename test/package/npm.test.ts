// The tarball for npm: installed in an empty folder without a network, its two commands do their work.

import assert from 'node:assert/strict'
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type PublishDiagnosticsParams } from 'vscode-languageserver/node'
import { make, manifest, type Made } from './made.js'

const SAMPLE = '有问题的要点.yaodian'
/** Every member but package.json is one of these, and each of these is there. */
const MEMBERS: readonly RegExp[] = [
  /^dist\/cli\/yaodian\.js$/, /^dist\/server\/node\.js$/, /^dist\/server\/(?:check-pages|office|pinyin)\.js$/,
  /^docs\/json\.md$/, /^docs\/schema\/[a-z]+\.schema\.json$/,
  /^README(?:\.en)?\.md$/, /^CHANGELOG\.md$/, /^LICENSE$/, /^THIRD-PARTY-NOTICES\.txt$/,
]
/** Bytes. */
const LARGEST = 1_100_000
const onWindows = process.platform === 'win32'

describe('package: the tarball for npm', function () {
  this.timeout(180_000)
  let tarball: Made | undefined
  let folder = ''
  const npm = (...args: readonly string[]): SpawnSyncReturns<string> => spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: onWindows })
  const installed = (...path: readonly string[]): string => join(folder, 'node_modules', 'yaodian', ...path)

  before(() => {
    tarball = make('npm')
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'yaodian-npm-')))
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    cpSync(join('samples', SAMPLE), join(folder, SAMPLE))
    cpSync(join('samples', '单位名录.yaodian'), join(folder, '单位名录.yaodian'))
    const { status, stderr } = npm('install', '--offline', '--no-audit', '--no-fund', tarball.file)
    assert.equal(status, 0, stderr)
  })

  after(() => {
    tarball?.remove()
    if (folder !== '') rmSync(folder, { recursive: true, force: true })
  })

  it('has what belongs in it and nothing else, and is small', () => {
    const members = filesIn(installed()).filter(name => name !== 'package.json')
    const left = MEMBERS.reduce<readonly string[]>((names, form) => {
      const others = names.filter(name => !form.test(name))
      assert.ok(others.length < names.length, `${form.source} is there`)
      return others
    }, members)
    assert.deepEqual(left, [])
    const { size } = statSync(tarball?.file ?? '')
    assert.ok(size < LARGEST, `${size} bytes`)
  })

  it('brings nothing else along, and may be published', () => {
    const { private: kept, dependencies, description, ...rest } = JSON.parse(readFileSync(installed('package.json'), 'utf8'))
    assert.deepEqual({ kept, dependencies }, { kept: undefined, dependencies: undefined })
    assert.doesNotMatch(description, /%/)
    assert.deepEqual(rest.bin, manifest.bin)
    assert.deepEqual(rest.engines, { node: '>=20.12.0' })
    assert.deepEqual(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.')), ['yaodian'])
  })

  it('checks and exports: yaodian', () => {
    const check = npm('exec', '--offline', '--', 'yaodian', 'check', SAMPLE, '--format', 'ndjson')
    assert.equal(check.status, 1, check.stderr)
    assert.ok(check.stdout.includes('numbering/gap'))
    const exported = npm('exec', '--offline', '--', 'yaodian', 'export', SAMPLE, '--to', 'docx', '-o', 'out.docx')
    assert.equal(exported.status, 0, exported.stderr)
    assert.equal(readFileSync(join(folder, 'out.docx')).subarray(0, 2).toString(), 'PK')
  })

  it('serves an editor: yaodian-language-server --stdio', async () => {
    const program = join(folder, 'node_modules', '.bin', `yaodian-language-server${onWindows ? '.cmd' : ''}`)
    assert.ok(existsSync(program))
    const server = spawn(program, ['--stdio'], { cwd: folder, shell: onWindows })
    const ended = new Promise(resolve => server.once('exit', resolve))
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
    const published = new Promise<PublishDiagnosticsParams>(resolve => connection.onNotification('textDocument/publishDiagnostics', resolve))
    connection.listen()
    const { serverInfo } = await connection.sendRequest<{ readonly serverInfo?: { readonly name: string } }>('initialize', { processId: null, rootUri: null, capabilities: {} })
    assert.equal(serverInfo?.name, 'yaodian')
    await connection.sendNotification('initialized', {})
    const document = { uri: 'file:///n.yaodian', languageId: 'yaodian', version: 1, text: '一、重点任务\n1.修订预案。\n3.开展演练。\n' }
    await connection.sendNotification('textDocument/didOpen', { textDocument: document })
    assert.deepEqual((await published).diagnostics.map(({ code }) => code), ['numbering/gap'])
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    assert.equal(await ended, 0)
    connection.dispose()
  })
})

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter(name => statSync(join(folder, name)).isFile()).map(name => name.replaceAll('\\', '/'))
}
