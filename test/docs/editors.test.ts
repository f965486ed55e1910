// docs/editors.md against the server: its options, its commands, its command line.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readCommandLine } from '../../server/command-line.js'
import { commandsFeature } from '../../server/features/commands.js'
import { clientFrom } from '../../server/from-lsp.js'
import { OPTION_KINDS } from '../../server/options.js'

const page = readFileSync('docs/editors.md', 'utf8')

describe('docs: other editors', () => {
  it('has every initialisation option with its kind, and no other', () => {
    const words = { flag: '是否', text: '文字', object: '对象' }
    const section = page.slice(page.indexOf('## 初始化选项'))
    const rows = [...section.matchAll(/^\| (`\w+`(?:、`\w+`)*) \| (\S+) \| .+ \|$/gm)].flatMap(([, names = '', kind]) =>
      [...names.matchAll(/\w+/g)].map(([name]) => [name, kind] as const))
    const expected = Object.entries(OPTION_KINDS).map(([name, kind]) => [name, words[kind]] as const)
    assert.deepEqual(Object.fromEntries(rows), Object.fromEntries(expected))
  })

  it('has every command of the server', () => {
    const client = clientFrom({ workspace: { applyEdit: true } }, {})
    const commands = commandsFeature.capabilities(client).executeCommandProvider?.commands ?? []
    assert.ok(commands.length > 1)
    assert.deepEqual(commands.filter(command => !page.includes(`\`${command}\``)), [])
  })

  it('has what the program takes on its command line', () => {
    const help = readCommandLine(['--help'], '')
    assert.ok(help.kind === 'print')
    const options = [...help.text.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option = '']) => option)
    assert.deepEqual(options.filter(option => option !== '--clientProcessId' && !page.includes(option)), [])
    for (const option of options.filter(name => !['--help', '--version'].includes(name))) {
      assert.equal(readCommandLine([`${option}=1`.replace(/^(--stdio|--node-ipc)=1$/, '$1')], '').kind, 'serve')
    }
  })
})
