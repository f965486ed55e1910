// .docx → PDF by LibreOffice: in a profile and a folder of its own, in limited time, with nothing left behind.

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findLibreOffice, thisMachine, type Surroundings } from './find-libreoffice.js'

/** A PDF that could not be made; the message tells the drafter why, in Chinese. */
export class PdfFailure extends Error {
  override readonly name = 'PdfFailure'
}

export interface PdfOptions {
  /** Kills LibreOffice; the promise is rejected with the signal's reason. */
  readonly signal: AbortSignal
  /** Milliseconds; a minute if not said. */
  readonly patience?: number
  readonly around?: Surroundings
}

/** @throws PdfFailure where LibreOffice is not installed, takes too long, or makes none */
export async function pdfOf(
  docx: Uint8Array, { signal, patience = 60_000, around = thisMachine }: PdfOptions,
): Promise<Uint8Array> {
  const program = await findLibreOffice(around)
  if (program === undefined) {
    throw new PdfFailure('这台电脑上没有找到 LibreOffice，导不出 PDF。请安装 LibreOffice，或者导出 Word 文件后在 Word、WPS 里另存为 PDF。')
  }
  signal.throwIfAborted()
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-pdf-'))
  try {
    await writeFile(join(folder, 'notice.docx'), docx)
    await convert(program, folder, signal, patience)
    return await readFile(join(folder, 'notice.pdf')).catch(() => {
      throw new PdfFailure('LibreOffice 没有转出 PDF。请先用它打开导出的 Word 文件看看。')
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Empty pages are printed: 版记 stands on an even page, and the numbers of pages have to agree with the sheets. */
const FILTER = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'

/** Resolves when the program has ended, whatever it says: whether there is a PDF is seen afterwards. */
function convert(program: string, folder: string, signal: AbortSignal, patience: number): Promise<void> {
  const child = spawn(program, [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', FILTER, '--outdir', folder, join(folder, 'notice.docx'),
    // A group of its own, so that what it starts can be ended with it.
  ], { cwd: folder, shell: false, stdio: 'ignore', windowsHide: true, detached: process.platform !== 'win32' })
  return new Promise((resolve, reject) => {
    let failure: unknown
    // The promise waits until it has gone: only then can its folder be taken away.
    const end = (reason: unknown): void => {
      failure = reason
      killAll(child)
    }
    const late = new PdfFailure(`LibreOffice 过了${Math.round(patience / 1000)}秒还没有转完，已经停下。请关掉其他 LibreOffice 窗口再试。`)
    const timer = setTimeout(() => end(late), patience)
    const cancelled = (): void => end(signal.reason)
    signal.addEventListener('abort', cancelled, { once: true })
    const settle = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancelled)
    }
    child.once('error', error => {
      settle()
      reject(new PdfFailure(`LibreOffice 启动不了（${error.message}）。`))
    })
    child.once('close', () => {
      settle()
      if (failure === undefined) resolve()
      else reject(failure as Error)
    })
  })
}

function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { shell: false, stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
