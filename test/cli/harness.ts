// One run of the command line in a folder of its own, without touching the process.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Output, Workers } from '../../cli/io.js'
import { run } from '../../cli/run.js'

export interface World {
  /** By path relative to the folder of the run. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Of the terminal; without it the output is none. */
  readonly columns?: number
  readonly workers?: Workers
}

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stdoutBytes: Uint8Array
  readonly stderr: string
}

/** Makes the folder with its files, runs, and removes the folder after `look` has seen it. */
export async function yaodian(
  argv: readonly string[],
  world: World = {},
  look: (folder: string) => Promise<void> = () => Promise.resolve()
): Promise<Outcome> {
  const cwd = await mkdtemp(join(tmpdir(), 'yaodian-cli-'))
  try {
    await writeFiles(cwd, world.files ?? {})
    const stdout = recorder(world.columns)
    const stderr = recorder(world.columns)
    const status = await run(argv, {
      cwd,
      env: world.env ?? {},
      version: '9.8.7',
      ...(world.workers === undefined ? {} : { workers: world.workers }),
      stdout: stdout.output,
      stderr: stderr.output,
      readStdin: () => Promise.resolve(bytesOf(world.stdin ?? '')),
      untilInterrupted
    })
    await look(cwd)
    return { status, stdout: stdout.text(), stdoutBytes: stdout.bytes(), stderr: stderr.text() }
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}

/** Nobody presses Ctrl+C. */
export function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return work(new AbortController().signal)
}

async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const location = join(folder, name)
    await mkdir(dirname(location), { recursive: true })
    await writeFile(location, content)
  }
}

interface Recorder {
  readonly output: Output
  readonly text: () => string
  readonly bytes: () => Uint8Array
}

function recorder(columns: number | undefined): Recorder {
  const chunks: Uint8Array[] = []
  const bytes = (): Uint8Array => Buffer.concat(chunks)
  return {
    output: { isTerminal: columns !== undefined, columns, write: chunk => void chunks.push(bytesOf(chunk)) },
    text: () => new TextDecoder().decode(bytes()),
    bytes
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
