// What can go wrong outside: full disks, places that cannot be written to, files that change under us, other time zones.

import assert from 'node:assert/strict'
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { analyze } from '../../core/index.js'
import { replaceFile } from '../../cli/replace-file.js'
import { writeText } from '../../cli/write-text.js'
import { untilInterrupted } from './harness.js'
import { clean } from './texts.js'

/** With marks that `check --fix` writes full-width. */
const faulty = clean.replace('（责任单位：应急指挥中心）', '(责任单位:应急指挥中心)')

const COMMAND = resolve('dist/cli/yaodian.js')
const NOTHING = { isTerminal: false, columns: undefined, write: (): void => undefined }
const IO = {
  cwd: '/', env: {}, version: '', stdout: NOTHING, stderr: NOTHING, readStdin: () => Promise.resolve(new Uint8Array()), untilInterrupted
}

describe('cli: faults', () => {
  let folder: string
  const at = (name: string): string => join(folder, name)
  const sh = (script: string): SpawnSyncReturns<string> =>
    spawnSync('sh', ['-c', script, 'sh', process.execPath, COMMAND], { cwd: folder, encoding: 'utf8' })
  /** In a namespace of its own, which takes the mount away with it; skips where this machine does not let us. */
  const mounted = (test: Mocha.Context, mount: string, script: string): SpawnSyncReturns<string> => {
    mkdirSync(at('盘'))
    const said = process.platform === 'linux'
      ? spawnSync('unshare', ['-m', 'sh', '-c', `${mount} || exit 99; ${script}`, 'sh', process.execPath, COMMAND], { cwd: folder, encoding: 'utf8' })
      : undefined
    if (said === undefined || said.error !== undefined || said.status === 99 || /unshare/.test(said.stderr)) {
      console.log(`    SKIPPED: nothing can be mounted here (${(said?.stderr ?? process.platform).trim()})`)
      return test.skip()
    }
    return said
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-faults-'))
    writeFileSync(at('要点.txt'), faulty)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('a full disk: says so, keeps the old file, leaves no draft', function () {
    const { status, stderr, stdout } = mounted(this, 'mount -t tmpfs -o size=8k none 盘',
      'echo 旧 > 盘/稿.docx; "$1" "$2" export 要点.txt -o 盘/稿.docx; s=$?; head -c 9 盘/稿.docx; ls -A 盘; exit $s')
    assert.deepEqual([status, stdout], [2, '旧\n稿.docx\n'])
    assert.match(stderr, /盘\/稿\.docx：写不进去，磁盘空间不足。/)
  })

  it('a read-only disk: check --fix says so and keeps the text', function () {
    const { status, stdout, stderr } = mounted(this, 'mount -t tmpfs none 盘 && cp 要点.txt 盘/ && mount -o remount,ro 盘',
      '"$1" "$2" check --fix 盘/要点.txt > /dev/null; s=$?; cat 盘/要点.txt; exit $s')
    assert.deepEqual([status, stdout], [2, faulty])
    assert.match(stderr, /改好了却写不进去，所在磁盘是只读的。/)
  })

  it('a limit on the size of files: says so, keeps the old file, leaves no draft', function () {
    if (process.platform === 'win32') return this.skip()
    writeFileSync(at('稿.docx'), '旧')
    const { status, stderr } = sh('ulimit -f 1; exec "$1" "$2" export 要点.txt -o 稿.docx')
    assert.equal(status, 2)
    assert.match(stderr, /稿\.docx：写不进去，超过了系统允许的文件大小。/)
    assert.equal(readFileSync(at('稿.docx'), 'utf8'), '旧')
    assert.deepEqual(readdirSync(folder).sort(), ['稿.docx', '要点.txt'])
  })

  it('standard output that is full is told, with a status', function () {
    if (!existsSync('/dev/full')) return this.skip()
    const { status, stderr } = sh('exec "$1" "$2" check 要点.txt > /dev/full')
    assert.equal(status, 2)
    assert.equal(stderr, 'yaodian：输出：磁盘空间不足。\n')
  })

  it('a text that someone else has changed meanwhile is left as they wrote it', async () => {
    const snapshot = analyze(faulty)
    const file = { path: '要点.txt', location: at('要点.txt') }
    const write = () => writeText(file, snapshot, clean, { snapshot, marked: false, complaints: [] }, IO)
    writeFileSync(at('要点.txt'), `${faulty}别人加的一行。\n`)
    assert.equal(await write(), '要点.txt：改好了却写不进去，文件在读过以后又被改了，没有动它；请再运行一次。')
    assert.equal(readFileSync(at('要点.txt'), 'utf8'), `${faulty}别人加的一行。\n`)
    rmSync(at('要点.txt'))
    assert.equal(await write(), '要点.txt：改好了却写不进去，文件在读过以后被删除或移走了；没有写。')
    assert.deepEqual(readdirSync(folder), [])
  })

  it('a byte order mark is no change', async () => {
    const snapshot = analyze(faulty)
    writeFileSync(at('要点.txt'), `\ufeff${faulty}`)
    const file = { path: '要点.txt', location: at('要点.txt') }
    assert.equal(await writeText(file, snapshot, clean, { snapshot, marked: true, complaints: [] }, IO), undefined)
    assert.equal(readFileSync(at('要点.txt'), 'utf8'), `\ufeff${clean}`)
  })

  it('many who write one file at the same time: one of them wins whole, nothing is left over', async () => {
    const contents = Array.from({ length: 12 }, (_, i) => Buffer.alloc(50_000, `${i % 10}`))
    const answers = await Promise.all(contents.map(bytes => replaceFile(at('稿.docx'), bytes)))
    assert.deepEqual(answers, contents.map(() => undefined))
    const written = readFileSync(at('稿.docx'))
    assert.ok(contents.some(bytes => bytes.equals(written)))
    assert.deepEqual(readdirSync(folder).sort(), ['稿.docx', '要点.txt'])
  })

  it('another time zone gives the same Word file and the same findings', () => {
    const made = ['TZ=Asia/Shanghai', 'TZ=America/Los_Angeles', 'TZ=Pacific/Kiritimati'].map((zone, i) => {
      const { status, stdout } = sh(`export ${zone}; "$1" "$2" export 要点.txt -o ${i}.docx > /dev/null; "$1" "$2" check 要点.txt`)
      return { status, stdout, bytes: readFileSync(at(`${i}.docx`)).toString('base64') }
    })
    assert.deepEqual(made[1], made[0])
    assert.deepEqual(made[2], made[0])
  })

  it('another year gives the same Word file, where the clock can be told another', function () {
    if (process.platform !== 'linux' || spawnSync('faketime', ['--version']).error !== undefined) {
      console.log('    SKIPPED: there is no faketime here')
      return this.skip()
    }
    sh('"$1" "$2" export 要点.txt -o 今.docx; faketime "2031-12-31 23:59:59" "$1" "$2" export 要点.txt -o 后.docx')
    assert.deepEqual(readFileSync(at('后.docx')), readFileSync(at('今.docx')))
  })
})
