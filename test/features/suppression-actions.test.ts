// Quick fixes that silence a finding: here, in this file, in the whole project.

import { strict as assert } from 'node:assert'
import { analyze, applyEdits, codeActions, type AnalysisContext, type CodeAction } from '../../core/index.js'
import { demandSilenced, silencing } from './silenced.js'

const BODY = '一、重点任务\n1.抓防汛。\n2.抓防火。\n5.抓防震。\n'
const HERE = '忽略这一处“编号断号”（在上一行写注释）'
const FILE = '本文件忽略“编号断号”这种检查'
const PROJECT = '本项目关闭“编号断号”这种检查'

function applied(text: string, title: string): string | undefined {
  const action = silencing(analyze(text)).find(each => each.title === title)
  return action === undefined ? undefined : applyEdits(text, action.edits)
}

function inProject(text: string, config?: string): readonly CodeAction[] {
  const context: AnalysisContext = {
    directories: [], config: config === undefined ? undefined : { uri: 'yaodian.config.json', text: config },
  }
  return silencing(analyze(text, context)).filter(({ target }) => target === 'config')
}

describe('silencing a finding', () => {
  it('comes after every fix, for each finding, and is never preferred', () => {
    const text = '1、抓防汛。（牵头单位：市水利局\n2、抓防火。\n'
    const actions = codeActions(analyze(text), { start: 0, end: text.length }, ['quickfix'])
    const ways = ['忽略这一处', '本文件忽略', '本项目关闭']
    const kinds = actions.map(({ title }) => ways.find(way => title.startsWith(way)) ?? 'fix')
    assert.deepEqual(kinds, ['fix', 'fix', ...ways, ...ways])
    assert.deepEqual(actions.map(({ preferred }) => preferred), [true, true, ...Array(6).fill(false)])
  })

  it('is no fix of the finding itself: reports and the command line do not offer it', () => {
    const titles = analyze(BODY).findings.flatMap(({ fixes }) => fixes.map(({ title }) => title))
    assert.deepEqual(titles.filter(title => /忽略|保留/.test(title)), [])
  })

  it('here: a comment above the line', () => {
    assert.equal(applied(BODY, HERE), BODY.replace('5.', '// 要点-忽略 numbering/gap\n5.'))
  })

  it('here: with the codes of the comment that is there already', () => {
    const text = BODY.replace('5.', '// 要点-忽略 task/empty\n\n// 注\n5.')
    assert.equal(applied(text, HERE), text.replace('task/empty', 'task/empty numbering/gap'))
  })

  it('in the file: right below the front matter, or at the top', () => {
    const front = '---\n标题：工作要点\n---\n'
    assert.equal(applied(BODY, FILE), `// 要点-忽略-全文 numbering/gap\n${BODY}`)
    assert.equal(applied(front + BODY, FILE), `${front}// 要点-忽略-全文 numbering/gap\n${BODY}`)
  })

  it('in the file: with the codes that the file ignores already', () => {
    const text = `${BODY}// 要点-忽略-全文 task/empty、unit/variant\n`
    assert.equal(applied(text, FILE), text.replace('unit/variant', 'unit/variant numbering/gap'))
  })

  it('once for a check in the file and in the project, however many findings it has', () => {
    const text = `${BODY}9.抓防冻。\n`
    const titles = silencing(analyze(text)).map(({ title }) => title)
    assert.deepEqual(titles, [HERE, FILE, PROJECT, HERE])
  })

  it('keeps the line ends of the text', () => {
    for (const end of ['\r\n', '\r']) {
      const text = BODY.replaceAll('\n', end)
      assert.equal(applied(text, HERE), text.replace('5.', `// 要点-忽略 numbering/gap${end}5.`))
      assert.equal(applied(text, FILE), `// 要点-忽略-全文 numbering/gap${end}${text}`)
    }
  })

  for (const [name, text] of Object.entries({
    'one in the text': BODY,
    'one behind a byte order mark': `\ufeff${BODY}`,
    'in the front matter': `---\n编号：连读\n题目：甲\n---\n${BODY}`,
    'in front matter without anything below': '---\n编号：连读\n---',
    'front matter that is not closed': `---\n标题：甲\n\n${BODY}`,
    'front matter that is not closed, nor ended by a blank line': `---\n标题：甲\n${BODY}`,
    'in a comment': `// 要点-忽略 numbering/gpa\n${BODY}`,
    'a suppression without a code': `// 要点-忽略\n${BODY}`,
    'a suppression that is idle': `// 要点-忽略 numbering/gap\n1.抓防汛。\n2.抓防火。\n`,
    'two on one line': '1、抓防汛。（牵头单位：市水利局\n2、抓防火。\n',
    'the first line of all': '3.抓防汛。\n4.抓防火。\n',
  })) {
    it(`silences that finding, and nothing else: ${name}`, () => {
      assert.ok(silencing(analyze(text)).length > 0)
      demandSilenced(text)
    })
  }

  it('offers no comment where none would reach', () => {
    const titles = (text: string) => silencing(analyze(text)).map(({ title }) => title.slice(0, 5))
    assert.deepEqual(titles('---\n编号：连读\n---\n一、甲\n'), ['本文件忽略', '本项目关闭'])
    assert.deepEqual(titles('// 要点-忽略 numbering/gpa\n一、甲\n'), ['本文件忽略', '本项目关闭'])
  })

  it('in the project: the settings file, new or as it is', () => {
    const [fresh] = inProject(BODY)
    assert.equal(applyEdits('', fresh?.edits ?? []), '{\n  "规则": {\n    "numbering/gap": "关"\n  }\n}\n')
    const config = '{ "规则": { "numbering/gap": "提示" } }'
    assert.equal(applyEdits(config, inProject(BODY, config)[0]?.edits ?? []), '{ "规则": { "numbering/gap": "关" } }')
  })

  it('in the project: not where it would do nothing, or spoil the file', () => {
    assert.deepEqual(inProject(`---\n规则：\n  numbering/gap：警告\n---\n${BODY}`), [])
    assert.deepEqual(inProject(BODY, '{ "规则": '), [])
  })
})
