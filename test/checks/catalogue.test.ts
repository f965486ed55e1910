// The catalogue against the files: one check, one file, one page, its fixtures; and how grave a check may be.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { checks } from '../../core/index.js'
import { findingsIn } from './harness/demands.js'
import { fixtures } from './harness/fixtures.js'
import { readMarks } from './harness/marked-text.js'

/** Practice may warn; these plain faults, which nobody writes on purpose, are errors without a standard behind them. */
const ERRORS_BY_PRACTICE = [
  'numbering/gap', 'numbering/duplicate', 'numbering/order', 'numbering/mistyped', 'task/duplicate', 'task/empty',
  'reference/label', 'reference/missing',
  'date/impossible',
]

const codes = checks.map(({ code }) => code)

describe('checks: catalogue', () => {
  it('names every code once, in order', () => {
    assert.deepEqual(codes, [...new Set(codes)].sort())
    codes.forEach(code => assert.match(code, /^[a-z]+\/[a-z]+(-[a-z]+)*$/))
  })

  it('has a file for every code, and a code for every page', () => {
    for (const code of codes) assert.ok(existsSync(`core/checks/${code}.ts`), code)
    const pages = readdirSync('core/checks', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'))
    assert.deepEqual(pages.map(file => file.replaceAll('\\', '/').slice(0, -'.md'.length)).sort(), codes)
  })

  it('is up to date, as is everything that is generated', () => {
    const script = ['scripts/run.mjs', 'generate', '--check']
    const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' })
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' })
  })

  for (const code of codes) {
    it(`${code} has fixtures that are wrong and fixtures that are right`, () => {
      const own = fixtures.filter(fixture => fixture.code === code)
      assert.ok(own.filter(({ valid }) => !valid).length >= 2, 'two or more that are wrong')
      assert.ok(own.some(({ valid }) => valid), 'one or more that are right')
    })
  }

  it('has no fixtures of a check that is not there', () => {
    assert.deepEqual(fixtures.filter(({ code }) => !codes.includes(code)).map(({ reportPath }) => reportPath), [])
  })

  it('calls nothing an error that only practice or this house forbids', () => {
    for (const { code, severity, source } of checks) {
      if (severity === 'error') assert.ok(mayBeError(code, source), code)
    }
    for (const fixture of fixtures) {
      for (const { code, severity, source } of findingsIn(readMarks(fixture.source).text)) {
        if (severity === 'error') assert.ok(mayBeError(code, source), `${code} in ${fixture.reportPath}`)
      }
    }
  })
})

function mayBeError(code: string, source: string): boolean {
  return /^(?:国标|条例)/.test(source) || ERRORS_BY_PRACTICE.includes(code)
}
