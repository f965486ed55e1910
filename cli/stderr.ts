// What goes to standard error: complaints, and the confession of a failure of our own.

import { exitStatus, type ExitStatus } from './exit-status.js'
import type { Io } from './io.js'
import { paintFor } from './palette.js'

/** One sentence about what cannot be done. */
export function complain(io: Io, sentence: string): void {
  io.stderr.write(`${paintFor(io.stderr, io.env)('error', 'yaodian：')}${sentence}\n`)
}

/** A remark that does not change the exit status. */
export function remark(io: Io, sentence: string): void {
  io.stderr.write(`${paintFor(io.stderr, io.env)('faint', `yaodian：${sentence}`)}\n`)
}

/** Says that we failed, not the drafter, and what a report needs; the stack only with YAODIAN_DEBUG. */
export function confessFailure(io: Io, error: unknown, path?: string): ExitStatus {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  complain(io, `程序自身出错，不是文稿的问题，也不是您操作有误${path === undefined ? '' : `（处理 ${path} 时）`}。`)
  io.stderr.write(`请把下面一行、所用的命令和能重现的文稿（可隐去内容）一并反馈给 yaodian 的维护者：\n`)
  const versions = `yaodian ${io.version}，Node ${process.version}，${process.platform}`
  io.stderr.write(`  ${versions}，${what.replaceAll(/\s+/g, ' ')}\n`)
  const stack = error instanceof Error ? error.stack : undefined
  if (stack !== undefined && (io.env['YAODIAN_DEBUG'] ?? '') !== '') io.stderr.write(`${stack}\n`)
  return exitStatus.ownFailure
}
