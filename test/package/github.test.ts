// What a public repository reads of .github: workflows and forms are valid, and call only what there is.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
}

interface Workflow {
  readonly name: string
  readonly on: unknown
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, { readonly 'runs-on': string, readonly 'timeout-minutes': number, readonly steps: readonly Step[] }>>
}

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: Readonly<Record<string, string>>
  readonly validations?: { readonly required: boolean }
}

interface Form {
  readonly name: string
  readonly description: string
  readonly labels: readonly string[]
  readonly body: readonly Field[]
}

const FORMS = '.github/ISSUE_TEMPLATE'
const WORKFLOWS = '.github/workflows'
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync('package.json', 'utf8'))

const read = <T>(folder: string, name: string): T => parse(readFileSync(join(folder, name), 'utf8'), { strict: true, uniqueKeys: true })
const isForm = (name: string): boolean => name !== 'config.yml'

describe('package: .github', () => {
  for (const name of readdirSync(WORKFLOWS)) {
    it(`${name} runs what there is, with actions of a stated version and no more rights than it needs`, () => {
      const { on, permissions, jobs } = read<Workflow>(WORKFLOWS, name)
      assert.ok(on !== undefined)
      assert.deepEqual(Object.keys(permissions), ['contents'])
      for (const job of Object.values(jobs)) {
        assert.ok(job['runs-on'] !== undefined && job['timeout-minutes'] > 0)
        for (const { uses, run } of job.steps) {
          assert.ok((uses === undefined) !== (run === undefined))
          if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+@v\d+$/)
          const called = [...(run ?? '').matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? '')
          assert.deepEqual(called.filter(script => scripts[script] === undefined), [])
          const files = [...(run ?? '').matchAll(/(?:node |^)((?:scripts|test|\.ci)\/[\w./-]+)/g)].map(([, file]) => file ?? '')
          assert.deepEqual(files.filter(file => !existsSync(file)), [])
        }
      }
    })
  }

  it('tests on three systems, and keeps the packages and the pictures', () => {
    const text = readFileSync(join(WORKFLOWS, 'ci.yml'), 'utf8')
    for (const word of ['ubuntu-latest', 'windows-latest', 'macos-latest', 'test/editor/shots', 'path: release']) {
      assert.ok(text.includes(word), word)
    }
  })

  it('has a form for false alarms, for what was missed, and for wishes', () => {
    const forms = readdirSync(FORMS).filter(isForm).map(name => read<Form>(FORMS, name))
    assert.deepEqual(forms.flatMap(({ labels }) => labels), ['误报', '漏报', '功能'])
  })

  for (const name of readdirSync(FORMS).filter(isForm)) {
    it(`${name} is a form, and asks for the least text and the code of the check`, () => {
      const form = read<Form>(FORMS, name)
      assert.ok(form.name !== '' && form.description !== '')
      const fields = form.body.filter(({ type }) => type !== 'markdown')
      const ids = fields.map(({ id }) => id)
      assert.ok(ids.includes('text') && ids.includes('code'))
      assert.deepEqual(ids, [...new Set(ids)])
      for (const { type, attributes } of form.body) {
        assert.ok(['markdown', 'textarea', 'input'].includes(type))
        assert.ok((type === 'markdown' ? attributes['value'] : attributes['label']) !== undefined)
      }
      if (!form.labels.includes('功能')) assert.ok(fields.every(({ validations }) => validations?.required))
    })
  }
})
