// One run of the command line: arguments in, exit status out, no process globals.

import { nearestWord } from '../core/index.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'
import { check } from './commands/check.js'
import { explain } from './commands/explain.js'
import { exportDocument } from './commands/export.js'
import { importDocument } from './commands/import.js'
import { format } from './commands/format.js'
import { outline } from './commands/outline.js'
import { renumberDocuments } from './commands/renumber.js'
import { tasks } from './commands/tasks.js'
import { exitStatus, type ExitStatus } from './exit-status.js'
import { overview } from './help.js'
import type { Io } from './io.js'
import { Misuse } from './misuse.js'
import { complain, confessFailure } from './stderr.js'

const commands: readonly Command[] = [
  check, format, renumberDocuments, outline, exportDocument, tasks, importDocument, explain
]

/** Never rejects: a failure of ours is told on standard error and becomes status 3. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (!(error instanceof Misuse)) return confessFailure(io, error)
    complain(io, error.message)
    const command = commands.find(({ name }) => name === argv[0])?.name
    io.stderr.write(`用法见 yaodian ${command === undefined ? '' : `${command} `}--help\n`)
    return exitStatus.misuse
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const [first, ...rest] = argv
  if (first === undefined) throw new Misuse(`请写明要做什么：${commands.map(({ name }) => name).join('、')}。`)
  if (first === '--version' || first === '-v') return say(io, io.version)
  if (first === '--help' || first === '-h' || first === 'help') return say(io, helpPage(rest[0]))
  const command = commands.find(({ name }) => name === first)
  if (command === undefined) throw new Misuse(unknownCommand(first))
  const args = readArguments(rest, {
    ...command.options,
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' }
  })
  if (args.flags.has('help')) return say(io, command.help)
  if (args.flags.has('version')) return say(io, io.version)
  return command.run(args, io)
}

function helpPage(name: string | undefined): string {
  if (name === undefined || name.startsWith('-')) return overview(commands)
  const command = commands.find(each => each.name === name)
  if (command === undefined) throw new Misuse(unknownCommand(name))
  return command.help
}

function unknownCommand(word: string): string {
  if (word.startsWith('-')) return `没有选项 ${word}；命令要写在选项前面。`
  if (/[./\\*]/.test(word)) return `没有命令“${word}”；要检查文件，请写 yaodian check ${word}`
  const guess = nearestWord(word, commands.map(({ name }) => name))
  return `没有命令“${word}”${guess === undefined ? '。' : `，是不是 ${guess}？`}`
}

function say(io: Io, text: string): ExitStatus {
  io.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return exitStatus.clean
}
