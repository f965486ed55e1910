// yaodian tasks: the 任务分工表 of a document, whole or unit by unit, for Word, Excel, other programs, or reading.

import { mkdir } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { COLUMN_HEADINGS, countsSentence, TASK_COLUMNS, taskTable, type TaskColumn } from '../../core/index.js'
import type { WrittenFile } from '../../office/index.js'
import { choice, type Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import { exitStatus, worse, type ExitStatus } from '../exit-status.js'
import { fileFailure } from '../input/file-failure.js'
import type { FoundFile } from '../input/find-files.js'
import { loadSingle, singleFile, statusAfter } from '../input/single-file.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import { deliver } from '../output-file.js'
import { replaceFile } from '../replace-file.js'
import { complain, remark } from '../stderr.js'

export const tasks: Command = {
  name: 'tasks',
  summary: '导出任务分工表，或者每个单位的任务清单',
  help: `导出任务分工表

用法：yaodian tasks 文件 [--to docx|xlsx|csv|md] [-o 输出文件]
      yaodian tasks 文件 --by-unit [--to docx|xlsx|csv|md] [-o 文件夹或工作簿]

选项：
  --to 格式          docx（默认）、xlsx、csv 或 md
  --columns 列       要哪些列、什么顺序，用逗号隔开；默认是有内容的各列。可用的列：
                     ${TASK_COLUMNS.map(column => COLUMN_HEADINGS[column]).join('、')}
  --portrait         Word 表格竖排；默认横排
  --label 文字       表格上方的“附件”“附件1”等字样
  --by-unit          每个单位一份清单：xlsx 是一个工作簿、每个单位一张表，其余格式是一个文件夹、每个单位一个文件
  -o, --output 路径  默认与文稿同名；- 表示标准输出
  -h, --help         显示说明
`,
  options: {
    to: { type: 'string' }, columns: { type: 'string' }, portrait: { type: 'boolean' }, label: { type: 'string' },
    'by-unit': { type: 'boolean' }, output: { type: 'string', short: 'o' },
  },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const { TASK_FORMATS, taskFiles } = await import('../../office/index.js')
  const format = choice(args, 'to', TASK_FORMATS, 'docx')
  const columns = columnsOf(args.values.get('columns'))
  const source = singleFile(args, io)
  const byUnit = args.flags.has('by-unit')
  const output = args.values.get('output')
  if (source.location === undefined && output === undefined) throw new Misuse('文稿来自标准输入，请用 -o 写明输出文件。')
  const loaded = await loadSingle(source, io)
  const { snapshot } = loaded
  if (snapshot === undefined) return statusAfter(loaded)
  if (snapshot.tasks.length === 0) {
    complain(io, '文稿里没有任务，没有可导出的分工表。')
    return exitStatus.misuse
  }
  const files = await taskFiles(snapshot, {
    format, byUnit, columns, stem: stemOf(source), label: args.values.get('label'),
    orientation: args.flags.has('portrait') ? 'portrait' : 'landscape',
  })
  const [only] = files
  const status = only !== undefined && (!byUnit || format === 'xlsx')
    ? await deliverOne(only, source, output, io)
    : await deliverAll(files, source, output, io)
  remark(io, `${countsSentence(taskTable(snapshot).counts)}，与大纲一致。`)
  return worse(status, statusAfter(loaded))
}

function columnsOf(list: string | undefined): readonly TaskColumn[] | undefined {
  return list?.split(/[,，、]/).map(word => {
    const column = TASK_COLUMNS.find(known => COLUMN_HEADINGS[known] === word.trim())
    if (column === undefined) throw new Misuse(`没有“${word.trim()}”这一列；可用的列：${Object.values(COLUMN_HEADINGS).join('、')}。`)
    return column
  })
}

function stemOf({ location }: FoundFile): string {
  return location === undefined ? '' : basename(location, extname(location))
}

/** One file, to where it was asked for, beside the document, or to standard output. */
function deliverOne(file: WrittenFile, source: FoundFile, output: string | undefined, io: Io): Promise<ExitStatus> {
  const path = output ?? besides(source, file.name)
  return deliver(file.bytes, { path, location: path === '-' ? undefined : resolve(io.cwd, path) }, '已导出', io)
}

/** Several files, into a folder that is made if need be. */
async function deliverAll(
  files: readonly WrittenFile[], source: FoundFile, output: string | undefined, io: Io,
): Promise<ExitStatus> {
  const { unitListsName } = await import('../../office/index.js')
  if (output === '-') throw new Misuse('各单位清单是多个文件，不能写到标准输出；请用 -o 写明文件夹。')
  const folder = output ?? besides(source, unitListsName(stemOf(source)))
  try {
    await mkdir(resolve(io.cwd, folder), { recursive: true })
  } catch (error) {
    complain(io, `${folder}：建不了文件夹，${fileFailure(error)}`)
    return exitStatus.misuse
  }
  for (const { name, bytes } of files) {
    const failure = await replaceFile(resolve(io.cwd, folder, name), bytes)
    if (failure === undefined) continue
    complain(io, `${folder}/${name}：写不进去，${failure}`)
    return exitStatus.misuse
  }
  io.stdout.write(`已导出${files.length}个文件到 ${folder}\n`)
  return exitStatus.clean
}

/** A name in the folder of the document, as the drafter would write it. */
function besides({ path }: FoundFile, name: string): string {
  return path === '-' ? name : `${path.slice(0, path.length - basename(path).length)}${name}`
}
