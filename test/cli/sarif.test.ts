// yaodian check --format sarif.

import assert from 'node:assert/strict'
import { checks } from '../../core/index.js'
import { yaodian } from './harness.js'
import { withGap } from './texts.js'

interface Log {
  readonly version: string
  readonly runs: readonly {
    readonly columnKind: string
    readonly tool: {
      readonly driver: { readonly semanticVersion: string; readonly rules: readonly { readonly id: string }[] }
    }
    readonly invocations: readonly { readonly executionSuccessful: boolean }[]
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[]
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly locations: readonly { readonly physicalLocation: { readonly region: object } }[]
    }[]
  }[]
}

describe('cli: SARIF', () => {
  it('has rules, levels and regions counted from 1', async () => {
    const files = { '文 件/要点.txt': withGap }
    const { stdout } = await yaodian(['check', '文 件', '--format', 'sarif'], { files })
    const log = JSON.parse(stdout) as Log
    const [run] = log.runs
    const [result] = run?.results ?? []
    assert.equal(log.version, '2.1.0')
    assert.equal(run?.columnKind, 'utf16CodeUnits')
    assert.equal(run.tool.driver.semanticVersion, '9.8.7')
    assert.deepEqual(run.tool.driver.rules.map(({ id }) => id), checks.map(({ code }) => code))
    assert.equal(run.artifacts[0]?.location.uri, encodeURI('文 件/要点.txt'))
    assert.equal(result?.ruleId, 'numbering/gap')
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, 'numbering/gap')
    assert.equal(result.level, 'error')
    const offset = withGap.indexOf('4.开展')
    assert.deepEqual(result.locations[0]?.physicalLocation.region, {
      startLine: 8, startColumn: 1, endLine: 8, endColumn: 3, charOffset: offset, charLength: 2
    })
  })

  it('tells what could not be read', async () => {
    const { stdout } = await yaodian(['check', '无.txt', '--format', 'sarif'])
    assert.equal((JSON.parse(stdout) as Log).runs[0]?.invocations[0]?.executionSuccessful, false)
  })
})
