// The overview that `yaodian --help` prints; each command keeps its own page.

import type { Command } from './command.js'

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')
  return `yaodian：检查、整理和导出工作要点

用法：yaodian 命令 [选项] …

命令：
${list}

每个命令都有自己的说明：yaodian 命令 --help
  -h, --help     显示说明
  -v, --version  显示版本

退出状态：${exitStatuses}

环境变量：
  NO_COLOR、FORCE_COLOR  关闭、强制彩色
  YAODIAN_DEBUG          程序自身出错时显示调用栈
`
}

export const exitStatuses = `
  0  没有达到 --fail-on 的问题
  1  有达到 --fail-on 的问题
  2  用法不对，有文件读不了、写不进去，或配置文件有错（其余照常检查）
  3  程序自身出错`
