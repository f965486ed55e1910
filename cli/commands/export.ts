// yaodian export: the document as a Word file, as a page to read, as text, as data, or as a PDF.

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formFindings, type Snapshot } from '../../core/index.js'
import { choice, type Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import { displayPath } from '../display-path.js'
import { exitStatus, worse, type ExitStatus } from '../exit-status.js'
import { fileFailure } from '../input/file-failure.js'
import type { FoundFile } from '../input/find-files.js'
import { loadSingle, singleFile, statusAfter } from '../input/single-file.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import { besideSource, deliver } from '../output-file.js'
import { modelJson } from '../render/model-json.js'
import { countsOf } from '../render/words.js'
import { sameFile } from '../replace-file.js'
import { complain, remark } from '../stderr.js'

const FORMATS = ['docx', 'html', 'md', 'json', 'pdf'] as const

type Format = typeof FORMATS[number]

export const exportDocument: Command = {
  name: 'export',
  summary: '导出 Word、PDF、HTML、Markdown 或者 JSON 文件',
  help: `导出一份工作要点

用法：yaodian export 文件 [--to docx|html|md|json|pdf] [--template 模板.docx] [-o 输出文件]

文件写 - 表示标准输入，这时要用 -o 写明输出文件。

选项：
  --to 格式          docx（默认）  Word 文件，按 GB/T 9704 排版
                     pdf   由本机的 LibreOffice 转换，没有安装的会说明
                     html  单个网页文件，可以直接打印
                     md    Markdown
                     json  结构、任务、责任单位，供程序使用（docs/json.md）
  --template 模板    把文稿填进本单位的 .docx：模板里 {正文} 独占一段，{标题} {发文字号} {主送} {署名}
                     {成文日期} 等写在要印的地方
  -o, --output 文件  输出文件，默认与文稿同名、换后缀；- 表示标准输出
  -h, --help         显示说明

已有的输出文件会被替换；文稿本身不会被改动。
`,
  options: { to: { type: 'string' }, template: { type: 'string' }, output: { type: 'string', short: 'o' } },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const format = choice(args, 'to', FORMATS, 'docx')
  const template = args.values.get('template')
  if (template !== undefined && format !== 'docx') throw new Misuse('--template 只用于导出 docx。')
  const source = singleFile(args, io)
  const target = targetOf(source, format, args.values.get('output'), io)
  if (target.location !== undefined && source.location !== undefined) {
    const overwritesSource = await sameFile(target.location, source.location)
    if (overwritesSource) throw new Misuse(`输出文件 ${target.path} 就是文稿本身，不能覆盖；请用 -o 另写一个名字。`)
  }
  const loaded = await loadSingle(source, io)
  const { snapshot } = loaded
  if (snapshot === undefined) return statusAfter(loaded)
  const made = template === undefined
    ? await fileOf(snapshot, format, source, io)
    : await fromTemplate(snapshot, template, io)
  if (typeof made === 'string') {
    complain(io, made)
    return exitStatus.misuse
  }
  if (format !== 'json') tellLacking(snapshot, source, io)
  return worse(await deliver(made, target, '已导出', io), statusAfter(loaded))
}

/** The bytes, or the sentence that says why there are none. */
async function fileOf(snapshot: Snapshot, format: Format, { path }: FoundFile, io: Io): Promise<Uint8Array | string> {
  const { exportDocx, exportHtml, exportMarkdown } = await import('../../office/index.js')
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  switch (format) {
    case 'docx':
      return exportDocx(snapshot)
    case 'html':
      return bytes(exportHtml(snapshot))
    case 'md':
      return bytes(exportMarkdown(snapshot))
    case 'json':
      return bytes(modelJson(path, snapshot))
    case 'pdf':
      return pdfFile(snapshot, io)
  }
}

async function fromTemplate(snapshot: Snapshot, template: string, io: Io): Promise<Uint8Array | string> {
  const { fillTemplate, UnreadableFile } = await import('../../office/index.js')
  let bytes: Uint8Array
  try {
    bytes = await readFile(resolve(io.cwd, template))
  } catch (error) {
    return `模板 ${displayPath(template)}：${fileFailure(error)}`
  }
  try {
    const filled = fillTemplate(snapshot, bytes)
    for (const note of filled.notes) remark(io, note)
    return filled.bytes
  } catch (error) {
    if (error instanceof UnreadableFile) return `模板 ${displayPath(template)}：${error.message}`
    throw error
  }
}

async function pdfFile(snapshot: Snapshot, io: Io): Promise<Uint8Array | string> {
  const [{ exportDocxForLibreOffice }, { pdfOf, PdfFailure }] =
    await Promise.all([import('../../office/index.js'), import('../../office/node/index.js')])
  try {
    return await io.untilInterrupted(signal => pdfOf(exportDocxForLibreOffice(snapshot), { signal }))
  } catch (error) {
    if (error instanceof PdfFailure) return error.message
    throw error
  }
}

/** What the form needs and the text lacks, and how many findings are left. */
function tellLacking(snapshot: Snapshot, source: FoundFile, io: Io): void {
  for (const { message } of formFindings(snapshot)) remark(io, `${displayPath(source.path)} ${message}`)
  const counts = countsOf(snapshot.findings)
  if (counts !== undefined) remark(io, `${displayPath(source.path)} 还有${counts}，可用 yaodian check 查看。`)
}

function targetOf(source: FoundFile, format: Format, output: string | undefined, io: Io): FoundFile {
  if (output === '-') {
    const binary = format === 'docx' || format === 'pdf'
    if (binary && io.stdout.isTerminal) {
      throw new Misuse(`${format === 'pdf' ? 'PDF' : 'Word'} 文件不能直接显示在终端上；请用 > 转到文件，或用 -o 写明输出文件。`)
    }
    return { path: output, location: undefined }
  }
  if (output !== undefined) return { path: output, location: resolve(io.cwd, output) }
  if (source.location === undefined) throw new Misuse('文稿来自标准输入，请用 -o 写明输出文件。')
  return besideSource(source, format)
}
