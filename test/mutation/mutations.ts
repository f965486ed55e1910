// Ways to spoil a clean notice, each with the one finding that it must give.

import type { OutlineNode, Snapshot } from '../../core/index.js'
import { pickFrom } from '../harness/random.js'

export interface Mutation {
  readonly name: string
  readonly code: string
  /** The spoilt text; `undefined` where the document has no place for it. */
  readonly spoil: (snapshot: Snapshot, random: () => number) => string | undefined
}

interface Edit {
  readonly at: number
  readonly length: number
  readonly text: string
}

export const MUTATIONS: readonly Mutation[] = [
  ordinal('delete an item', 'numbering/gap', 3, (node, snapshot) => [removeLines(node, snapshot)], inside),
  ordinal('repeat a number', 'numbering/duplicate', 3, node => [insertBefore(node, `${node.number}.开展专项评估，形成评估报告并报市政府。${clauseOf(node)}\n`)], inside),
  ordinal('mistype a number', 'numbering/mistyped', 3, node => [numeral(node, String(node.number + 40))], inside),
  ordinal('swap two numbers', 'numbering/order', 3, (node, snapshot) => {
    const next = following(node, snapshot)
    return next === undefined ? undefined : [numeral(node, String(next.number)), numeral(next, String(node.number))]
  }, inside),
  ordinal('write 1、 for 1.', 'numbering/mark', 3, node => [mark(node, '、')], inside),
  ordinal('write （一）、 for （一）', 'numbering/mark', 2, node => [{ at: ordinalEnd(node), length: 0, text: '、' }]),
  ordinal('write 一. for 一、', 'numbering/mark', 1, node => [mark(node, '.')]),
  ordinal('empty an item', 'task/empty', 3, node => [{ at: bodyStart(node), length: lineEnd(node) - bodyStart(node), text: '' }], inside),
  ordinal('say an item twice', 'task/duplicate', 3, (node, snapshot) => {
    const next = following(node, snapshot)
    return next === undefined ? undefined : [{ at: bodyStart(next), length: lineEnd(next) - bodyStart(next), text: body(node) }]
  }, (node, all) => inside(node, all) && node.lines.length === 1),
  words('write 与 for 和 in a unit', 'unit/variant', /(?<=[、：；（][^、：；，。（）\n]{2,8})和(?=[^、：；，。（）\n]{2,8}[科处][、；）])/g, () => '与'),
  words('drop a closing quotation mark', 'punctuation/pair', /”/g, () => ''),
  words('drop a closing book mark', 'punctuation/pair', /(?<=\n[^\n]*)》/g, () => ''),
  words('drop the clause’s closing bracket', 'syntax/unclosed-clause', /）(?=\n)/g, () => '', /[（][^（）\n]*(?:单位|科室)：[^\n]*$/),
  words('double a full stop', 'punctuation/stop', /。/g, () => '。。'),
  words('write a half-width comma', 'punctuation/width', /(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])/g, () => ','),
  words('write a half-width semicolon', 'punctuation/width', /(?<=[\u4e00-\u9fff])；(?=[\u4e00-\u9fff])/g, () => ';'),
  words('write three dots', 'punctuation/ellipsis', /(?<=[\u4e00-\u9fff]{6})。(?=\n)/g, () => '...'),
  words('double a word', 'wording/repeated', /(?<=[\u4e00-\u9fff]{3})的(?=[\u4e00-\u9fff]{3})/g, () => '的的'),
  words('mistype a word', 'wording/confusable', /部署/g, () => '部暑'),
  words('write a day that does not exist', 'date/impossible', /(?<!\d)(?:4|6|9|11)月(?:底|末|中旬)/g, found => found.replace(/月.*/, '月31日')),
  words('write full-width digits', 'figure/digits', /(?<=[\u4e00-\u9fff])\d{2,3}(?=[个处座项次%万])/g, found =>
    found.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  words('write ％', 'figure/percent', /(?<=\d)%/g, () => '％'),
  words('name a unit twice', 'unit/repeated', /(?<=(?:牵头单位|责任单位)：)([^、：；，。（）\n]{3,12})(?=[；，）、])/g, found => `${found}、${found}`),
  words('misspell a key', 'syntax/unknown-key', /^成文日期(?=：)/gm, () => '成文曰期'),
  words('pad a date', 'element/date', /(?<=^成文日期：\d{4}年)(\d)(?=月)/gm, found => `0${found}`),
  words('write [2026] in the document number', 'element/number', /(?<=^发文字号：[^\n]*)〔(\d{4})〕/gm, found => `[${found.slice(1, -1)}]`),
  words('pad the document number', 'element/number', /(?<=^发文字号：[^\n]*〕)(?=\d+号)/gm, () => '0'),
  words('refer to a label that is not there', 'reference/missing', /(?<=\{@)[^}]+(?=\})/g, found => `${found}二`),
]

// ---------------------------------------------------------------- kinds of mutation

/** Spoils one node of the level that fits. */
function ordinal(
  name: string, code: string, level: number, edits: (node: OutlineNode, snapshot: Snapshot) => readonly Edit[] | undefined,
  fits: (node: OutlineNode, all: readonly OutlineNode[]) => boolean = () => true,
): Mutation {
  return {
    name, code,
    spoil: (snapshot, random) => {
      const nodes = snapshot.nodes.filter(node => node.level === level && node.ordinal.number !== undefined)
      const node = pickFrom(nodes.filter(one => fits(one, nodes)), random)
      const changes = node && edits(node, snapshot)
      return changes && apply(snapshot.text, changes)
    },
  }
}

/** Replaces one match; with `tail`, only where the text before the match ends so. */
function words(name: string, code: string, what: RegExp, by: (found: string) => string, tail?: RegExp): Mutation {
  return {
    name, code,
    spoil: ({ text, prose, tree }, random) => {
      const printed = [...prose.map(line => line.block), ...(tree.frontMatter === undefined ? [] : [tree.frontMatter])]
      const matches = [...text.matchAll(what)].filter(({ index }) =>
        printed.some(block => index >= block.start && index <= block.start + block.text.length) &&
        (tail === undefined || tail.test(text.slice(text.lastIndexOf('\n', index) + 1, index))))
      const match = pickFrom(matches, random)
      return match && apply(text, [{ at: match.index, length: match[0].length, text: by(match[0]) }])
    },
  }
}

/** Neither the first nor the last three of its series: at the ends other explanations are as good. */
function inside(node: OutlineNode, all: readonly OutlineNode[]): boolean {
  const series = all.filter(other => other.part === node.part)
  const at = series.indexOf(node)
  const [before, after, later] = [series[at - 1], series[at + 1], series[at + 2]]
  return before?.number === node.number - 1 && after?.number === node.number + 1 && later?.number === node.number + 2
}

function following(node: OutlineNode, { nodes }: Snapshot): OutlineNode | undefined {
  return nodes.find(other => other.part === node.part && other.level === node.level && other.block.start > node.block.start)
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.at - a.at)
    .reduce((result, edit) => result.slice(0, edit.at) + edit.text + result.slice(edit.at + edit.length), text)
}

function numeral({ block, ordinal: { numeral: { start, end } } }: OutlineNode, text: string): Edit {
  return { at: block.start + start, length: end - start, text }
}

function mark(node: OutlineNode, text: string): Edit {
  return { at: node.block.start + node.ordinal.numeral.end, length: node.ordinal.span.end - node.ordinal.numeral.end, text }
}

function removeLines(node: OutlineNode, { text }: Snapshot): Edit {
  const end = text.indexOf('\n', node.span.end)
  return { at: node.block.start, length: (end < 0 ? text.length : end + 1) - node.block.start, text: '' }
}

function insertBefore(node: OutlineNode, text: string): Edit {
  return { at: node.block.start, length: 0, text }
}

function ordinalEnd(node: OutlineNode): number {
  return node.block.start + node.ordinal.span.end
}

function bodyStart({ block }: OutlineNode): number {
  return block.start + (block.content.kind === 'text' ? block.content.body.start : 0)
}

function lineEnd({ block }: OutlineNode): number {
  return block.start + block.text.trimEnd().length
}

function body(node: OutlineNode): string {
  return node.block.text.slice(bodyStart(node) - node.block.start).trimEnd()
}

function clauseOf({ block }: OutlineNode): string {
  return /（[^（）]*(?:（[^（）]*）[^（）]*)*）$/.exec(block.text)?.[0] ?? ''
}

