// The server's command line: how it is reached, and what it says where it is not to serve.

/** What to do; texts end with a line break. */
export type CommandLine =
  | { readonly kind: 'serve'; readonly transport: 'stated' | 'none' }
  | { readonly kind: 'print'; readonly text: string }
  /** For standard error; the exit status is 2. */
  | { readonly kind: 'refuse'; readonly text: string }

const HELP = `用法：yaodian-language-server [--stdio | --node-ipc | --socket=端口 | --pipe=名字]

《要点》的语言服务器（Language Server Protocol），由编辑器启动。

  --stdio               从标准输入、标准输出收发消息（不写时就是这样）
  --node-ipc            经 Node 的进程间通道
  --socket=端口         连到本机的这个端口
  --pipe=名字           连到这个管道
  --clientProcessId=号  这个进程结束时，服务器也结束
  --help, -h            显示这些话
  --version, -v         显示版本

各种编辑器怎样设置：docs/editors.md
`

const TRANSPORTS = ['--stdio', '--node-ipc']
/** The value may stand behind `=` or be the next argument. */
const WITH_VALUE = ['--socket', '--pipe', '--clientProcessId']

/** @param argv without the program and the script */
export function readCommandLine(argv: readonly string[], version: string): CommandLine {
  if (argv.some(argument => argument === '--help' || argument === '-h')) return { kind: 'print', text: HELP }
  if (argv.some(argument => argument === '--version' || argument === '-v')) return { kind: 'print', text: `${version}\n` }
  let transport: 'stated' | 'none' = 'none'
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? ''
    const [name = '', value] = argument.split(/=(.*)/s)
    if (WITH_VALUE.includes(name)) {
      if (value === undefined) at += 1
      if ((value ?? argv[at] ?? '') === '') return refusal(`选项 ${name} 后面缺少内容。`)
    } else if (!TRANSPORTS.includes(argument)) {
      return refusal(`没有“${argument}”这个选项。`)
    }
    if (name !== '--clientProcessId') transport = 'stated'
  }
  return { kind: 'serve', transport }
}

function refusal(sentence: string): CommandLine {
  return { kind: 'refuse', text: `yaodian-language-server: ${sentence}用 --help 查看用法。\n` }
}
