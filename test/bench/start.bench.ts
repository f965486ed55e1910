// Start-up of the server, load of the extension, and the sizes of the bundles as they are shipped.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { editorCapabilities, startSession } from '../protocol/session.js'
import { number, spreadOf, typical, type BenchOptions, type Row } from './row.js'

const ACTIVATION = 150
/** Kilobytes of 1,000. */
const SERVER = 350
const BUNDLES: readonly (readonly [string, string])[] = [
  ['server/node.js', '语言服务'],
  ['server/browser.js', '语言服务（浏览器）'],
  ['server/office.js', '导入导出 Word 的部分，用到才装入'],
  ['server/pinyin.js', '拼音，用到才装入'],
  ['server/check-pages.js', '检查说明，用到才装入'],
  ['client/node.js', '扩展'],
  ['client/browser.js', '扩展（浏览器）'],
  ['cli/yaodian.js', '命令行'],
]

export async function bench({ quick }: BenchOptions): Promise<readonly Row[]> {
  const times = quick ? 3 : 20
  const started = await startTimes(times)
  const loaded = Array.from({ length: times }, loadTime)
  const both = spreadOf(loaded.map((load, index) => load + (started[index] ?? NaN)))
  return [
    { what: `语言服务启动：新进程到 initialize 有回答（${times} 次）`, ours: typical(spreadOf(started)) },
    { what: `扩展装入：新进程里 require，vscode 用空壳代替（${times} 次）`, ours: typical(spreadOf(loaded)) },
    {
      what: '激活：装入扩展、启动语言服务相加', ours: typical(both),
      goal: { text: `p50 不超过 ${ACTIVATION} ms`, met: both.p50 <= ACTIVATION },
    },
    ...BUNDLES.map(([file, name]) => sizeOf(file, name)),
  ]
}

async function startTimes(count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const start = performance.now()
    const session = startSession({ capabilities: editorCapabilities })
    try {
      await session.initialize()
      times.push(performance.now() - start)
      await session.end()
    } finally {
      session.process.kill()
    }
  }
  return times
}

/** Anything may be asked of this `vscode`, and extended. */
const LOAD = `
  const Module = require('node:module')
  const shell = () => new Proxy(class {}, { get: (target, name) => name in target ? target[name] : shell() })
  const load = Module._load
  Module._load = (name, ...rest) => name === 'vscode' ? shell() : load(name, ...rest)
  const start = performance.now()
  const { activate } = require(process.argv[1])
  const time = performance.now() - start
  if (typeof activate !== 'function') throw new Error('not the extension')
  console.log(time)
`

function loadTime(): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', LOAD, resolve('dist/client/node.js')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the extension does not load: ${stderr}`)
  return Number(stdout)
}

function sizeOf(file: string, name: string): Row {
  const bytes = readFileSync(`dist/${file}`)
  if (bytes.includes('\n//# sourceMappingURL')) throw new Error(`dist/${file} is not as it is shipped: node esbuild.mjs --production`)
  const row: Row = {
    what: `大小，${name}：\`dist/${file}\``, ours: `${number(bytes.length / 1000)} kB`,
    beside: `gzip 后 ${number(gzipSync(bytes).length / 1000)} kB`,
  }
  return file === 'server/node.js'
    ? { ...row, goal: { text: `不超过 ${SERVER} kB`, met: bytes.length <= SERVER * 1000 } }
    : row
}
