// Commands that rewrite documents (format, renumber): every file read, changed, written back and told of.

import type { Snapshot } from '../core/index.js'
import type { Arguments } from './arguments.js'
import { displayPath } from './display-path.js'
import { exitStatus, worse, type ExitStatus } from './exit-status.js'
import { findFiles, type FoundFile } from './input/find-files.js'
import { loader } from './input/load.js'
import type { Io } from './io.js'
import { Misuse } from './misuse.js'
import { complain, confessFailure, remark } from './stderr.js'
import { writeText } from './write-text.js'

export interface Rewritten {
  readonly text: string
  /** Told behind the file's name; `undefined` where there is nothing to tell. */
  readonly headline: string | undefined
  /** Told below it. */
  readonly lines: readonly string[]
  /** Of the exit status: whether there is something left for a person to do. */
  readonly open: boolean
}

/** Rewrites every operand; with `dry` only tells. Throws `Misuse` for operands that do not go together. */
export async function rewriteFiles(
  { operands }: Arguments, io: Io, dry: boolean, rewrite: (snapshot: Snapshot) => Rewritten
): Promise<ExitStatus> {
  if (operands.length === 0) throw new Misuse('请写明文件或文件夹（- 表示标准输入）。')
  if (operands.includes('-') && operands.length > 1) throw new Misuse('标准输入（-）不能与别的文件一起写。')
  const { files, complaints } = await findFiles(operands, io.cwd)
  for (const complaint of complaints) complain(io, complaint)
  if (files.length === 0 && complaints.length === 0) remark(io, '这里只有单位名录，没有文稿。')
  let status: ExitStatus = complaints.length > 0 ? exitStatus.misuse : exitStatus.clean
  const rewriteFile = fileRewriter(io, dry, rewrite)
  for (const file of files) {
    try {
      status = worse(status, await rewriteFile(file))
    } catch (error) {
      status = worse(status, confessFailure(io, error, file.path))
    }
  }
  return status
}

function fileRewriter(
  io: Io, dry: boolean, rewrite: (snapshot: Snapshot) => Rewritten
): (file: FoundFile) => Promise<ExitStatus> {
  const load = loader(io)
  return async file => {
    const loaded = await load(file)
    for (const complaint of loaded.complaints) complain(io, complaint)
    const unread = loaded.complaints.length > 0 ? exitStatus.misuse : exitStatus.clean
    if (loaded.snapshot === undefined) return unread
    const { text, headline, lines, open } = rewrite(loaded.snapshot)
    const complaint = dry ? undefined : await writeText(file, loaded.snapshot, text, loaded, io)
    if (complaint !== undefined) {
      complain(io, complaint)
      return exitStatus.misuse
    }
    // The changed text of standard input has standard output for itself.
    const output = file.location === undefined && !dry ? io.stderr : io.stdout
    if (headline !== undefined) {
      output.write([`${displayPath(file.path)}  ${headline}`, ...lines.map(line => `  ${line}`.trimEnd()), ''].join('\n'))
    }
    return worse(unread, open ? exitStatus.findings : exitStatus.clean)
  }
}
