// Outline, parts, schemes and assignments on small documents.

import assert from 'node:assert/strict'
import { analyze, taskDistribution, type Snapshot } from '../../core/index.js'

describe('parts', () => {
  it('a signed notice is followed by what it encloses, and an attachment by its label', () => {
    const { parts } = analyze([
      '望川市应急管理局关于印发《2026年工作要点》的通知', '各县（市、区）应急管理局：', '现印发给你们，请认真执行。', '一、及时部署。', '二、按月报送。',
      '附件：1.任务分工表', '2.联系名单', '望川市应急管理局', '2026年3月16日', '2026年工作要点', '一、总体要求', '（一）压实责任。', '二、重点任务',
      '（二）加强值守。', '附件1', '任务分工表', '1.第一项', '2.第二项',
    ].join('\n'))
    assert.deepEqual(parts.map(part => [part.kind, part.title, part.roots.map(node => node.number)]), [
      ['plan', '望川市应急管理局关于印发《2026年工作要点》的通知', [1, 2]],
      ['plan', '2026年工作要点', [1, 2]],
      ['attachment', '任务分工表', [1, 2]],
    ])
    assert.deepEqual(rolesOf(parts[0]?.lines), ['title', 'salutation', 'paragraph', 'node', 'node', 'attachment-note', 'attachment-note', 'signature', 'date'])
  })

  it('a title of several lines is one title', () => {
    const { title } = analyze('附件4\n\n望川市健康体重管理与健康食品产业\n发展行动\n\n体重与健康密切相关，需要各方共同努力。\n一、主要目标')
    assert.equal(title, '望川市健康体重管理与健康食品产业发展行动')
  })

  it('# marks the title for certain', () => {
    assert.equal(analyze('# 今年怎么干\n一、总体要求\n（一）压实责任。').title, '今年怎么干')
  })
})

describe('numbers that are none', () => {
  it('are paragraphs where the series has no place for them', () => {
    assert.deepEqual(numbersOf('1.建设农田。\n1.5万亩高标准农田年内建成。\n2.加强管护。\n2026.5的安排另行通知。\n3.抓好验收。'), [1, 2, 3])
  })

  it('are items where they lead on to one that is certain', () => {
    const nodes = analyze('（一）甲。\n1.2026年底前修订预案。\n2.2026年6月底前演练。\n3.备物资。\n').nodes
    assert.deepEqual(nodes.map(node => node.number), [1, 1, 2, 3])
  })

  it('are items where it has', () => {
    assert.deepEqual(numbersOf('10.培养人才。\n11.121人才梯队项目。\n12.落实待遇。'), [10, 11, 12])
    assert.deepEqual(numbersOf('1.开展自查。\n2.集中整治。\n3．2020年底前完成。'), [1, 2, 3])
    assert.deepEqual(numbersOf('9.抓培训。\n10.抓考核。\n11。抓宣传。\n12.抓保障。'), [9, 10, 11, 12])
  })
})

describe('schemes', () => {
  it('run on through sections', () => {
    const snapshot = analyze('一、甲\n（一）一一。\n（二）二二。\n二、乙\n（三）三三。\n三、丙\n（四）四四。')
    assert.deepEqual(schemes(snapshot), ['1 running', '2 running'])
    assert.deepEqual(snapshot.findings, [])
    assert.match(snapshot.numbering[1]?.scheme.reason ?? '', /（一）连续编号：在3个部分间延续/)
  })

  it('restart in each section', () => {
    assert.deepEqual(schemes(analyze('一、甲\n（一）一一。\n（二）二二。\n二、乙\n（一）三三。\n（二）四四。')), ['1 running', '2 restarting'])
  })

  it('restart at 一、 but run on across （一）', () => {
    const snapshot = analyze('一、甲\n（一）子\n1.一。\n2.二。\n（二）丑\n3.三。\n二、乙\n（一）子\n1.四。\n（二）丑\n2.五。')
    assert.deepEqual(schemes(snapshot), ['1 running', '2 restarting', '3 restarting'])
    assert.equal(snapshot.numbering[2]?.scheme.restartsAt, 1)
    assert.deepEqual(snapshot.findings, [])
  })

  it('are as stated', () => {
    const snapshot = analyze('---\n编号：连续\n---\n一、甲\n（一）一一。\n（二）二二。\n二、乙\n（一）三三。\n（二）四四。')
    assert.deepEqual(snapshot.findings.map(finding => finding.code), ['numbering/scheme'])
    assert.equal(snapshot.numbering[1]?.scheme.stated, true)
  })

  it('a new list after a paragraph that announces it is no defect', () => {
    assert.deepEqual(analyze('一、程序\n申报程序如下：\n1.提交材料。\n2.受理登记。\n评审程序如下：\n1.专家评议。\n2.结果公示。').findings, [])
  })

  it('automatic numbers count themselves', () => {
    const { nodes, findings } = analyze('1.甲事。\n#.乙事。\n#.丙事。\n4.丁事。')
    assert.deepEqual(nodes.map(node => node.number), [1, 2, 3, 4])
    assert.deepEqual(findings, [])
  })
})

describe('assignments', () => {
  it('a lead beside others who answer makes them supporters', () => {
    assert.deepEqual(answers('1.加强值守。（市应急局牵头，市水利局、市财政局按职责分工负责）'), [['lead 市应急局', 'support 市水利局', 'support 市财政局']])
    assert.deepEqual(answers('1.加强值守。（市应急局、市水利局按职责分工负责）'), [['other 市应急局', 'other 市水利局']])
    assert.deepEqual(answers('1.加强值守。（牵头单位：市应急局；责任单位：市水利局）'), [['lead 市应急局', 'support 市水利局']])
  })

  it('首列为牵头 makes the first unit lead', () => {
    assert.deepEqual(answers('---\n首列为牵头：是\n---\n1.加强值守。（责任单位：市应急局、市水利局）'), [['lead 市应急局', 'other 市水利局']])
  })

  it('a heading answers for the tasks under it that have no clause', () => {
    assert.deepEqual(answers('（一）强化预防。（市应急局牵头）\n1.排查隐患。\n2.整改到位。（市水利局负责）'), [['lead 市应急局'], ['other 市水利局']])
  })

  it('riders carry on to later tasks', () => {
    assert.deepEqual(answers('1.加强学习。（办公室牵头；各科室落实〈下同〉）\n2.改进作风。（法规科牵头）'),
      [['lead 办公室', 'other 各科室'], ['lead 法规科', 'other 各科室']])
  })

  it('clauses on lines of their own and time limits', () => {
    const { tasks } = analyze('1.加强学习。\n牵头单位：办公室\n责任单位：法规科、人事科\n完成时限：6月底前\n2.改进作风。（年底前，责任领导：王某某）')
    assert.deepEqual(tasks.map(task => [task.deadline?.text, task.assignments.map(a => `${a.role} ${a.name}`)]), [
      ['6月底前', ['lead 办公室', 'other 法规科', 'other 人事科']], ['年底前', ['person 王某某']],
    ])
  })
})

describe('references', () => {
  it('find their nodes', () => {
    const { references } = analyze('一、甲\n1.{#防汛}防汛。\n2.见{@防汛}和第1项、第一部分、第9项。')
    assert.deepEqual(references.map(reference => reference.node?.number), [1, 1, 1, undefined])
  })
})

describe('the sections of a document', () => {
  it('are called by their headings, not by what a heading says of units', () => {
    const snapshot = analyze('（一）深化改革（牵头单位：改革科；配合单位：法规科）\n1.甲。\n2.乙。\n（二）抓好落实。全年推进。\n1.丙。\n')
    assert.deepEqual(taskDistribution(snapshot).sections.map(section => section.name), ['（一）深化改革', '（二）抓好落实'])
  })
})

describe('an attachment note', () => {
  it('may have a blank before its colon', () => {
    const { tasks } = analyze('望川市2026年水利工作要点\n一、重点任务\n1.清淤。\n\n附件 ：1.任务分工表\n2.联系名单\n')
    assert.equal(tasks.length, 1)
  })
})

describe('the unit directory', () => {
  it('comes from front matter and from files', () => {
    const { directory } = analyze('---\n单位名录：\n  局机关科室：\n    - 办公室（简称：办）\n  统称：\n    - 各县（市、区）应急管理局\n---\n', {
      directories: [{ uri: 'file:///d', text: '单位名录：\n  局属单位：\n    - 市防汛中心（曾用名：市防汛办、防指办）\n    - 办公室\n' }],
    })
    assert.deepEqual(directory.units.map(({ name, group, isClass, uri }) => [name, group, isClass, uri]), [
      ['办公室', '局机关科室', false, undefined], ['各县（市、区）应急管理局', '统称', true, undefined], ['市防汛中心', '局属单位', false, 'file:///d'],
    ])
    assert.deepEqual(directory.units[2]?.formerNames, ['市防汛办', '防指办'])
  })

  it('parts 简称 and 曾用名 whatever stands between them', () => {
    for (const between of ['；', '，', '、', ' ', '']) {
      const [unit] = analyze(`---\n单位名录：\n  - 规划科（简称：划科${between}曾用名：计划科、项目办）\n---\n`).directory.units
      assert.deepEqual([unit?.abbreviations, unit?.formerNames], [['划科'], ['计划科', '项目办']], between)
    }
  })
})

function rolesOf(lines: Snapshot['parts'][number]['lines'] | undefined): readonly string[] {
  return lines?.map(line => line.role) ?? []
}

function numbersOf(text: string): readonly number[] {
  return analyze(text).nodes.map(node => node.number)
}

function schemes(snapshot: Snapshot): readonly string[] {
  return snapshot.numbering.map(({ scheme }) => `${scheme.level} ${scheme.kind}`)
}

function answers(text: string): readonly (readonly string[])[] {
  return analyze(text).tasks.map(task => task.assignments.map(assignment => `${assignment.role} ${assignment.name}`))
}
