// Neovim's own client, headless, with the server as it is shipped: what session.lua does there, by the text that came of it.

import { strict as assert } from 'node:assert'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const NOTICE = [
  '---',
  '标题：望川市2026年防汛工作要点',
  '成文日期：2026年3月16日',
  '---',
  '一、重点任务',
  '（一）压实责任。',
  '1.健全𠮷汛责任体系。逐级明确责任人。（市水利局牵头，市应急管理局配合）',
  '2.开展汛前检查。逐一排查，建立台账。（市应急管理局牵头，市水利局配合）',
  '5.修订应急预案。𠮷完善三级预案。（市应急管理局牵头，市气象局配合）',
].join('\n')

const DIRECTORY = '单位名录：\n  - 市水利局\n  - 市应急管理局\n  - 市气象局'

/** What session.lua saw. */
interface Seen {
  readonly failure?: string
  readonly encoding: string
  readonly findings: readonly { readonly code: string; readonly text: string }[]
  readonly actions: readonly string[]
  readonly fixed: string
  readonly completion: readonly string[]
  readonly completed: string
  readonly renamed: Readonly<Record<string, string>>
  readonly formatted: string
  readonly moved: string
  readonly renumbered: string
  readonly outline: readonly string[]
  readonly hover: string
  /** File and line. */
  readonly definition: readonly string[]
  /** The directory after a rename that was told not to keep the former name. */
  readonly forgotten: string
  readonly off: boolean
  readonly restarted: Seen['findings']
}

const there = spawnSync('nvim', ['--version'], { encoding: 'utf8' })
const version = /NVIM v\S+/.exec(there.stdout ?? '')?.[0]

for (const encoding of ['utf-16', 'utf-8']) {
  describe(`${version ?? 'Neovim'}, positions in ${encoding}`, () => {
    let seen: Seen
    before(async function () {
      if (version === undefined) {
        console.log('    Neovim is not installed: its session is skipped')
        this.skip()
      }
      this.timeout(240_000)
      seen = await session(encoding)
      assert.equal(seen.failure, undefined, seen.failure)
    })

    it('agrees with the server on the units', () => assert.equal(seen.encoding, encoding))

    it('shows the findings at their places @诊断', () => {
      assert.deepEqual(seen.findings.filter(({ code }) => code === 'numbering/gap'), [{ code: 'numbering/gap', text: '5.' }])
    })

    it('applies the code action that is chosen @快速修复', () => {
      assert.equal(seen.fixed, NOTICE.replace('5.修订', '3.修订'))
    })

    it('completes the name of a unit @补全', () => {
      assert.deepEqual(seen.completion, ['市气象局'])
      assert.equal(seen.completed, seen.fixed.replace('市气象局配合）', '市气象局'))
    })

    it('renames a unit in the notice and in the directory that is not open @改名', () => {
      assert.equal(seen.renamed['要点.yaodian'], seen.fixed.replaceAll('市水利局', '市水务局'))
      assert.match(seen.renamed['单位名录.yaodian'] ?? '', /^单位名录：\n {2}- 市水务局（曾用名：市水利局）\n/)
    })

    it('formats the document @排版', () => {
      assert.equal(seen.formatted, NOTICE.replace('5.', '3.').replaceAll('市水利局', '市水务局'))
    })

    it('moves an item by a command of the server @按键', () => {
      assert.deepEqual(seen.moved.match(/^\d\.../gm), ['2.开展', '1.健全', '3.修订'])
    })

    it('renumbers the document by a code action @编号', () => {
      assert.deepEqual(seen.renumbered.match(/^\d\.../gm), ['1.开展', '2.健全', '3.修订'])
    })

    it('goes from a unit to the directory @跳转', () => {
      assert.deepEqual(seen.definition, ['单位名录.yaodian', '  - 市水利局'])
    })

    it('lists the headings and tasks @大纲', () => {
      assert.ok(seen.outline.some(text => text.includes('一、重点任务')) && seen.outline.some(text => text.includes('3.修订应急预案')), seen.outline.join('\n'))
    })

    it('says about a unit what the directory knows @悬停', () => assert.match(seen.hover, /\*\*市水利局\*\*　牵头 1 · 配合 1/))

    it('goes by its own settings, and by those of the project as they are typed @设置', () => {
      assert.match(seen.forgotten, / {2}- 市气象台$/)
      assert.ok(seen.off)
    })

    it('starts the server anew, and hears the same of it @重启', () => {
      assert.deepEqual(seen.restarted.filter(({ code }) => code === 'numbering/gap'), [{ code: 'numbering/gap', text: '4.' }])
    })
  })
}

/** In a folder of its own, with nothing of the user's configuration. */
async function session(encoding: string): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-neovim-'))
  const result = join(folder, 'seen.json')
  try {
    writeFileSync(join(folder, '要点.yaodian'), `${NOTICE}\n`)
    writeFileSync(join(folder, '单位名录.yaodian'), `${DIRECTORY}\n`)
    const env = {
      ...process.env, LC_ALL: 'C.UTF-8', HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder, YAODIAN_NODE: process.execPath, YAODIAN_SERVER: resolve('dist/server/node.js'),
      YAODIAN_SEEN: result, YAODIAN_ENCODING: encoding,
    }
    const script = resolve('test/neovim/session.lua')
    const editor = spawn('nvim', ['--clean', '--headless', '-n', '-c', `luafile ${script}`], { cwd: folder, env })
    let complaints = ''
    editor.stderr.on('data', (chunk: Buffer) => { complaints += chunk.toString() })
    const timer = setTimeout(() => editor.kill('SIGKILL'), 230_000)
    await new Promise(ended => editor.once('exit', ended))
    clearTimeout(timer)
    try {
      return JSON.parse(readFileSync(result, 'utf8')) as Seen
    } catch {
      throw new Error(`Neovim left no account: ${complaints}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
