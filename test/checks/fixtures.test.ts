// Every fixture: found is what is marked, said as frozen, and mended by its fixes.

import assert from 'node:assert/strict'
import {
  demandFixAllSettles, demandFixesMend, demandMarked, demandSameHoweverTyped, demandSortedAndUnique, demandWellSaid,
  findingsIn,
} from './harness/demands.js'
import { fixtures, frozenReport, strayReports, type Fixture } from './harness/fixtures.js'
import { readMarks } from './harness/marked-text.js'
import { renderFindings } from './harness/report.js'

describe('checks: fixtures', () => {
  for (const code of new Set(fixtures.map(fixture => fixture.code))) {
    describe(code, () => {
      for (const fixture of fixtures.filter(each => each.code === code)) it(fixture.name, () => tryFixture(fixture))
    })
  }

  it('no report without a fixture', () => assert.deepEqual(strayReports(), []))
})

function tryFixture(fixture: Fixture): void {
  const { text, marks } = readMarks(fixture.source)
  const findings = findingsIn(text)
  demandMarked(text, findings, marks)
  demandSortedAndUnique(findings)
  demandWellSaid(findings)
  demandSameHoweverTyped(text, findings)
  demandFixesMend(text, findings)
  demandFixAllSettles(text, findings)
  if (fixture.valid) assert.deepEqual(marks, [], 'a valid fixture has no marks')
  else {
    assert.ok(marks.some(mark => mark.code === fixture.code), `${fixture.code} is found in its own fixture`)
    assert.equal(renderFindings(text, findings), frozenReport(fixture, renderFindings(text, findings)))
  }
}
