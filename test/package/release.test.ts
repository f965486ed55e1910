// The release script, in a clone that is thrown away: what it demands, what it changes, and that it changes nothing before.

import assert from 'node:assert/strict'
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { manifest } from './made.js'

const DATE = '2031-02-03'
const NEXT = '99.0.0'

describe('package: the release', function () {
  this.timeout(300_000)
  let folder = ''
  const run = (program: string, ...args: readonly string[]): SpawnSyncReturns<string> => spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  const git = (...args: readonly string[]): string => run('git', '-c', 'core.quotePath=false', ...args).stdout.trim()
  const release = (...args: readonly string[]): SpawnSyncReturns<string> => run(process.execPath, 'scripts/release.mjs', ...args)
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const commitChangelog = (heading: string, content: string): void => {
    const text = read('CHANGELOG.md')
    const rest = text.slice(text.indexOf('\n## '))
    writeFileSync(join(folder, 'CHANGELOG.md'), `# 更新记录\n\n## ${heading}\n${content}${rest}`)
    git('commit', '--all', '--quiet', '--message', 'changes')
  }

  /** The files as they are now, committed or not, in a repository of their own. */
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-release-'))
    const listed = spawnSync('git', ['-c', 'core.quotePath=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    const files = listed.stdout.split('\0').filter(file => file !== '' && existsSync(file) && !file.startsWith('test/'))
    for (const file of files) {
      mkdirSync(join(folder, file, '..'), { recursive: true })
      cpSync(file, join(folder, file))
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
    git('init', '--quiet')
    git('config', 'user.name', 'nobody')
    git('config', 'user.email', 'nobody@example.invalid')
    writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n')
    git('add', '--all')
    git('commit', '--quiet', '--message', 'all')
    git('tag', 'v0.0.1')
  })

  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true })
  })

  it('demands a version, a newer one', () => {
    for (const version of ['', '1.2', 'v1.2.3', '0.0.1', manifest.version]) {
      const { status, stderr } = release(...version === '' ? [] : [version])
      assert.equal(status, 1, version)
      assert.match(stderr, /usage|is not newer/)
    }
  })

  it('demands a clean tree', () => {
    writeFileSync(join(folder, 'stray.txt'), '')
    assert.match(release(NEXT).stderr, /not clean/)
    rmSync(join(folder, 'stray.txt'))
  })

  it('demands changes for this version', () => {
    commitChangelog('未发布', '\n### 修正\n\n')
    assert.match(release(NEXT).stderr, /nothing under/)
    git('reset', '--quiet', '--hard', 'HEAD~1')
    commitChangelog('98.0.0（未发布）', '\n- 改了。\n\n')
    assert.match(release(NEXT).stderr, /announces 98\.0\.0/)
    git('reset', '--quiet', '--hard', 'HEAD~1')
  })

  it('says what it would do, and does none of it', () => {
    commitChangelog('未发布', '\n- 改了。\n\n')
    const head = git('rev-parse', 'HEAD')
    const { status, stdout, stderr } = release(NEXT, '--dry-run', '--date', DATE)
    assert.equal(status, 0, stderr)
    assert.ok(stdout.includes(`## ${NEXT}（${DATE}）`) && stdout.includes(`tag v${NEXT}`), stdout)
    assert.deepEqual([git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('tag')], ['', head, 'v0.0.1'])
  })

  it('makes the packages, one commit and a tag', () => {
    const { status, stdout, stderr } = release(NEXT, '--date', DATE)
    assert.equal(status, 0, `${stdout}${stderr}`)
    assert.equal(git('status', '--porcelain'), '')
    assert.equal(git('tag', '--points-at', 'HEAD'), `v${NEXT}`)
    assert.deepEqual(git('show', '--name-only', '--format=', 'HEAD').split('\n').sort(),
      ['CHANGELOG.md', 'README.en.md', 'README.md', 'package-lock.json', 'package.json'])
    assert.ok(read('CHANGELOG.md').startsWith(`# 更新记录\n\n## ${NEXT}（${DATE}）\n\n- 改了。\n`))
    const lock = JSON.parse(read('package-lock.json'))
    assert.deepEqual([JSON.parse(read('package.json')).version, lock.version, lock.packages[''].version], [NEXT, NEXT, NEXT])
    assert.ok(read('README.md').includes(`yaodian-${NEXT}.vsix`))
    const sums = read('release/SHA256SUMS').trim().split('\n').map(line => line.split('  '))
    assert.deepEqual(sums.map(([, name]) => name), [`yaodian-${NEXT}.tgz`, `yaodian-${NEXT}.vsix`])
    for (const [sum, name = ''] of sums) {
      assert.equal(createHash('sha256').update(readFileSync(join(folder, 'release', name))).digest('hex'), sum)
    }
    assert.match(release(NEXT).stderr, /is not newer/)
    git('tag', 'v99.0.1')
    assert.match(release('99.0.1').stderr, /already/)
  })
})
