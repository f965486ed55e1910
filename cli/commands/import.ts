// yaodian import: a Word file or any text as a document of the language.

import { access, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { importText, type ImportedNotice } from '../../core/index.js'
import { choice, type Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import { displayPath } from '../display-path.js'
import { exitStatus, type ExitStatus } from '../exit-status.js'
import { decode, decodeForeign } from '../input/decode.js'
import { fileFailure } from '../input/file-failure.js'
import type { FoundFile } from '../input/find-files.js'
import { singleFile } from '../input/single-file.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import { besideSource, deliver } from '../output-file.js'
import { complain, remark } from '../stderr.js'

export const importDocument: Command = {
  name: 'import',
  summary: '把 Word 文件（.docx）或复制来的文字转成 .yaodian',
  help: `把 Word 文件或文字转成要点文稿

用法：yaodian import 文件 [-o 输出文件] [--changes accept|reject]

Word 的自动编号转成文字，任务分工表转成带责任条款的条目；复制来的文字按序号补上丢失的换行，
网页残留改成“//”注释。做了什么、没有导入什么，逐条列在标准错误上。文字文件可以是 UTF-8、UTF-16 或 GBK。

选项：
  -o, --output 文件           输出文件，默认与原文件同名、后缀为 .yaodian；- 表示标准输出
      --changes accept|reject 文档里有修订时，接受（默认）还是拒绝
      --force                 输出文件已经存在时替换它
  -h, --help                  显示说明
`,
  options: {
    output: { type: 'string', short: 'o' }, changes: { type: 'string' }, force: { type: 'boolean' },
  },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const changes = choice(args, 'changes', ['accept', 'reject'], 'accept')
  const source = singleFile(args, io)
  const target = targetOf(source, args.values.get('output'), io)
  if (target.location !== undefined && !args.flags.has('force') && await exists(target.location)) {
    throw new Misuse(`输出文件 ${target.path} 已经存在；要替换它请加 --force，或用 -o 另写一个名字。`)
  }
  const read = await readSource(source, changes, io)
  if (typeof read === 'string') {
    complain(io, `${displayPath(source.path)}：${read}`)
    return exitStatus.misuse
  }
  for (const note of read.notes) remark(io, note)
  return deliver(read.text, target, '已导入', io)
}

/** Bytes: what is larger is no notice, pictures and all. */
const LARGEST_FILE = 50_000_000
const TOO_LARGE = '超过50 MB，没有读取。请删去图片，或者只留要导入的部分，再试一次。'

/** The document, or the sentence that says why there is none. */
async function readSource(
  { location }: FoundFile, changes: 'accept' | 'reject', io: Io,
): Promise<ImportedNotice | string> {
  let bytes: Uint8Array
  try {
    if (location !== undefined && (await stat(location)).size > LARGEST_FILE) return TOO_LARGE
    bytes = await (location === undefined ? io.readStdin() : readFile(location))
  } catch (error) {
    return fileFailure(error)
  }
  if (!isText(bytes)) {
    const { importDocx, UnreadableFile } = await import('../../office/index.js')
    try {
      return importDocx(bytes, { changes })
    } catch (error) {
      if (error instanceof UnreadableFile) return error.message
      throw error
    }
  }
  const decoded = decode(bytes)
  if (decoded.kind === 'text') return importText(decoded.text)
  const text = decodeForeign(bytes)
  return text === undefined ? decoded.reason : importText(text)
}

/** Files of word processors begin with the signs of their format; no text does. */
function isText(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5))
  return !/^(?:PK\x03\x04|\xd0\xcf\x11\xe0|\{\\rtf|%PDF)/.test(start)
}

async function exists(location: string): Promise<boolean> {
  return access(location).then(() => true, () => false)
}

function targetOf(source: FoundFile, output: string | undefined, io: Io): FoundFile {
  if (output === '-') return { path: output, location: undefined }
  if (output !== undefined) return { path: output, location: resolve(io.cwd, output) }
  return besideSource(source, 'yaodian')
}
