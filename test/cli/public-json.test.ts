// The public JSON of check, outline and export: real output against the schemas in docs/, and the example in docs/json.md.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { yaodian } from './harness.js'
import { readJsonPage, updateJsonPage } from './json-page.js'
import { clean, withGap } from './texts.js'

function schema(name: 'check' | 'outline' | 'model'): ValidateFunction {
  const text = readFileSync(`docs/schema/${name}.schema.json`, 'utf8')
  return new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(JSON.parse(text) as object)
}

function assertValid(validate: ValidateFunction, output: string): void {
  assert.ok(validate(JSON.parse(output)), JSON.stringify(validate.errors, null, 2))
}

const notices: readonly string[] = ['../shared/seeds', '../shared/corpus']
  .filter(folder => existsSync(folder))
  .flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.txt')).map(name => join(folder, name)))

describe('cli: public JSON', () => {
  const check = schema('check')
  const outline = schema('outline')
  const model = schema('model')

  for (const [name, text] of Object.entries({ clean, withGap, empty: '' })) {
    it(`is as the schemas say: ${name}`, async () => {
      assertValid(check, (await yaodian(['check', '-', '--format', 'json'], { stdin: text })).stdout)
      assertValid(outline, (await yaodian(['outline', '-', '--format', 'json'], { stdin: text })).stdout)
      assertValid(model, (await yaodian(['export', '-', '--to', 'json', '-o', '-'], { stdin: text })).stdout)
    })
  }

  it('is as the schemas say: real notices', async function () {
    if (notices.length === 0) {
      console.log('      ../shared is absent: real notices are skipped')
      this.skip()
    }
    this.timeout(60_000)
    for (const notice of notices) {
      const stdin = readFileSync(notice)
      assertValid(check, (await yaodian(['check', '-', '--format', 'json'], { stdin })).stdout)
      assertValid(outline, (await yaodian(['outline', '-', '--format', 'json'], { stdin })).stdout)
      assertValid(model, (await yaodian(['export', '-', '--to', 'json', '-o', '-'], { stdin })).stdout)
    }
  })

  it('refuses what is not in the shape', () => {
    assert.equal(check({ files: [{ path: 'a', schemes: [] }] }), false)
    assert.equal(check({ files: [], more: 1 }), false)
    assert.equal(outline({ path: 'a', title: 3, schemes: [], nodes: [], units: [] }), false)
  })

  it('is as docs/json.md shows it', async () => {
    const { document } = readJsonPage()
    const files = { '要点.yaodian': document }
    const output = async (...words: readonly string[]): Promise<unknown> =>
      JSON.parse((await yaodian([...words.slice(0, 1), '要点.yaodian', ...words.slice(1)], { files })).stdout)
    const real = {
      document, check: await output('check', '--format', 'json'), outline: await output('outline', '--format', 'json'),
      model: await output('export', '--to', 'json', '-o', '-')
    }
    if (process.env['UPDATE'] === '1') updateJsonPage(real)
    assert.deepEqual(readJsonPage(), real)
  })

  it('gives one finding a line as ndjson, with its path', async () => {
    const { stdout } = await yaodian(['check', '-', '--format', 'ndjson'], { stdin: withGap })
    const whole = JSON.parse((await yaodian(['check', '-', '--format', 'json'], { stdin: withGap })).stdout) as {
      readonly files: readonly { readonly findings: readonly object[] }[]
    }
    const lines = stdout.trimEnd().split('\n').map(line => JSON.parse(line) as unknown)
    assert.deepEqual(lines, whole.files[0]?.findings.map(finding => ({ path: '-', ...finding })))
  })
})
