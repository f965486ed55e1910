// Start-up of the server, activation of the extension, and the sizes of the bundles as they are shipped.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { editorCapabilities, startSession } from '../protocol/session.js'
import { clock, milliseconds, number, spreadOf, typical, type BenchOptions, type Row } from './row.js'
import { seedText } from './texts.js'

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
  const bare = spreadOf(Array.from({ length: times }, bareTime))
  const started = await startTimes(times)
  const active = Array.from({ length: times }, activation)
  const whole = spreadOf(active.map(({ load, activate }) => load + activate))
  return [
    {
      what: `语言服务启动：新进程到 initialize 有回答（${times} 次）`, ours: typical(spreadOf(started.map(({ initialized }) => initialized))),
      beside: `空的 Node 进程，从启动到结束 ${milliseconds(bare.p50)}`,
    },
    {
      what: `从启动语言服务到第一批问题：initialize，打开一份文稿（${seedText().length} 字）`,
      ours: typical(spreadOf(started.map(({ found }) => found))),
    },
    { what: `扩展装入：新进程里 require，vscode 用空壳代替（${times} 次）`, ours: typical(spreadOf(active.map(({ load }) => load))) },
    {
      what: '激活：装入扩展，调用 activate 到它返回（语言服务在旁边启动）', ours: typical(whole),
      goal: { text: `p50 不超过 ${ACTIVATION} ms`, met: whole.p50 <= ACTIVATION },
    },
    ...BUNDLES.map(([file, name]) => sizeOf(file, name)),
  ]
}

function bareTime(): number {
  return clock(() => spawnSync(process.execPath, ['-e', '0']))
}

/** Milliseconds from the start of the server's process until it has answered, and until it has told what it found. */
interface Start {
  readonly initialized: number
  readonly found: number
}

async function startTimes(count: number): Promise<readonly Start[]> {
  const text = seedText()
  const times: Start[] = []
  for (let i = 0; i < count; i++) {
    const start = performance.now()
    const session = startSession({ capabilities: editorCapabilities })
    try {
      await session.initialize()
      const initialized = performance.now() - start
      await session.open('file:///bench/要点.yaodian', text)
      await session.findings('file:///bench/要点.yaodian', 1)
      times.push({ initialized, found: performance.now() - start })
      await session.end()
    } finally {
      session.process.kill()
    }
  }
  return times
}

/**
 * What VS Code counts as activation: loading the extension, and `activate` until what it gives is there. Anything may be
 * asked of this `vscode`, and extended; the server is the real one, so that waiting for it would be counted.
 */
const ACTIVATE = `
  const { resolve } = require('node:path')
  const Module = require('node:module')
  const shell = () => {
    const thing = new Proxy(function () {}, {
      get: (own, name) => name === 'version' ? '1.91.0' : name === Symbol.toPrimitive ? () => '' : own[name] ?? shell(),
      apply: () => shell(),
      construct: (own, given, made) => made === thing ? shell() : Reflect.construct(own, given, made),
    })
    return thing
  }
  const load = Module._load
  Module._load = (name, ...rest) => name === 'vscode' ? shell() : load(name, ...rest)
  const context = new Proxy({ asAbsolutePath: file => resolve(file) }, { get: (own, name) => own[name] ?? shell() })
  void (async () => {
    const start = performance.now()
    const { activate } = require(resolve('dist/client/node.js'))
    const loaded = performance.now()
    await activate(context)
    console.log(JSON.stringify({ load: loaded - start, activate: performance.now() - loaded }))
    process.exit()
  })()
`

/** In milliseconds. */
interface Activation {
  readonly load: number
  readonly activate: number
}

function activation(): Activation {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', ACTIVATE], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the extension does not become active: ${stderr}`)
  return JSON.parse(stdout) as Activation
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
