// yaodian explain: what a check looks for, why, and how to mend what it finds.

import { CHECK_PAGES, checks, nearestWord, type CheckInfo } from '../../core/index.js'
import type { Arguments } from '../arguments.js'
import type { Command } from '../command.js'
import { exitStatus, type ExitStatus } from '../exit-status.js'
import type { Io } from '../io.js'
import { Misuse } from '../misuse.js'
import type { Paint } from '../palette.js'
import { padEnd } from '../render/display-width.js'
import { explainPage } from '../render/explain-page.js'
import { severityWord } from '../render/words.js'
import { textStyle } from '../text-style.js'

export const explain: Command = {
  name: 'explain',
  summary: '说明一项检查：查什么、为什么、怎么改',
  help: `说明一项检查

用法：yaodian explain [代码]

代码如 numbering/gap；只写一组的名字（如 numbering）列出这一组，不写代码列出全部检查。

选项：
  -h, --help   显示说明
`,
  options: {},
  run
}

function run({ operands }: Arguments, io: Io): Promise<ExitStatus> {
  const [code, second] = operands
  if (second !== undefined) throw new Misuse('一次只说明一项检查。')
  const { paint, columns } = textStyle(io)
  const check = checks.find(each => each.code === code)
  if (check !== undefined) {
    const page = CHECK_PAGES[check.code] ?? ''
    io.stdout.write(io.stdout.isTerminal ? explainPage(page, paint, columns) : `${page.trimEnd()}\n`)
    return Promise.resolve(exitStatus.clean)
  }
  const listed = checks.filter(each => code === undefined || groupOf(each) === code)
  if (listed.length === 0) throw new Misuse(unknownCode(code ?? ''))
  io.stdout.write(list(listed, paint))
  return Promise.resolve(exitStatus.clean)
}

function unknownCode(code: string): string {
  const guesses = meant(code)
  if (guesses.length === 0) return `没有代码为“${code}”的检查；yaodian explain 列出全部代码。`
  return `没有代码为“${code}”的检查，是不是 ${guesses.join('、')}？`
}

/** By the whole code, and by its second half: `gap`, `number/gap`. */
function meant(code: string): readonly string[] {
  const whole = nearestWord(code, checks.map(check => check.code))
  const slug = nearestWord(slugOf(code), checks.map(check => slugOf(check.code)))
  return checks.map(check => check.code).filter(each => each === whole || slugOf(each) === slug)
}

function slugOf(code: string): string {
  return code.slice(code.indexOf('/') + 1)
}

function list(listed: readonly CheckInfo[], paint: Paint): string {
  const groups = [...new Set(listed.map(groupOf))]
  const width = Math.max(...listed.map(({ code }) => code.length))
  const line = ({ code, severity, title, off }: CheckInfo): string =>
    `  ${paint('code', padEnd(code, width))}  ${paint(severity, severityWord[severity])}  ${title}${offRemark(off)}\n`
  const section = (group: string): string =>
    `${paint('heading', group)}\n${listed.filter(check => groupOf(check) === group).map(line).join('')}`
  return groups.map(section).join('\n')
}

function offRemark(off: boolean): string {
  return off ? '（默认关）' : ''
}

function groupOf({ code }: CheckInfo): string {
  return code.slice(0, code.indexOf('/'))
}
