// yaodian format: documents in canonical form.

import { applyEdits, formatDocument, LineIndex, type Snapshot, type TextEdit } from '../../core/index.js'
import type { Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import type { ExitStatus } from '../exit-status.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import { changeWording } from '../render/change-report.js'
import { rewriteFiles, type Rewritten } from '../rewrite-files.js'

export const format: Command = {
  name: 'format',
  summary: '整理写法：序数、标点全角、空格、空行，写出自动编号',
  help: `整理工作要点的版式，不改一个字

用法：yaodian format 路径… [选项]

序数改成规范写法，中文旁边的标点改成全角，删去段首段末、标点旁边和编号后面的空格，
几个空行并成一个，#. 换成应有的号码，文首的冒号和缩进对齐。字、数字和意思都不变。
忽略了的、“规则”里关了的写法不动。路径的写法同 yaodian check；单位名录不在此列。

选项：
  --check        只看不写：有没整理好的文稿时退出状态为 1
  --dry-run      只看不写：逐处列出要改什么
  -h, --help     显示说明

文件写 - 表示标准输入，整理好的文稿写到标准输出。

退出状态：
  0  都整理好了
  1  用了 --check，有没整理好的文稿
  2  用法不对，有文件读不了、写不进去，或配置文件有错
  3  程序自身出错
`,
  options: { check: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const [check, listed] = [args.flags.has('check'), args.flags.has('dry-run')]
  if (check && listed) throw new Misuse('--check 和 --dry-run 只用一个。')
  return rewriteFiles(args, io, check || listed, snapshot => {
    const edits = formatDocument(snapshot)
    return { ...told(snapshot, edits, check, listed), text: applyEdits(snapshot.text, edits) }
  })
}

function told({ text }: Snapshot, edits: readonly TextEdit[], check: boolean, listed: boolean): Omit<Rewritten, 'text'> {
  if (edits.length === 0) return { headline: undefined, lines: [], open: false }
  const index = new LineIndex(text)
  const lines = edits.map(({ span, newText }) => {
    const { line, character } = index.positionAt(span.start)
    return `${line + 1}:${character + 1}  ${changeWording(text.slice(span.start, span.end), newText)}`
  })
  const headline = check ? '还没有整理' : listed ? `要改${edits.length}处（没有写入）` : `已整理，改了${edits.length}处`
  return { headline, lines: listed ? lines : [], open: check }
}
