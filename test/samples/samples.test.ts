// The samples: whole documents; what the analysis says of each is written down here or in the sample itself.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, LineIndex, type Clause, type Snapshot } from '../../core/index.js'

const FOLDER = 'samples'
const DIRECTORY = '单位名录.yaodian'
const FAULTY = '有问题的要点.yaodian'

interface Sample {
  readonly title: string
  readonly parts: readonly string[]
  /** Tasks of each part. */
  readonly tasks: readonly number[]
  /** `part level kind`, `stated` where the front matter says so. */
  readonly schemes: readonly string[]
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  '连续编号.yaodian': {
    title: '望川市2026年应急管理工作要点',
    parts: ['notice', 'plan'],
    tasks: [0, 36],
    schemes: ['1 一、 running', '1 （一） one stated', '1 1. running stated'],
  },
  '分节编号.yaodian': {
    title: '2026年全市数据工作要点',
    parts: ['notice', 'plan', 'attachment'],
    tasks: [0, 24, 10],
    schemes: ['1 一、 running', '1 （一） restarting stated', '1 1. restarting stated', '2 1. one stated'],
  },
  '责任条款大全.yaodian': {
    title: '望川市2026年乡村全面振兴工作要点',
    parts: ['plan', 'attachment'],
    tasks: [31, 5],
    schemes: ['0 一、 running', '0 （一） one stated', '0 1. running stated', '1 1. one stated'],
  },
  '红头文件.yaodian': {
    title: '望川市2026年防汛备汛工作要点',
    parts: ['notice', 'plan', 'attachment', 'attachment'],
    tasks: [0, 12, 4, 0],
    schemes: ['1 一、 running', '1 （一） one stated', '1 1. running stated', '2 1. one stated'],
  },
  [FAULTY]: {
    title: '2026年防汛抗旱工作要点',
    parts: ['notice', 'plan'],
    tasks: [0, 15],
    schemes: ['1 一、 running', '1 （一） one', '1 1. running'],
  },
}

describe('samples', () => {
  it('are all described here', () => {
    const files = readdirSync(FOLDER).filter(name => name !== DIRECTORY)
    assert.deepEqual(files.sort(), Object.keys(SAMPLES).sort())
  })

  for (const [name, expected] of Object.entries(SAMPLES)) {
    describe(name, () => {
      const snapshot = open(name)

      it('has the title, the parts and the numbering that it was written with', () => {
        assert.equal(snapshot.title, expected.title)
        assert.deepEqual(snapshot.parts.map(part => part.kind), expected.parts)
        assert.deepEqual(schemesOf(snapshot), expected.schemes)
      })

      it('has its tasks, each with someone who answers for it', () => {
        assert.deepEqual(tasksByPart(snapshot), expected.tasks)
        assert.deepEqual(snapshot.tasks.filter(task => task.assignments.length === 0).map(firstWords), [])
      })

      it('leaves nothing of it aside', () => {
        const aside = snapshot.parts.flatMap(part => part.lines).filter(line => line.role === 'furniture')
        assert.deepEqual(aside.map(line => line.block.text), [])
      })

      it('gives the same findings with and without its unit directory, but for their words', () => {
        assert.deepEqual(codesAndPlaces(analyze(snapshot.text)), codesAndPlaces(snapshot))
      })

      if (name !== FAULTY) {
        it('has no findings', () => {
          assert.deepEqual(snapshot.findings.map(({ code, message }) => `${code} ${message}`), [])
        })

        it('names its units as the unit directory does', () => {
          const listed = new Set(snapshot.directory.units.map(unit => unit.name))
          const units = snapshot.mentions.map(mention => mention.name)
          assert.deepEqual(units.filter(unit => !listed.has(unit) && !unit.startsWith('各')), [])
        })
      }
    })
  }

  it(`${FAULTY} has exactly the faults that its comment at the top lists`, () => {
    const snapshot = open(FAULTY)
    const rows = snapshot.text.matchAll(/^\/\/ ([a-z]+\/[a-z-]+)「(.+?)」/gm)
    const listed = [...rows].map(([, code, words]) => `${code} ${words}`)
    const found = snapshot.findings.map(({ code, span }) => `${code} ${snapshot.text.slice(span.start, span.end)}`)
    assert.deepEqual(found, listed)
    assert.match(snapshot.text, new RegExp(`故意留了${'〇一二三四五六七八九'.charAt(listed.length)}处毛病`))
  })

  it(`${FAULTY} shows the gap after 10 and the unit with two spellings`, () => {
    const { findings, text } = open(FAULTY)
    const gap = findings.find(({ code }) => code === 'numbering/gap')
    assert.match(gap?.message ?? '', /从10跳到13，缺11、12/)
    assert.equal(new LineIndex(text).positionAt(gap?.span.start ?? 0).character, 0)
    const variant = findings.find(({ code }) => code === 'unit/variant')
    assert.match(variant?.message ?? '', /单位名录里是“救援协调和预案管理科”/)
  })

  it('责任条款大全.yaodian shows every form of the clause', () => {
    const snapshot = open('责任条款大全.yaodian')
    const clauses = clausesOf(snapshot)
    const groups = clauses.flatMap(clause => clause.groups)
    const shown = new Set([
      ...clauses.map(clause => clause.bracketed ? 'bracketed' : 'run on'),
      ...clauses.map(({ groups: [first] }) => first?.deadline !== undefined ? 'time limit first' : 'who first'),
      ...groups.map(group => `label ${group.label?.role ?? 'none'}`),
      ...groups.map(group => `role ${group.role?.role ?? 'none'}`),
      ...groups.map(group => `after ${group.after}`),
      ...groups.map(group => group.etc === undefined ? 'all named' : '等'),
      ...groups.flatMap(group => group.riders.map(rider => `rider ${rider.meaning}`)),
      ...groups.flatMap(group => group.names).map(({ text }) => /[（<〔]/.exec(text)?.[0] ?? 'plain name'),
    ])
    assert.deepEqual([...shown].sort(), [
      'bracketed', 'run on', 'time limit first', 'who first',
      'label none', 'label lead', 'label support', 'label responsible', 'label person', 'label deadline',
      'role none', 'role lead', 'role support', 'role responsible',
      'after start', 'after comma', 'after semicolon', 'after nothing',
      'all named', '等', 'rider same-below', 'rider include-below', 'plain name', '（', '<', '〔',
    ].sort())
    assert.deepEqual(snapshot.labels.map(label => label.name), ['耕地', '防返贫'])
    assert.deepEqual(snapshot.references.map(({ node }) => node?.number), [1, 3, 14, 15, 16])
    assert.equal(snapshot.nodes.filter(node => node.ordinal.number === undefined).length, 16)
  })
})

function open(name: string): Snapshot {
  const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8')
  return analyze(read(name), { directories: [{ uri: DIRECTORY, text: read(DIRECTORY) }] })
}

function tasksByPart({ parts, tasks }: Snapshot): readonly number[] {
  return parts.map(part => tasks.filter(task => task.node.part === part.index).length)
}

/** A level that has one series only is neither running nor restarting. */
function schemesOf({ numbering }: Snapshot): readonly string[] {
  const names = ['一、', '（一）', '1.', '（1）', '①']
  return numbering.map(({ scheme }) => {
    const kind = scheme.reason.includes('只有一组') ? 'one' : scheme.kind
    return `${scheme.part} ${names[scheme.level - 1] ?? ''} ${kind}${scheme.stated ? ' stated' : ''}`
  })
}

function codesAndPlaces({ findings }: Snapshot): readonly string[] {
  return findings.map(({ code, span }) => `${code} ${span.start}`)
}

function clausesOf({ tree }: Snapshot): readonly Clause[] {
  return tree.lines.flatMap(({ content }) => content.kind === 'text' ? content.content : [])
    .filter(inline => inline.kind === 'clause')
}

function firstWords({ node }: Snapshot['tasks'][number]): string {
  return node.block.text.slice(0, 20)
}
