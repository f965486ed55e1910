// Help, version, unknown commands, and a failure of our own.

import assert from 'node:assert/strict'
import { run } from '../../cli/run.js'
import { untilInterrupted, yaodian } from './harness.js'

describe('cli: usage', () => {
  for (const command of ['check', 'format', 'renumber', 'outline', 'export', 'explain']) {
    it(`${command} --help, -h and help ${command} give its page`, async () => {
      for (const argv of [[command, '--help'], [command, '-h'], ['help', command]]) {
        const { status, stdout, stderr } = await yaodian(argv)
        assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
        assert.match(stdout, new RegExp(`用法：yaodian ${command} `))
      }
    })
  }

  it('--help lists every command', async () => {
    const { status, stdout } = await yaodian(['--help'])
    assert.equal(status, 0)
    for (const command of ['check', 'format', 'renumber', 'outline', 'export', 'explain']) assert.ok(stdout.includes(`\n  ${command} `))
  })

  it('--version is the version, for all', async () => {
    for (const argv of [['--version'], ['check', '--version'], ['explain', '-v']]) {
      const { status, stdout } = await yaodian(argv)
      assert.deepEqual({ status, stdout }, { status: 0, stdout: '9.8.7\n' })
    }
  })

  it('refuses what is no command', async () => {
    const misuses: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /请写明要做什么/],
      [['chek'], /没有命令“chek”，是不是 check？/],
      [['要点.txt'], /要检查文件，请写 yaodian check 要点\.txt/],
      [['--format'], /没有选项 --format/]
    ]
    for (const [argv, sentence] of misuses) {
      const { status, stderr } = await yaodian(argv)
      assert.equal(status, 2)
      assert.match(stderr, sentence)
    }
  })

  it('owns up to a failure of its own, with a stack only when asked', async () => {
    const fail = async (env: Readonly<Record<string, string>>): Promise<readonly [number, string]> => {
      let told = ''
      const broken = { isTerminal: false, columns: undefined, write: (): void => { throw new TypeError('坏了') } }
      const stderr = { ...broken, write: (chunk: string | Uint8Array): void => { told += String(chunk) } }
      const readStdin = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array())
      const io = { cwd: process.cwd(), env, version: '9.8.7', stdout: broken, stderr, readStdin, untilInterrupted }
      return [await run(['--help'], io), told]
    }
    const [status, sentence] = await fail({})
    assert.equal(status, 3)
    assert.match(sentence, /程序自身出错，不是文稿的问题/)
    assert.match(sentence, /yaodian 9\.8\.7，Node v.*TypeError: 坏了/)
    assert.doesNotMatch(sentence, /\n\s+at /)
    assert.match((await fail({ YAODIAN_DEBUG: '1' }))[1], /\n\s+at /)
  })
})
