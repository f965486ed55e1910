// yaodian outline: what this document says should be done, and who answers for it.

import { choice, type Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import type { ExitStatus } from '../exit-status.js'
import { loadSingle, singleFile, statusAfter } from '../input/single-file.js'
import type { Io } from '../io.js'
import { outlineJson } from '../render/outline-json.js'
import { outlineText } from '../render/outline-text.js'
import { textStyle } from '../text-style.js'

export const outline: Command = {
  name: 'outline',
  summary: '列出结构：各级标题、任务、责任单位、时限',
  help: `列出一份工作要点的结构

用法：yaodian outline 文件 [选项]

文件写 - 表示标准输入。

选项：
  --format text|json   输出格式，默认 text（给人看）
  -h, --help           显示说明
`,
  options: { format: { type: 'string' } },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const format = choice(args, 'format', ['text', 'json'], 'text')
  const file = singleFile(args, io)
  const loaded = await loadSingle(file, io)
  const { snapshot } = loaded
  if (snapshot === undefined) return statusAfter(loaded)
  io.stdout.write(format === 'json' ? outlineJson(file.path, snapshot) : outlineText(snapshot, textStyle(io)))
  return statusAfter(loaded)
}
