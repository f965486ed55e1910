// yaodian outline: the nodes, who answers for them, and the table of units.

import assert from 'node:assert/strict'
import { yaodian } from './harness.js'
import { clean } from './texts.js'

interface Place {
  readonly line: number
  readonly character: number
  readonly offset: number
}

interface Outline {
  readonly path: string
  readonly title: string | null
  readonly nodes: readonly {
    readonly ordinal: string
    readonly number: number
    readonly text: string
    readonly level: number
    readonly task: boolean
    readonly start: Place
    readonly end: Place
    readonly assignments: readonly { readonly role: string; readonly name: string; readonly start: Place }[]
    readonly deadline: string | null
  }[]
  readonly units: readonly { readonly name: string; readonly lead: number }[]
}

async function outlineOf(text: string): Promise<Outline> {
  const { status, stdout } = await yaodian(['outline', '-', '--format', 'json'], { stdin: text })
  assert.equal(status, 0)
  return JSON.parse(stdout) as Outline
}

describe('cli: outline @大纲', () => {
  it('lists headings and items in order, with their own text', async () => {
    const { title, nodes } = await outlineOf(clean)
    assert.equal(title, '望川市2026年应急管理工作要点')
    assert.deepEqual(nodes.map(({ ordinal, level, number, task }) => [ordinal, level, number, task]), [
      ['一、', 1, 1, false], ['二、', 1, 2, false], ['1.', 3, 1, true], ['2.', 3, 2, true], ['3.', 3, 3, true]
    ])
    assert.equal(nodes[0]?.text, '总体要求')
    assert.equal(nodes[3]?.text, '加强值班值守。严格落实领导带班制度，重要时段加密调度。')
  })

  it('gives a node the lines of its own', async () => {
    const { nodes } = await outlineOf(clean)
    const [heading, , task] = nodes
    const own = (node: typeof heading): string => clean.slice(node?.start.offset, node?.end.offset)
    assert.equal(own(heading), '一、总体要求\n坚持人民至上、生命至上，统筹发展和安全。')
    assert.ok(own(task).startsWith('1.健全') && own(task).endsWith('6月底前）'))
    assert.deepEqual(task?.start, { line: 5, character: 0, offset: clean.indexOf('1.健全') })
  })

  it('says who answers for a task, and until when', async () => {
    const { nodes, units } = await outlineOf(clean)
    const task = nodes.find(({ ordinal }) => ordinal === '1.')
    assert.deepEqual(task?.assignments.map(({ role, name }) => [role, name]), [
      ['lead', '安全生产综合协调科'], ['support', '办公室']
    ])
    const lead = task?.assignments[0]
    assert.equal(clean.slice(lead?.start.offset).startsWith('安全生产综合协调科；'), true)
    assert.match(task?.deadline ?? '', /^6月底前?$/)
    assert.equal(nodes.find(({ ordinal }) => ordinal === '2.')?.deadline, null)
    assert.equal(units.find(({ name }) => name === '安全生产综合协调科')?.lead, 1)
  })

  it('shows it to people', async () => {
    const { status, stdout } = await yaodian(['outline', '要点.txt'], { files: { '要点.txt': clean } })
    assert.equal(status, 0)
    assert.match(stdout, /^望川市2026年应急管理工作要点\n\n一、总体要求\n二、重点任务\n {2}1\.健全责任体系。/)
    assert.match(stdout, /\n {6}牵头：安全生产综合协调科；配合：办公室；时限：6月底前?\n/)
    assert.match(stdout, /\n安全生产综合协调科 {5}1 {5}· {5}1\n/)
    assert.match(stdout, /\n3项任务，3个单位\n/)
  })

  it('looks at the unit directory beside, above, or named by the document', async () => {
    const directory = '单位名录：\n  局属单位：\n    - 应急指挥中心\n    - 办公室\n    - 安全生产综合协调科\n'
    const named = `---\n单位名录：../名录/单位.yaodian\n---\n${clean}`
    const arrangements: readonly Readonly<Record<string, string>>[] = [
      { '年/要点.txt': clean, '年/单位名录.yaodian': directory },
      { '年/要点.txt': clean, '单位名录.要点': directory },
      { '年/要点.txt': named, '名录/单位.yaodian': directory }
    ]
    for (const files of arrangements) {
      const { status, stdout } = await yaodian(['outline', '年/要点.txt', '--format', 'json'], { files })
      assert.equal(status, 0)
      const names = (JSON.parse(stdout) as Outline).units.map(({ name }) => name)
      assert.deepEqual(names, ['应急指挥中心', '办公室', '安全生产综合协调科'])
    }
  })

  it('takes one file', async () => {
    assert.match((await yaodian(['outline'])).stderr, /请写明一个文件/)
    assert.match((await yaodian(['outline', 'a', 'b'])).stderr, /多出了：b/)
    assert.equal((await yaodian(['outline', '无.txt'])).status, 2)
  })
})
