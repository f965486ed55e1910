// The one document of a command that takes one.

import type { Arguments } from '../arguments.js'
import { exitStatus, type ExitStatus } from '../exit-status.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import { complain } from '../stderr.js'
import { namedFile, type FoundFile } from './find-files.js'
import { loader, type Loaded } from './load.js'

/** Throws `Misuse` unless there is exactly one operand. */
export function singleFile({ operands }: Arguments, io: Io): FoundFile {
  const [path, second] = operands
  if (path === undefined) throw new Misuse('请写明一个文件（- 表示标准输入）。')
  if (second !== undefined) throw new Misuse(`一次只处理一个文件，多出了：${operands.slice(1).join('、')}。`)
  return namedFile(path, io.cwd)
}

/** What cannot be read has been told when this resolves. */
export async function loadSingle(file: FoundFile, io: Io): Promise<Loaded> {
  const loaded = await loader(io)(file)
  for (const complaint of loaded.complaints) complain(io, complaint)
  return loaded
}

/** Of a command that has done what it could. */
export function statusAfter({ complaints }: Loaded): ExitStatus {
  return complaints.length === 0 ? exitStatus.clean : exitStatus.misuse
}
