// yaodian renumber: every number as its scheme has it, references along.

import { renumber, renumberAccount, type ChosenSchemes, type Renumbering, type Snapshot } from '../../core/index.js'
import { choice, type Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import type { ExitStatus } from '../exit-status.js'
import type { Io } from '../io.js'
import { rewriteFiles, type Rewritten } from '../rewrite-files.js'

const KINDS = { 连续: 'running', 分节: 'restarting' } as const
const UNSETTLED = '不编'

export const renumberDocuments: Command = {
  name: 'renumber',
  summary: '重新编号：各层从头编好，引用跟着改',
  help: `重新编号

用法：yaodian renumber 路径… [选项]

每一层照自己的编号方式编，各部分各编各的，写法不变；“第28项”“第三部分第（二）条”这样的引用跟着改。
自动编号（#）和固定的编号（28.{!}）不动。指的是哪一项说不准的引用不改，列出来请您核对。
路径的写法同 yaodian check。

选项：
  --scheme 连续|分节|不编   连续、分节都说得通的层次怎样编，选定的写进文首；默认 不编
  --dry-run                 只看不写
  -h, --help                显示说明

文件写 - 表示标准输入，编好的文稿写到标准输出。

退出状态：
  0  编好了，没有要核对的
  1  有没编的层次，或者没改的引用，请核对
  2  用法不对，有文件读不了、写不进去，或配置文件有错
  3  程序自身出错
`,
  options: { scheme: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run
}

async function run(args: Arguments, io: Io): Promise<ExitStatus> {
  const scheme = choice(args, 'scheme', [UNSETTLED, '连续', '分节'], UNSETTLED)
  const dry = args.flags.has('dry-run')
  return rewriteFiles(args, io, dry, snapshot => {
    return rewritten(scheme === UNSETTLED ? renumber(snapshot, { kind: 'document' }) : decided(snapshot, KINDS[scheme]), dry)
  })
}

function decided(snapshot: Snapshot, kind: (typeof KINDS)[keyof typeof KINDS]): Renumbering {
  const first = renumber(snapshot, { kind: 'document' })
  const schemes: ChosenSchemes = new Map(first.unsettled.map(({ level }) => [level, kind]))
  return schemes.size === 0 ? first : renumber(snapshot, { kind: 'document' }, schemes)
}

function rewritten(result: Renumbering, dry: boolean): Rewritten {
  const { text, items, references, left, unsettled } = result
  const account = renumberAccount(result)
  const counts = `${dry ? '要改' : '改了'}${items.length}个编号，${references.length}处引用跟着改${dry ? '（没有写入）' : ''}`
  return {
    text, headline: account === '' ? undefined : counts, lines: account.trimEnd().split('\n'),
    open: left.length + unsettled.length > 0
  }
}
