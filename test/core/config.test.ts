// yaodian.config.json: what it says holds where the front matter is silent, and what is wrong in it is told in Chinese.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { analyze, applyEdits, CONFIG_KEYS, readConfig, type Snapshot } from '../../core/index.js'
import { isAccepted } from '../../core/checks/accepted-words.js'
import { readJson } from '../../core/config/json.js'
import { switchOff } from '../../core/config/switch-off.js'
import { textOf } from '../../grammar/index.js'

const GAP = '一、重点任务\n1.抓防汛。\n2.抓防火。\n5.抓防震。\n'

function withConfig(text: string, config: unknown): Snapshot {
  const source = typeof config === 'string' ? config : JSON.stringify(config)
  return analyze(text, { directories: [], config: { uri: 'file:///yaodian.config.json', text: source } })
}

function found(text: string, config: unknown): readonly string[] {
  return withConfig(text, config).findings.map(({ code, severity }) => `${severity} ${code}`)
}

/** Each problem as `what stands there: message`. */
function problemsOf(text: string): readonly string[] {
  return readConfig(text).problems.map(({ span, message }) => `${textOf(text, span)}: ${message}`)
}

describe('config: what holds', () => {
  it('severities by code, in Chinese or as on the command line', () => {
    assert.deepEqual(found(GAP, {}), ['error numbering/gap'])
    const withRule = (word: string) => found(GAP, { 规则: { 'numbering/gap': word } })
    for (const word of ['提示', 'hint']) assert.deepEqual(withRule(word), ['hint numbering/gap'])
    for (const word of ['关', 'off']) assert.deepEqual(withRule(word), [])
    for (const word of ['开', 'on']) assert.deepEqual(withRule(word), ['error numbering/gap'])
  })

  it('the front matter goes before, rule by rule', () => {
    const text = `---\n规则：\n  numbering/gap：警告\n---\n${GAP}6、抓防冻。\n`
    assert.deepEqual(found(text, { 规则: { 'numbering/gap': '关', 'numbering/mark': '关' } }), ['warning numbering/gap'])
  })

  it('首列为牵头, also as true and false', () => {
    const text = '1.抓防汛。（市水利局、市气象局）\n'
    const roles = (config: unknown, front = '') =>
      withConfig(front + text, config).tasks[0]?.assignments.map(({ role }) => role)
    assert.deepEqual(roles({}), ['other', 'other'])
    assert.deepEqual(roles({ 首列为牵头: true }), ['lead', 'other'])
    assert.deepEqual(roles({ 首列为牵头: '是' }), ['lead', 'other'])
    assert.deepEqual(roles({ 首列为牵头: true }, '---\n首列为牵头：否\n---\n'), ['other', 'other'])
  })

  it('编号, for all items or by level; the front matter goes before, level by level', () => {
    const text = '一、甲\n（一）乙\n1.丙\n二、丁\n（一）戊\n1.己\n'
    const kinds = (config: unknown, front = '') =>
      Object.fromEntries(withConfig(front + text, config).numbering.map(({ scheme }) => [scheme.level, scheme.kind]))
    assert.deepEqual(kinds({}), { 1: 'running', 2: 'restarting', 3: 'restarting' })
    assert.deepEqual(kinds({ 编号: '连续' }), { 1: 'running', 2: 'running', 3: 'running' })
    assert.deepEqual(kinds({ 编号: { '1.': '连续' } }), { 1: 'running', 2: 'restarting', 3: 'running' })
    const front = '---\n编号：\n  （一）：分节\n---\n'
    assert.deepEqual(kinds({ 编号: '连续' }, front), { 1: 'running', 2: 'restarting', 3: 'running' })
  })

  it('责任条款', () => {
    assert.equal(withConfig(GAP, {}).settings.clauses, undefined)
    assert.equal(withConfig(GAP, { 责任条款: '必填' }).settings.clauses, 'required')
    assert.equal(withConfig(`---\n责任条款：选填\n---\n${GAP}`, { 责任条款: '必填' }).settings.clauses, 'optional')
  })

  it('认可的词: findings of wording within such a word are left out', () => {
    const snapshot = withConfig('在部暑镇部署，部暑镇', { 认可的词: ['部暑镇', '望川'] })
    const accepted = (code: string, start: number, end: number) => isAccepted({ code, span: { start, end } }, snapshot)
    assert.deepEqual([accepted('wording/confusable', 1, 3), accepted('wording/confusable', 7, 9)], [true, true])
    assert.deepEqual([accepted('wording/confusable', 4, 6), accepted('wording/confusable', 0, 3)], [false, false])
    assert.equal(accepted('punctuation/stop', 1, 3), false)
  })

  it('an empty file, `{}` and none are the same', () => {
    const alone = analyze(GAP)
    for (const text of ['', ' \n', '\ufeff', '{}', '\ufeff{ }\r\n']) {
      assert.deepEqual(readConfig(text).problems, [])
      assert.deepEqual(withConfig(GAP, text).findings, alone.findings)
      assert.deepEqual(withConfig(GAP, text).settings, alone.settings)
    }
  })
})

describe('config: what is wrong', () => {
  it('keys, codes and values that mean nothing, each where it stands, with the nearest that does', () => {
    const text = JSON.stringify({
      规责: {},
      规则: { 'numbering/gaps': '关', 'task/empty': '不报', 'numbering/start': 3 },
      编号: { '（一）': '连读', 第九层: '连续' },
      责任条款: true,
      首列为牵头: '对',
      认可的词: ['望川', 7, ''],
      $schema: 'https://example.org/config.schema.json',
    }, undefined, 2)
    assert.deepEqual(problemsOf(text), [
      '"规责": 没有“规责”这一项，它不起作用。是不是“规则”？请改正。',
      '"numbering/gaps": 没有叫“numbering/gaps”的检查，这一行不起作用。是不是“numbering/gap”？请改正。',
      '"不报": “task/empty”的值不对，只能写“错误”“警告”“提示”“开”“关”。请改正。',
      '3: “numbering/start”的值不对，只能写“错误”“警告”“提示”“开”“关”。请改正。',
      '"连读": “（一）”的值不对，只能写“连续”“分节”。请改正。',
      '"第九层": “编号”之下没有“第九层”这一层。请删去。',
      'true: “责任条款”的值不对，只能写“必填”“选填”。请改正。',
      '"对": “首列为牵头”的值不对，只能写“是”“否”。请改正。',
      '7: “认可的词”要写成一列加引号的词，例如 ["望川", "一网通管"]。请改正。',
      '"": “认可的词”要写成一列加引号的词，例如 ["望川", "一网通管"]。请改正。',
    ])
  })

  it('what is right beside it holds all the same', () => {
    const config = { 规则: { 'numbering/gaps': '关', 'numbering/gap': '提示' }, 别的: 1 }
    assert.deepEqual(found(GAP, config), ['hint numbering/gap'])
  })

  it('a key that comes twice: the last one counts', () => {
    const text = '{"规则": {"numbering/gap": "关", "numbering/gap": "提示"}}'
    assert.deepEqual(problemsOf(text), ['"numbering/gap": “numbering/gap”写了不止一次，以最后一处为准。请删去一处。'])
    assert.deepEqual(found(GAP, text), ['hint numbering/gap'])
  })

  it('something else than braces', () => {
    assert.deepEqual(problemsOf('[]'), ['[]: 整个文件要写在一对花括号“{}”里。请改正。'])
    assert.deepEqual(problemsOf('{"规则": "关"}'), ['"关": 规则要写在一对花括号“{}”里。请改正。'])
  })

  for (const [text, expected] of [
    ['{"规则": {}', ': JSON 写法有误：还没有写完就到了末尾，检查一下括号有没有配对。'],
    ['{"规则"：{}}', '：: JSON 写法有误：这里是全角的“：”，要用半角的“:”。'],
    ['{“规则”: {}}', '“: JSON 写法有误：引号要用半角的双引号，不能用中文引号。'],
    ["{'规则': {}}", "': JSON 写法有误：引号要用半角的双引号，不能用单引号。"],
    ['{"编号": "连续", }', ',: JSON 写法有误：最后一项后面不能有逗号，请删去。'],
    ['{"编号": "连续"\n"责任条款": "必填"}', '"责任条款": JSON 写法有误：这里应该是半角的逗号或者“}”。'],
    ['{ // 全县通用\n}', '// 全县通用: JSON 写法有误：不能写注释，请删去。'],
    ['{"编号": 连续}', '连: JSON 写法有误：这里应该是一个值。'],
    ['{"编号": "连续}', '"连续}: JSON 写法有误：这里的引号没有配对，或者引号里有不能直接写的字符。'],
    ['{"编号": "连续"}}', '}: JSON 写法有误：到这里已经写完了，后面的“}”是多余的，请删去。'],
    ['{编号: "连续"}', '编: JSON 写法有误：这里应该是一个加了引号的键。'],
    [`${'['.repeat(100_000)}`, '[: JSON 写法有误：括号套得太深。'],
  ] as const) {
    it(`broken: ${text.slice(0, 24).replaceAll('\n', '⏎')}`, () => {
      assert.deepEqual(problemsOf(text), [expected])
      assert.deepEqual(found(GAP, text), ['error numbering/gap'])
    })
  }

  it('`__proto__`, `constructor` and the like are unknown keys and words, and reach nothing', () => {
    const text = '{"__proto__": {"规则": {"numbering/gap": "关"}}, "constructor": {"prototype": {"off": true}},' +
      ' "规则": {"__proto__": "关", "constructor": "关", "numbering/gap": "constructor", "task/empty": "__proto__"},' +
      ' "编号": "toString", "责任条款": "valueOf", "首列为牵头": "hasOwnProperty"}'
    assert.equal(readConfig(text).problems.length, 9)
    assert.deepEqual(found(GAP, text), ['error numbering/gap'])
    assert.equal(Reflect.get({}, 'off'), undefined)
    assert.deepEqual(withConfig(GAP, text).settings, analyze(GAP).settings)
  })

  it('the same words in the front matter reach nothing either', () => {
    const front = '---\n规则：\n  numbering/gap：constructor\n编号：toString\n首列为牵头：valueOf\nconstructor：是\n---\n'
    const { findings, settings } = analyze(front + GAP)
    assert.equal(findings.find(({ code }) => code === 'numbering/gap')?.severity, 'error')
    assert.deepEqual([settings.firstLeads, settings.schemes.size], [false, 0])
  })
})

describe('config: JSON', () => {
  const TEXTS = [
    '{"a": [1, -2.5e+3, "x\\u0041\\n", true, null, {"b": {}}], "c": false}',
    '"\\ud83d"', '[[],[[]]]', '0', '-0.0', ' null ',
    '{"规则": {"numbering/gap": "关", "unit/variant": "提示"}, "编号": {"1.": "连续"}}',
  ]

  it('takes what JSON.parse takes, and no other text', () => {
    const pieces = [...'{}[],:"\\ 0123456789.eE+-tfn/\n\ta，“']
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let i = 0; i < 20_000; i++) {
      const text = TEXTS[random(TEXTS.length)] ?? ''
      const at = random(text.length + 1)
      const piece = random(2) === 0 ? pieces[random(pieces.length)] : ''
      const mutant = text.slice(0, at) + piece + text.slice(at + random(3))
      assert.deepEqual(valueIn(mutant), parsed(mutant), mutant)
    }
  })

  it('knows where everything stands', () => {
    const text = '{ "a": [1, {"b": "c"}] }'
    const read = readJson(text)
    assert.ok(read.kind === 'value' && read.root.kind === 'object')
    const [member] = read.root.members
    assert.ok(member?.value.kind === 'array')
    const [one, inner] = member.value.items
    assert.ok(one !== undefined && inner?.kind === 'object')
    const places = [read.root.span, member.keySpan, member.value.span, one.span, inner.span]
    const written = [text, '"a"', '[1, {"b": "c"}]', '1', '{"b": "c"}']
    assert.deepEqual(places.map(span => textOf(text, span)), written)
  })
})

type Node = Extract<ReturnType<typeof readJson>, { kind: 'value' }>['root']

function valueIn(text: string): unknown {
  const read = readJson(text)
  return read.kind === 'broken' ? 'broken' : plain(read.root)
}

function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar': return node.value
    case 'array': return node.items.map(plain)
    case 'object': return new Map(node.members.map(({ key, value }) => [key, plain(value)]))
  }
}

function parsed(text: string): unknown {
  try {
    return mapped(JSON.parse(text))
  } catch {
    return 'broken'
  }
}

function mapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapped)
  if (typeof value !== 'object' || value === null) return value
  return new Map(Object.entries(value).map(([key, each]) => [key, mapped(each)]))
}

describe('config: switching a check off', () => {
  const LAYOUTS: Readonly<Record<string, string>> = {
    '': '{\n  "规则": {\n    "numbering/gap": "关"\n  }\n}\n',
    '{}': '{\n  "规则": {\n    "numbering/gap": "关"\n  }\n}',
    '{\n}\n': '{\n  "规则": {\n    "numbering/gap": "关"\n  }\n}\n',
    '{\n  "首列为牵头": true\n}\n': '{\n  "首列为牵头": true,\n  "规则": {\n    "numbering/gap": "关"\n  }\n}\n',
    '{\n\t"规则": {\n\t\t"task/empty": "提示"\n\t},\n\t"编号": "连续"\n}':
      '{\n\t"规则": {\n\t\t"task/empty": "提示",\n\t\t"numbering/gap": "关"\n\t},\n\t"编号": "连续"\n}',
    '{"规则":{"task/empty":"提示"}}': '{"规则":{"task/empty":"提示", "numbering/gap": "关"}}',
    '{ "规则": { "task/empty": "提示" } }': '{ "规则": { "task/empty": "提示", "numbering/gap": "关" } }',
    '{\r\n  "规则": {}\r\n}': '{\r\n  "规则": {\r\n    "numbering/gap": "关"\r\n  }\r\n}',
    '{"规则": {"numbering/gap": "警告", "task/empty": "关"}}': '{"规则": {"numbering/gap": "关", "task/empty": "关"}}',
    '\ufeff{"规则": {}}\n': '\ufeff{"规则": {\n  "numbering/gap": "关"\n}}\n',
  }

  for (const [before, after] of Object.entries(LAYOUTS)) {
    it(`in ${JSON.stringify(before)}`, () => {
      const edits = switchOff(before, 'numbering/gap') ?? []
      assert.equal(applyEdits(before, edits), after)
      assert.deepEqual(readConfig(after).problems, [])
      assert.equal(readConfig(after).config.rules.get('numbering/gap'), 'off')
      const added = before.includes('gap') ? 0 : 1
      assert.equal(readConfig(after).config.rules.size, readConfig(before).config.rules.size + added)
    })
  }

  it('in any text that is to be understood, and whatever is typed does not throw', () => {
    const layouts = Object.keys(LAYOUTS)
    const pieces = ['{', '}', '"', ',', ':', '[', ' ', '\n', '"规则"', '"关"', '{}', '"numbering/gap"', 'null', '，', '\r']
    let seed = 3
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let i = 0; i < 5000; i++) {
      const text = layouts[random(layouts.length)] ?? ''
      const at = random(text.length + 1)
      const mutant = text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at + random(4))
      const edits = switchOff(mutant, 'numbering/gap')
      if (edits === undefined) continue
      const { config, problems } = readConfig(applyEdits(mutant, edits))
      assert.equal(config.rules.get('numbering/gap'), 'off', mutant)
      assert.ok(problems.length <= readConfig(mutant).problems.length, mutant)
    }
  })

  it('not in a file that is not to be understood', () => {
    for (const text of ['{', '[]', '{"规则": "关"}']) assert.equal(switchOff(text, 'numbering/gap'), undefined)
  })
})

describe('config: schema', () => {
  const path = 'docs/schema/config.schema.json'
  it('takes what the reader takes, and no more', () => {
    assert.ok(existsSync(path))
    const ajv = new Ajv({ strict: true, strictTypes: false, allowMatchingProperties: true })
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
    const cases: readonly unknown[] = [
      {}, { $schema: 'x' }, { 规则: {} }, { 规则: { 'numbering/gap': '关' } }, { 规则: { 'numbering/gap': 'on' } },
      { 规则: { 'numbering/gap': '不报' } }, { 规则: { 'numbering/gaps': '关' } }, { 规则: '关' }, [], { 别的: 1 },
      { 编号: '连续' }, { 编号: '连读' },
      { 编号: { '一、': '连续', '（一）': '分节', '1.': '连续', '（1）': '分节', '①': '分节' } },
      { 编号: { 第九层: '连续' } }, { 编号: { '1.': '是' } }, { 责任条款: '必填' }, { 责任条款: '选填' }, { 责任条款: true },
      { 首列为牵头: true }, { 首列为牵头: '是' }, { 首列为牵头: '对' },
      { 认可的词: ['望川'] }, { 认可的词: '望川' }, { 认可的词: [''] }, { 认可的词: [1] },
    ]
    for (const value of cases) {
      const text = JSON.stringify(value)
      assert.equal(validate(value), readConfig(text).problems.length === 0, text)
    }
  })

  it('describes every key', () => {
    const schema = JSON.parse(readFileSync(path, 'utf8')) as { readonly properties: object }
    assert.deepEqual(Object.keys(schema.properties).sort(), ['$schema', ...CONFIG_KEYS].sort())
  })
})
