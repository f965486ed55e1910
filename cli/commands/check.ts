// yaodian check: what is wrong with these documents.

import { choice, type Arguments } from '../arguments.js'
import type { Mode } from '../checking/check-file.js'
import { checkFiles } from '../checking/check-files.js'
import type { Severity } from '../../core/index.js'
import type { Command } from '../command.js'
import { exitStatus, worse, type ExitStatus } from '../exit-status.js'
import { exitStatuses } from '../help.js'
import { findFiles, type FoundFile } from '../input/find-files.js'
import type { Io, Order } from '../io.js'
import { Misuse } from '../misuse.js'
import type { CheckedFile } from '../render/checked-file.js'
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
整个项目的设置（各种检查的级别等）写在 yaodian.config.json 里，以文稿所在文件夹及其上级里最近的一个为准。

选项：
  --format text|json|ndjson|sarif   输出格式，默认 text（给人看）
  --fail-on error|warning|hint      有达到此级别的问题时退出状态为 1，默认 warning
  --fix                             自动修正稳妥的问题，写回文件，列出每一处改动；报告和退出状态说的是剩下的问题
                                    - 的修正结果写到标准输出，报告写到标准错误输出
  --jobs N                          几份文稿同时查；默认文稿多时有几个核就几份。报告的内容和次序不变，--fix 时一份一份来
  --dry-run                         与 --fix 一起用：只说要改什么，不写
  -h, --help                        显示说明

退出状态：${exitStatuses}
`,
  options: {
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    jobs: { type: 'string' }
  },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const format = choice(args, 'format', formats, 'text')
  const failOn = choice(args, 'fail-on', severities, 'warning')
  if (args.operands.length === 0) throw new Misuse('请写明要检查的文件或文件夹（- 表示标准输入）。')
  const mode = modeOf(args)
  const { reports, complaints, status } = await load(args, { mode, edits: format === 'sarif' }, io)
  // The fixed text of standard input has standard output for itself.
  const output = mode === 'fix' && args.operands.includes('-') ? io.stderr : io.stdout
  output.write(render(format, reports, complaints, { ...io, stdout: output }))
  return worse(status, statusOf(reports, failOn))
}

function modeOf({ flags, operands }: Arguments): Mode {
  if (flags.has('dry-run')) {
    if (!flags.has('fix')) throw new Misuse('--dry-run 要与 --fix 一起用。')
    return 'dry-run'
  }
  if (!flags.has('fix')) return 'check'
  if (operands.includes('-') && operands.length > 1) throw new Misuse('用 --fix 修正标准输入（-）时，不能再写别的文件。')
  return 'fix'
}

interface Outcome {
  readonly reports: readonly CheckedFile[]
  readonly complaints: readonly string[]
  readonly status: ExitStatus
}

/** Everything that can be read and analysed; what cannot is told at once and does not stop the others. */
async function load(args: Arguments, order: Pick<Order, 'mode' | 'edits'>, io: Io): Promise<Outcome> {
  const { files, complaints: strayOperands } = await findFiles(args.operands, io.cwd)
  const jobs = jobsFor(args, files, order.mode, io)
  const complaints: string[] = []
  const tell = (sentences: readonly string[]): void => {
    for (const sentence of sentences.filter(each => !complaints.includes(each))) {
      complain(io, sentence)
      complaints.push(sentence)
    }
  }
  tell(strayOperands)
  if (files.length === 0 && complaints.length === 0) remark(io, '这里只有单位名录，没有要检查的文稿。')
  const reports: CheckedFile[] = []
  let status: ExitStatus = exitStatus.clean
  for await (const { path, report, complaints: sentences, failures } of checkFiles(files, order, jobs, io)) {
    tell(sentences)
    for (const error of failures) status = confessFailure(io, error, path)
    if (report !== undefined) reports.push(report)
  }
  return { reports, complaints, status: complaints.length > 0 ? worse(status, exitStatus.misuse) : status }
}

/** Starting a worker takes as long as checking so many files of usual length. */
const FILES_FOR_ONE_MORE = 20

/** How many work side by side: as told, or as many as there are cores where the files are worth it. */
function jobsFor(args: Arguments, files: readonly FoundFile[], mode: Mode, { workers }: Io): number {
  const given = args.values.get('jobs')
  if (given !== undefined && !/^[1-9]\d{0,3}$/.test(given)) throw new Misuse(`选项 --jobs 不能是“${given}”，要写正整数，如 --jobs 4。`)
  // Standard input and what --fix leaves behind when it is cut off belong to this process.
  if (workers === undefined || mode === 'fix' || files.some(({ location }) => location === undefined)) return 1
  return given === undefined ? Math.max(1, Math.min(workers.cores, Math.floor(files.length / FILES_FOR_ONE_MORE))) : Number(given)
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
