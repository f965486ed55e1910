// The skeleton of a new notice: a valid document as it stands, and a snippet that says what is to be filled in.

import { strict as assert } from 'node:assert'
import { analyze, newPlan } from '../../core/index.js'

const facts = { year: 2027, organ: '望川市应急管理局', directory: undefined }

/** What stands in the editor when every stop keeps its words. */
function typedOver(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1').replace('$0', '').replace(/\\([\\$}])/g, '$1')
}

describe('a new plan', () => {
  it('reads as a notice without findings: title, three sections, tasks that run on', () => {
    const snapshot = analyze(typedOver(newPlan(facts)))
    assert.deepEqual(snapshot.findings.map(({ code, message }) => `${code} ${message}`), [])
    assert.equal(snapshot.title, '望川市应急管理局2027年工作要点')
    assert.deepEqual(snapshot.nodes.filter(node => node.level === 1).map(node => node.number), [1, 2, 3])
    assert.deepEqual(snapshot.tasks.map(({ node }) => node.number), [1, 2, 3])
    assert.ok(snapshot.tasks.every(task => task.assignments.some(assignment => assignment.role === 'lead')))
    assert.deepEqual(snapshot.tasks.map(task => task.deadline?.text), Array(3).fill('2027年12月底前'))
  })

  it('numbers its stops in reading order, each once, and ends at $0', () => {
    const snippet = newPlan(facts)
    const stops = [...snippet.matchAll(/\$\{(\d+):/g)].map(match => Number(match[1]))
    assert.deepEqual(stops, stops.map((_, index) => index + 1))
    assert.ok(stops.length > 10)
    assert.ok(snippet.endsWith('\n$0\n'))
  })

  it('names the directory only where there is one', () => {
    assert.doesNotMatch(newPlan(facts), /单位名录/)
    assert.match(newPlan({ ...facts, directory: './名录/单位名录.yaodian' }), /^单位名录：\.\/名录\/单位名录\.yaodian$/m)
  })

  it('takes the organ as it is, whatever signs it holds', () => {
    const organ = '望川市$1}办\\公室\r\n标题：x'
    assert.equal(analyze(typedOver(newPlan({ ...facts, organ }))).title, '望川市$1}办\\公室 标题：x2027年工作要点')
  })
})
