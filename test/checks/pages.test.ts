// The pages of the checks: complete, true to the check, and every example does what it says.

import assert from 'node:assert/strict'
import { CHECK_PAGES, checks } from '../../core/index.js'
import { demandFixesMend, demandMarked, findingsIn } from './harness/demands.js'

interface Example {
  readonly wrong: boolean
  readonly text: string
}

const SECTIONS = ['## 查什么', '## 为什么', '## 怎么改', '## 来源', '## 例子']

describe('checks: pages', () => {
  for (const { code, title, source } of checks) {
    describe(code, () => {
      const page = CHECK_PAGES[code] ?? ''
      it('has a title, its sections and its source', () => {
        assert.equal(page.split('\n')[0], `# ${title}`)
        assert.deepEqual(page.match(/^## .*$/gm), SECTIONS)
        const stated = page.slice(page.indexOf('## 来源'), page.indexOf('## 例子'))
        assert.ok(stated.includes(source), `the section 来源 names ${source}`)
      })

      const examples = examplesOf(page)
      it('shows what is wrong and what is right', () => {
        assert.ok(examples.some(({ wrong }) => wrong), 'at least one 错')
        assert.ok(examples.some(({ wrong }) => !wrong), 'at least one 对')
      })

      examples.forEach(({ wrong, text }, i) => it(`example ${i + 1}, ${wrong ? '错' : '对'}`, () => {
        const findings = findingsIn(text)
        if (wrong) {
          assert.deepEqual([...new Set(findings.map(finding => finding.code))], [code])
          demandFixesMend(text, findings)
        } else demandMarked(text, findings, [])
      }))
    })
  }
})

/** Fenced blocks marked `要点 错` or `要点 对`; a block of another kind would go untested. */
function examplesOf(page: string): readonly Example[] {
  const fences = [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)]
  for (const [, info] of fences) assert.match(info ?? '', /^要点 [错对]$/)
  return fences.map(([, info, text]) => ({ wrong: info === '要点 错', text: text ?? '' }))
}
