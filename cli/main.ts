// The command yaodian: hands the process to run() and its answer back to the process.

import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { serve } from './checking/serve.js'
import { exitStatus } from './exit-status.js'
import { fileFailure } from './input/file-failure.js'
import type { Io, Order, Output } from './io.js'
import { run } from './run.js'

/** Put in by esbuild. */
declare const YAODIAN_VERSION: string

const INTERRUPTS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  version: YAODIAN_VERSION,
  workers: {
    cores: availableParallelism(),
    start: order => new Worker(fileURLToPath(import.meta.url), { workerData: order })
  },
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  readStdin,
  untilInterrupted
}

/** A reader that goes away (`| head`) is no failure; the exit status stays what it is. */
function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(`yaodian：输出：${fileFailure(error)}\n`)
    process.exit(exitStatus.misuse)
  })
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : undefined,
    write: chunk => void stream.write(chunk)
  }
}

// A limit on the size of files would end the process in the middle of a draft; ignored, the write fails and is told.
if (process.platform !== 'win32') process.on('SIGXFSZ', () => undefined)

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let received: NodeJS.Signals | undefined
  const interrupt = (signal: NodeJS.Signals): void => {
    received = signal
    controller.abort()
  }
  for (const signal of INTERRUPTS) process.once(signal, interrupt)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of INTERRUPTS) process.removeListener(signal, interrupt)
    if (received !== undefined) process.kill(process.pid, received)
  }
}

if (isMainThread) {
  void run(process.argv.slice(2), io).then(status => {
    process.exitCode = status
  })
} else if (parentPort !== null) serve(parentPort, workerData as Order, io)
