// yaodian check --jobs: several files at a time, with the report of one after the other.

import assert from 'node:assert/strict'
import { Worker } from 'node:worker_threads'
import type { Workers } from '../../cli/io.js'
import { yaodian, type Outcome } from './harness.js'
import { clean, inGbk, withGap } from './texts.js'

/** The program as it is installed. */
const workers: Workers = { cores: 2, start: order => new Worker('./dist/cli/yaodian.js', { workerData: order }) }
const files = {
  ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, i % 3 === 0 ? clean : withGap.repeat(i)])),
  '91.txt': inGbk, '单位名录.yaodian': '单位名录：\n  - 办公室\n', 'yaodian.config.json': '{ "规则": { "unit/order": "开", "错": 1 } }'
}

async function checked(...options: readonly string[]): Promise<Pick<Outcome, 'status' | 'stdout' | 'stderr'>> {
  const { status, stdout, stderr } = await yaodian(['check', '.', ...options], { files, workers })
  // Each run has a folder of its own.
  const [out, err] = [stdout, stderr].map(text => text.replaceAll(/yaodian-cli-\w+/g, ''))
  return { status, stdout: out ?? '', stderr: err ?? '' }
}

describe('cli: check --jobs', function () {
  this.timeout(60_000)

  it('says the same in the same order, whatever the format', async () => {
    for (const options of [[], ['--format', 'sarif'], ['--fix', '--dry-run']]) {
      const alone = await checked(...options, '--jobs', '1')
      assert.deepEqual(await checked(...options, '--jobs', '3'), alone, options.join(' '))
      assert.equal(alone.status, 2)
      assert.match(alone.stderr, /91\.txt：不是 UTF-8 编码/)
      assert.match(alone.stdout, /7\.txt/)
    }
  })

  it('starts nobody for a few files, for standard input and for --fix', async () => {
    const none: Workers = { cores: 8, start: () => assert.fail('a worker') }
    assert.equal((await yaodian(['check', '.'], { files, workers: none })).status, 2)
    assert.equal((await yaodian(['check', '-', '--jobs', '4'], { stdin: clean, workers: none })).status, 0)
    assert.equal((await yaodian(['check', '.', '--fix', '--jobs', '4'], { files, workers: none })).status, 2)
  })

  it('owns up where no worker can be started', async () => {
    const none: Workers = { cores: 2, start: () => { throw new Error('没有线程了') } }
    const { status, stderr } = await yaodian(['check', '0.txt', '1.txt', '--jobs', '2'], { files, workers: none })
    assert.equal(status, 3)
    assert.match(stderr, /处理 0\.txt 时[^]*没有线程了[^]*处理 1\.txt 时/)
  })

  it('names the file at which a worker breaks down, and goes on with another worker', async () => {
    for (const breakdown of ['throw new Error("坏了")', 'process.exit(7)']) {
      const code = `require('node:worker_threads').parentPort.on('message', file => {
        if (file.path.startsWith('1.')) { ${breakdown} }
        else require('node:worker_threads').parentPort.postMessage({ path: file.path, complaints: [], failures: [] })
      })`
      const broken: Workers = { cores: 2, start: () => new Worker(code, { eval: true }) }
      const { status, stderr } = await yaodian(['check', '0.txt', '1.txt', '2.txt', '--jobs', '2'], { files, workers: broken })
      assert.equal(status, 3)
      assert.match(stderr, /程序自身出错，不是文稿的问题，也不是您操作有误（处理 1\.txt 时）。/)
      assert.match(stderr, /坏了|工作线程中途退出（7）/)
      assert.doesNotMatch(stderr, /[02]\.txt/)
    }
  })
})
