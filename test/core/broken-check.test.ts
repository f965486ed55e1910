// A check that throws loses its own findings, and no others.

import assert from 'node:assert/strict'
import { analyze } from '../../core/analyze.js'
import { defineCheck } from '../../core/checks/check.js'
import { CHECKS } from '../../core/checks/registry.js'
import { runChecks } from '../../core/checks/run.js'
import { realNotices } from '../harness/real-notices.js'

const broken = defineCheck({
  code: 'trial/broken', title: '坏了的检查', severity: 'error', level: '惯例', clause: undefined,
  of: 'segment',
  run: () => { throw new Error('broken on purpose') },
})

describe('a check that throws', () => {
  it('loses its own findings, and no others', () => {
    const snapshot = analyze('1.健全制度。\n3.完善预案。')
    const { findings, failures } = runChecks(snapshot, [broken, ...CHECKS])
    assert.deepEqual(findings, snapshot.findings)
    assert.deepEqual(failures.map(failure => failure.code), ['trial/broken'])
  })

  it('is not among ours, on any real notice', () => {
    for (const { name, text } of realNotices()) assert.deepEqual(analyze(text).failures, [], name)
  })
})
