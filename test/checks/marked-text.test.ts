// Marks in fixtures: read where they stand, and never half.

import assert from 'node:assert/strict'
import { readMarks } from './harness/marked-text.js'

describe('checks: marks in fixtures', () => {
  it('are taken out of the text, nested ones, too', () => {
    const { text, marks } = readMarks('一、\n⟦numbering/gap|⟦numbering/mark|3、⟧乙⟧\n')
    assert.equal(text, '一、\n3、乙\n')
    assert.deepEqual(marks, [
      { code: 'numbering/mark', span: { start: 3, end: 5 } },
      { code: 'numbering/gap', span: { start: 3, end: 6 } },
    ])
  })

  it('are refused where one end is missing', () => {
    assert.throws(() => readMarks('⟦numbering/gap|3.'), /no end/)
    assert.throws(() => readMarks('3.⟧'), /without a beginning/)
  })
})
