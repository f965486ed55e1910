// yaodian check: what is wrong with these documents.

import { choice, type Arguments } from '../arguments.js'
import type { Severity } from '../../core/index.js'
import type { Command } from '../command.js'
import { exitStatus, worse, type ExitStatus } from '../exit-status.js'
import { exitStatuses } from '../help.js'
import { findFiles } from '../input/find-files.js'
import { loader } from '../input/load.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import { checkedFile, type CheckedFile } from '../render/checked-file.js'
import { jsonReport, ndjsonReport } from '../render/json-report.js'
import { sarifReport } from '../render/sarif-report.js'
import { textReport } from '../render/text-report.js'
import { complain, confessFailure, remark } from '../stderr.js'
import { textStyle } from '../text-style.js'

const formats = ['text', 'json', 'ndjson', 'sarif'] as const
const severities = ['error', 'warning', 'hint'] as const

export const check: Command = {
  name: 'check',
  summary: '检查文稿：编号、责任单位、重复任务等',
  help: `检查工作要点

用法：yaodian check 路径… [选项]

路径可以是文件、文件夹、通配式（如 "2026/**/*.txt"），或 -（标准输入）。
文件夹里只查 .yaodian、.要点、.txt、.md；直接写出名字的文件不论后缀都查。
名为“单位名录.yaodian”（或“单位名录.要点”）的文件不当文稿查，它对同一文件夹及其下级的文稿起作用。

选项：
  --format text|json|ndjson|sarif   输出格式，默认 text（给人看）
  --fail-on error|warning|hint      有达到此级别的问题时退出状态为 1，默认 warning
  -h, --help                        显示说明

退出状态：${exitStatuses}
`,
  options: { format: { type: 'string' }, 'fail-on': { type: 'string' } },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const format = choice(args, 'format', formats, 'text')
  const failOn = choice(args, 'fail-on', severities, 'warning')
  if (args.operands.length === 0) throw new Misuse('请写明要检查的文件或文件夹（- 表示标准输入）。')
  const { reports, complaints, status } = await load(args.operands, io)
  io.stdout.write(render(format, reports, complaints, io))
  return worse(status, statusOf(reports, failOn))
}

interface Outcome {
  readonly reports: readonly CheckedFile[]
  readonly complaints: readonly string[]
  readonly status: ExitStatus
}

/** Everything that can be read and analysed; what cannot is told at once and does not stop the others. */
async function load(operands: readonly string[], io: Io): Promise<Outcome> {
  const { files, complaints: strayOperands } = await findFiles(operands, io.cwd)
  const complaints = [...strayOperands]
  for (const complaint of strayOperands) complain(io, complaint)
  if (files.length === 0 && complaints.length === 0) remark(io, '这里只有单位名录，没有要检查的文稿。')
  const reports: CheckedFile[] = []
  let status: ExitStatus = exitStatus.clean
  const loadFile = loader(io)
  for (const file of files) {
    try {
      const loaded = await loadFile(file)
      if (loaded.snapshot !== undefined) reports.push(checkedFile(file.path, loaded.snapshot))
      const fresh = loaded.complaints.filter(complaint => !complaints.includes(complaint))
      for (const complaint of fresh) complain(io, complaint)
      complaints.push(...fresh)
    } catch (error) {
      status = confessFailure(io, error, file.path)
    }
  }
  return { reports, complaints, status: complaints.length > 0 ? worse(status, exitStatus.misuse) : status }
}

function render(
  format: (typeof formats)[number],
  reports: readonly CheckedFile[],
  complaints: readonly string[],
  io: Io
): string {
  switch (format) {
    case 'text':
      return textReport(reports, textStyle(io))
    case 'json':
      return jsonReport(reports)
    case 'ndjson':
      return ndjsonReport(reports)
    case 'sarif':
      return sarifReport(reports, io.version, complaints)
  }
}

function statusOf(reports: readonly CheckedFile[], failOn: Severity): ExitStatus {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  const found = reports.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity)))
  return found ? exitStatus.findings : exitStatus.clean
}
