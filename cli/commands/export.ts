// yaodian export: the document as a Word file.

import { basename, dirname, extname, resolve } from 'node:path'
import { choice, type Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import { displayPath } from '../display-path.js'
import { exitStatus, worse, type ExitStatus } from '../exit-status.js'
import type { FoundFile } from '../input/find-files.js'
import { loadSingle, singleFile, statusAfter } from '../input/single-file.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import { formFindings } from '../../core/index.js'
import { replaceFile, sameFile } from '../replace-file.js'
import { countsOf } from '../render/words.js'
import { complain, remark } from '../stderr.js'

export const exportDocument: Command = {
  name: 'export',
  summary: '导出 Word 文件（.docx）',
  help: `把一份工作要点导出为 Word 文件

用法：yaodian export 文件 --to docx [-o 输出文件]

文件写 - 表示标准输入，这时要用 -o 写明输出文件。

选项：
  --to docx          导出格式，目前只有 docx
  -o, --output 文件  输出文件，默认与文稿同名、后缀为 .docx；- 表示标准输出
  -h, --help         显示说明

已有的输出文件会被替换；文稿本身不会被改动。
`,
  options: { to: { type: 'string' }, output: { type: 'string', short: 'o' } },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  choice(args, 'to', ['docx'], 'docx')
  const source = singleFile(args, io)
  const target = targetOf(source, args.values.get('output'), io)
  if (target.location !== undefined && source.location !== undefined) {
    const overwritesSource = await sameFile(target.location, source.location)
    if (overwritesSource) throw new Misuse(`输出文件 ${target.path} 就是文稿本身，不能覆盖；请用 -o 另写一个名字。`)
  }
  const loaded = await loadSingle(source, io)
  const { snapshot } = loaded
  if (snapshot === undefined) return statusAfter(loaded)
  const { exportDocx } = await import('../../office/index.js')
  const bytes = exportDocx(snapshot)
  for (const { message } of formFindings(snapshot)) remark(io, `${displayPath(source.path)} ${message}`)
  const counts = countsOf(snapshot.findings)
  if (counts !== undefined) remark(io, `${displayPath(source.path)} 还有${counts}，可用 yaodian check 查看。`)
  return worse(await deliver(bytes, target, io), statusAfter(loaded))
}

function targetOf(source: FoundFile, output: string | undefined, io: Io): FoundFile {
  if (output === '-') {
    if (io.stdout.isTerminal) throw new Misuse('Word 文件不能直接显示在终端上；请用 > 转到文件，或用 -o 写明输出文件。')
    return { path: output, location: undefined }
  }
  if (output !== undefined) return { path: output, location: resolve(io.cwd, output) }
  if (source.location === undefined) throw new Misuse('文稿来自标准输入，请用 -o 写明输出文件。')
  const name = `${basename(source.location, extname(source.location))}.docx`
  const path = source.path.slice(0, source.path.length - basename(source.path).length) + name
  return { path, location: resolve(dirname(source.location), name) }
}

async function deliver(bytes: Uint8Array, { path, location }: FoundFile, io: Io): Promise<ExitStatus> {
  if (location === undefined) {
    io.stdout.write(bytes)
    return exitStatus.clean
  }
  const failure = await replaceFile(location, bytes)
  if (failure !== undefined) {
    complain(io, `${path}：写不进去，${failure}`)
    return exitStatus.misuse
  }
  io.stdout.write(`已导出 ${path}\n`)
  return exitStatus.clean
}
