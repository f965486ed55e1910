// Files checked in this process, or by several workers side by side; what is learned of them comes in their order.

import type { Worker } from 'node:worker_threads'
import type { FoundFile } from '../input/find-files.js'
import type { Io, Order } from '../io.js'
import { brokenAt, fileChecker, type FileOutcome } from './check-file.js'
import { unpack, type SentOutcome } from './sent-outcome.js'

/** The outcomes in the order of `files`. */
export async function* checkFiles(
  files: readonly FoundFile[],
  { mode, edits }: Pick<Order, 'mode' | 'edits'>,
  jobs: number,
  io: Io
): AsyncGenerator<FileOutcome> {
  const { workers, cwd } = io
  if (workers !== undefined && jobs > 1 && files.length > 1) {
    return yield* checkTogether(files, jobs, () => workers.start({ cwd, mode, edits }))
  }
  const checkFile = fileChecker(mode, io)
  for (const file of files) yield checkFile(file)
}

/** A worker that breaks down costs the file that it was at; another takes its place. */
async function* checkTogether(
  files: readonly FoundFile[],
  jobs: number,
  start: () => Worker
): AsyncGenerator<FileOutcome> {
  const outcomes = files.map(() => deferred<FileOutcome>())
  let next = 0
  const work = async (): Promise<void> => {
    let employed: Employed | undefined
    const ask = async (file: FoundFile): Promise<Answer> => {
      try {
        employed ??= employ(start())
        const answer = await employed.ask(file)
        if ('brokenBy' in answer) employed = undefined
        return answer
      } catch (brokenBy) {
        return { brokenBy }
      }
    }
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at] as FoundFile
      const answer = await ask(file)
      outcomes[at]?.resolve('brokenBy' in answer ? brokenAt(file, answer.brokenBy) : unpack(answer))
    }
    await employed?.end()
  }
  const staff = Array.from({ length: Math.min(jobs, files.length) }, work)
  for (const { promise } of outcomes) yield await promise
  await Promise.all(staff)
}

type Answer = SentOutcome | { readonly brokenBy: unknown }

interface Employed {
  /** One file at a time. After a breakdown it answers no more. */
  readonly ask: (file: FoundFile) => Promise<Answer>
  readonly end: () => Promise<unknown>
}

function employ(worker: Worker): Employed {
  let asked = deferred<Answer>()
  const broken = (brokenBy: unknown): void => { asked.resolve({ brokenBy }) }
  worker.on('message', (sent: SentOutcome) => { asked.resolve(sent) })
  worker.on('error', broken)
  worker.on('messageerror', broken)
  worker.on('exit', code => { broken(new Error(`工作线程中途退出（${code}）`)) })
  return {
    ask: async file => {
      worker.postMessage(file)
      const answer = await asked.promise
      if (!('brokenBy' in answer)) asked = deferred()
      return answer
    },
    end: () => worker.terminate()
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>(done => { resolve = done })
  return { promise, resolve }
}
