// What editors read instead of asking: the TextMate grammar and the language configuration, against the parser itself.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readOrdinal } from '../../grammar/index.js'

interface Rule {
  readonly match?: string
  readonly begin?: string
  readonly end?: string
  readonly name?: string
  readonly patterns?: readonly Rule[]
}

interface TextMate {
  readonly scopeName: string
  readonly repository: Readonly<Record<string, Rule>>
}

interface Configuration {
  readonly brackets: readonly (readonly [string, string])[]
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[]
  readonly surroundingPairs: readonly (readonly [string, string])[]
  readonly wordPattern: string
}

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly { readonly scopeName: string }[]
    readonly configurationDefaults: { readonly '[yaodian]': { readonly 'editor.wordSeparators': string } }
  }
}

const textMate = JSON.parse(readFileSync('grammar/editor/yaodian.tmLanguage.json', 'utf8')) as TextMate
const configuration = JSON.parse(readFileSync('grammar/editor/language-configuration.json', 'utf8')) as Configuration
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

describe('grammar: TextMate', () => {
  it('is the grammar that the manifest names', () => {
    assert.deepEqual(manifest.contributes.grammars.map(({ scopeName }) => scopeName), [textMate.scopeName])
  })

  it('colours every ordinal that is one for certain, at its level, and no text without one', () => {
    const lines = linesWithNumbers()
    assert.ok(lines.length > 400)
    for (const line of lines) {
      const ordinal = readOrdinal(line, 0)
      if (ordinal?.doubtful === true) continue
      const expected = ordinal && { level: ordinal.level, text: line.slice(0, ordinal.span.end) }
      assert.deepEqual(colouredOrdinal(line), expected, line)
    }
  })

  it('takes no decimal number for an ordinal', () => {
    for (const line of ['1.5万亩高标准农田', '3.5亿元投资', '2026年望川市', '10月底前完成', '5·12防灾减灾日', '一、二产业融合']) {
      assert.equal(colouredOrdinal(line), undefined, line)
    }
  })

  it('knows clauses by a label or by a role phrase', () => {
    const begins = allRules(textMate.repository['inline']).filter(({ name }) => name?.includes('meta.clause'))
    const opens = (text: string) => begins.some(({ begin }) => new RegExp(begin ?? '$^').test(text))
    for (const clause of ['（牵头单位：水政科', '(责任科室(单位):水政科)', '（办公室、各县（市、区）水务局按职责分工负责）', '（水政科牵头，办公室配合）']) {
      assert.ok(opens(clause), clause)
    }
    for (const other of ['（试行）', '（含试点县）', '（以下简称“一网统管”）', '〔2026〕3号']) assert.ok(!opens(other), other)
  })

  it('has expressions that can be built', () => {
    const expressions = Object.values(textMate.repository).flatMap(allRules)
      .flatMap(({ match, begin, end }) => [match, begin, end]).filter(source => source !== undefined)
    assert.ok(expressions.length > 25)
    for (const source of expressions) assert.doesNotThrow(() => new RegExp(source), source)
  })
})

describe('grammar: language configuration', () => {
  it('tells words apart by Chinese and ASCII punctuation', () => {
    const words = (text: string) => text.match(new RegExp(configuration.wordPattern, 'g'))
    assert.deepEqual(words('1.健全制度。（牵头单位：水政科、办公室）'), ['1', '健全制度', '牵头单位', '水政科', '办公室'])
    assert.deepEqual(words('见《望川市条例》“清四乱”{@防汛}　全年'), ['见', '望川市条例', '清四乱', '防汛', '全年'])
  })

  it('separates words where the setting of the editor does', () => {
    const separators = manifest.contributes.configurationDefaults['[yaodian]']['editor.wordSeparators']
    const word = new RegExp(`^${configuration.wordPattern}$`)
    assert.deepEqual([...separators].filter(char => word.test(char)), [])
    const punctuation = [...configuration.wordPattern.replace(/^\[\^\\s|\]\+$|\\/g, '')]
    assert.deepEqual(punctuation.filter(char => !separators.includes(char)), [])
  })

  it('closes and surrounds with every pair that it matches', () => {
    const closing = configuration.autoClosingPairs.map(({ open, close }) => open + close)
    const surrounding = configuration.surroundingPairs.map(pair => pair.join(''))
    for (const pair of ['（）', '《》', '“”', '〔〕', '‘’', ...configuration.brackets.map(each => each.join(''))]) {
      assert.ok(closing.includes(pair) && surrounding.includes(pair), pair)
    }
  })
})

/** Numerals of all kinds with all that may stand around them, before words. */
function linesWithNumbers(): readonly string[] {
  const numerals = ['一', '十二', '一百〇三', '1', '12', '１２', '#', '五十二']
  const frames = ['N、', 'N.', 'N．', 'N﹒', 'N，', 'N,', 'N：', 'N)', 'N）', 'N。', '（N）', '(N)', '(N）', '（N）、', '（ N ）',
    '第N章', '第N部分', '第N项', 'N月', 'N个', 'N']
  const symbols = ['㈠', '㈠、', '⑴', '⑴、', '⒈', '①', '㊿', '○']
  const words = ['健全制度。', ' 健全制度', '至（三）项']
  return [...numerals.flatMap(numeral => frames.map(frame => frame.replace('N', numeral))), ...symbols]
    .flatMap(ordinal => words.map(word => ordinal + word))
}

/** The first rule that fits decides, as in an editor; the first two are about the first level. */
function colouredOrdinal(line: string): { readonly level: number; readonly text: string } | undefined {
  const rules = textMate.repository['ordinal']?.patterns ?? []
  for (const [i, { match }] of rules.entries()) {
    const text = new RegExp(match ?? '$^').exec(line)?.[1]
    if (text !== undefined) return { level: Math.max(1, i), text }
  }
  return undefined
}

function allRules(rule: Rule | undefined): readonly Rule[] {
  return rule === undefined ? [] : [rule, ...(rule.patterns ?? []).flatMap(allRules)]
}
