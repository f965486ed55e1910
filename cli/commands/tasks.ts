// yaodian tasks: the 任务分工表 of a document, whole or unit by unit, for Word, Excel, other programs, or reading.

import { mkdir } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import {
  COLUMN_HEADINGS, countsSentence, TASK_COLUMNS, taskTable, type Snapshot, type TaskColumn, type TaskTable,
} from '../../core/index.js'
import { choice, type Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import { exitStatus, worse, type ExitStatus } from '../exit-status.js'
import { fileFailure } from '../input/file-failure.js'
import type { FoundFile } from '../input/find-files.js'
import { loadSingle, singleFile, statusAfter } from '../input/single-file.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import { replaceFile } from '../replace-file.js'
import { complain, remark } from '../stderr.js'

const FORMATS = ['docx', 'xlsx', 'csv', 'md'] as const

type Format = typeof FORMATS[number]

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

interface Wishes {
  readonly format: Format
  readonly columns: readonly TaskColumn[] | undefined
  readonly orientation: 'portrait' | 'landscape'
  readonly label: string | undefined
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const wishes: Wishes = {
    format: choice(args, 'to', FORMATS, 'docx'),
    columns: columnsOf(args.values.get('columns')),
    orientation: args.flags.has('portrait') ? 'portrait' : 'landscape',
    label: args.values.get('label'),
  }
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
  const files = byUnit ? await unitFiles(snapshot, wishes, stemOf(source)) : [await wholeFile(snapshot, wishes, source)]
  const [only] = files
  const status = only !== undefined && (!byUnit || wishes.format === 'xlsx')
    ? await deliverOne(only, source, output, io)
    : await deliverAll(files, source, output, io)
  remark(io, `${countsSentence(taskTable(snapshot).counts)}，与大纲一致。`)
  return worse(status, statusAfter(loaded))
}

function table(snapshot: Snapshot, { columns }: Wishes, unit?: string): TaskTable {
  return taskTable(snapshot, { ...columns === undefined ? {} : { columns }, ...unit === undefined ? {} : { unit } })
}

interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function wholeFile(snapshot: Snapshot, wishes: Wishes, source: FoundFile): Promise<WrittenFile> {
  const bytes = await fileOf(table(snapshot, wishes), wishes)
  return { name: `${stemOf(source)}任务分工表.${wishes.format}`, bytes }
}

async function fileOf(made: TaskTable, { format, orientation, label }: Wishes): Promise<Uint8Array> {
  const { gb9704, layOutTaskTable, taskTableCsv, taskTableMarkdown, taskWorkbook, writeDocx } = await import('../../office/index.js')
  switch (format) {
    case 'docx':
      return writeDocx(layOutTaskTable(made, { orientation, label }), gb9704)
    case 'xlsx':
      return taskWorkbook([{ name: '任务分工表', table: made }])
    case 'csv':
      return new TextEncoder().encode(taskTableCsv(made))
    case 'md':
      return new TextEncoder().encode(taskTableMarkdown(made))
  }
}

async function unitFiles(snapshot: Snapshot, wishes: Wishes, stem: string): Promise<readonly WrittenFile[]> {
  const lists = snapshot.units.map(({ name }) => ({ name, table: table(snapshot, wishes, name) }))
  if (wishes.format === 'xlsx') {
    const { taskWorkbook } = await import('../../office/index.js')
    return [{ name: `${stem}各单位任务清单.xlsx`, bytes: await taskWorkbook(lists) }]
  }
  return Promise.all(lists.map(async list => ({
    name: `${list.name.replace(/[\\/:*?"<>|]/g, '_')}.${wishes.format}`, bytes: await fileOf(list.table, wishes),
  })))
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
async function deliverOne(file: WrittenFile, source: FoundFile, output: string | undefined, io: Io): Promise<ExitStatus> {
  if (output === '-') {
    io.stdout.write(file.bytes)
    return exitStatus.clean
  }
  const path = output ?? besides(source, file.name)
  const failure = await replaceFile(resolve(io.cwd, path), file.bytes)
  if (failure === undefined) io.stdout.write(`已导出 ${path}\n`)
  else complain(io, `${path}：写不进去，${failure}`)
  return failure === undefined ? exitStatus.clean : exitStatus.misuse
}

/** Several files, into a folder that is made if need be. */
async function deliverAll(
  files: readonly WrittenFile[], source: FoundFile, output: string | undefined, io: Io,
): Promise<ExitStatus> {
  if (output === '-') throw new Misuse('各单位清单是多个文件，不能写到标准输出；请用 -o 写明文件夹。')
  const folder = output ?? besides(source, `${stemOf(source)}各单位任务清单`)
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
