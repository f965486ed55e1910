// 新建单位名录: the text of a unit directory, made from lines, from the rows of a table, or from a notice's own clauses.

import type { Snapshot } from '../snapshot.js'

export interface ListedUnit {
  readonly name: string
  /** What it stands under, 局机关科室; `undefined` for none. */
  readonly group: string | undefined
  readonly abbreviations: readonly string[]
  readonly formerNames: readonly string[]
}

/** A directory file as language.md section 5 describes it: the units in their order, each group at its first place. */
export function directoryText(units: readonly ListedUnit[]): string {
  const groups = new Map<string, readonly ListedUnit[]>()
  for (const unit of unique(units)) {
    const group = unit.group ?? (isClass(unit.name) ? CLASSES : UNITS)
    groups.set(group, [...groups.get(group) ?? [], unit])
  }
  const lines = [...groups].flatMap(([group, listed]) => [`  ${group}：`, ...listed.map(unit => `    - ${entry(unit)}`)])
  return [HEADING, '单位名录：', ...lines, ''].join('\n')
}

const HEADING = '// 每行一个单位，按建制顺序排列；可以在括号里注明（简称：…；曾用名：…）。'
const UNITS = '单位'
const CLASSES = '统称'

/** 各县（市、区）政府: many units under one name. */
function isClass(name: string): boolean {
  return /^(?:各|有关|相关)/.test(name)
}

function entry({ name, abbreviations, formerNames }: ListedUnit): string {
  const remarks = [['简称', abbreviations], ['曾用名', formerNames]] as const
  const written = remarks.flatMap(([word, names]) => names.length === 0 ? [] : [`${word}：${names.join('、')}`])
  return written.length === 0 ? name : `${name}（${written.join('；')}）`
}

function unique(units: readonly ListedUnit[]): readonly ListedUnit[] {
  const seen = new Set<string>()
  return units.filter(({ name }) => name !== '' && !seen.has(name) && seen.add(name))
}

/** The units that answer for something in the notice, those named in its directory first and in that order. */
export function unitsOfNotice({ units, directory }: Snapshot): readonly ListedUnit[] {
  const known = new Map(directory.units.map(unit => [unit.name, unit]))
  return units.map(({ name }) => {
    const unit = known.get(name)
    return {
      name, group: unit?.group, abbreviations: unit?.abbreviations ?? [], formerNames: unit?.formerNames ?? [],
    }
  })
}

/**
 * Units from pasted lines: one on each line or several with 、 between them, with or without a number in front; words
 * before a colon are the heading of what follows. Columns that a tab separates are read like those of a table.
 */
export function unitsOfLines(text: string): readonly ListedUnit[] {
  const lines = text.split(/\r\n?|\n/).map(line => line.trimEnd())
  if (lines.some(line => /\S\t+\S/.test(line))) return unitsOfRows(lines.map(line => line.split('\t')))
  let group: string | undefined
  return lines.flatMap(line => {
    const words = withoutMark(line)
    if (/^单位名录[：:]?$/.test(words) || /^(?:\/\/|#)/.test(words)) return []
    const [, heading, names = words] = /^([^：:（(、，,]+)[：:](.*)$/.exec(words) ?? []
    if (heading !== undefined) group = heading.trim()
    return namesIn(names).map(name => readUnit(name, group))
  })
}

/**
 * Units from the rows of a table. A first row with 单位, 名称, 全称 … says what the columns are; without one the first
 * column that holds words has the names. Other columns are left out.
 */
export function unitsOfRows(rows: readonly (readonly string[])[]): readonly ListedUnit[] {
  const filled = rows.map(row => row.map(cell => cell.trim())).filter(row => row.some(cell => cell !== ''))
  const at = filled.findIndex(row => row.some(cell => COLUMNS.name.test(cell)))
  const header = filled[at] ?? []
  const column = (words: RegExp) => header.findIndex(cell => words.test(cell))
  const data = at < 0 ? filled : filled.slice(at + 1)
  const names = at < 0 ? firstColumnOfWords(data) : column(COLUMNS.name)
  const [groups, short, former] = [column(COLUMNS.group), column(COLUMNS.short), column(COLUMNS.former)]
  let group: string | undefined
  return data.flatMap(row => {
    group = row[groups] || group
    const unit = readUnit(withoutMark(row[names] ?? ''), group)
    if (unit.name === '') return []
    return [{
      ...unit,
      abbreviations: [...unit.abbreviations, ...split(row[short] ?? '')],
      formerNames: [...unit.formerNames, ...split(row[former] ?? '')],
    }]
  })
}

const COLUMNS = {
  name: /^(?:责任|牵头|配合)?(?:单位|部门|科室|机构)?(?:名称|全称)$|^(?:责任)?(?:单位|部门|科室|机构)$/,
  group: /类别|分类|分组|类型/,
  short: /简称/,
  former: /曾用名|原名/,
} as const

function firstColumnOfWords(rows: readonly (readonly string[])[]): number {
  const widest = Math.max(0, ...rows.map(row => row.length))
  const columns = Array.from({ length: widest }, (_, index) => index)
  return columns.find(index => rows.some(row => /[^\d\s.、]/.test(row[index] ?? ''))) ?? 0
}

/** 1. 1、 （1） 一、 - • in front of a name. */
function withoutMark(line: string): string {
  return line.trim().replace(/^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,5})[）)、.．]+|[-—•·*●■])[\s\u3000]*/, '')
}

/** Names with 、 ， or ； between them; what stands in brackets stays with its name. */
function namesIn(line: string): readonly string[] {
  const names: string[] = ['']
  let depth = 0
  for (const char of line) {
    if (/[（(〔<［[]/.test(char)) depth++
    if (/[）)〕>］\]]/.test(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、，,；;。]/.test(char)) names.push('')
    else names[names.length - 1] += char
  }
  return names.map(name => name.trim()).filter(name => name !== '')
}

const REMARK = /[（(]((?:简称|曾用名|原)[^（）()]*)[）)]$/

function readUnit(written: string, group: string | undefined): ListedUnit {
  const remark = REMARK.exec(written)?.[1] ?? ''
  const name = remark === '' ? written : written.replace(REMARK, '').trim()
  const after = (word: string) => split(new RegExp(`(?:^|[；;，,])(?:${word})[：:]?([^；;]*)`).exec(remark)?.[1] ?? '')
  return { name, group, abbreviations: after('简称'), formerNames: after('曾用名|原') }
}

function split(list: string): readonly string[] {
  return list.split(/[、，,；;]/).map(name => name.replace(/[“”"]/g, '').trim()).filter(name => name !== '')
}
