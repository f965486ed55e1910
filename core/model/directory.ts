// 单位名录: the units that a notice may name, from front matter and from directory files, in their 建制顺序.

import {
  flatMap, parseDirectoryFile, shift, type FrontMatterEntry, type FrontMatterValue, type Span,
} from '../../grammar/index.js'

/** A directory file as the host found it. */
export interface DirectorySource {
  readonly uri: string
  readonly text: string
}

/** A directory file that was not read. */
export interface UnreadDirectory {
  /** As the front matter writes it. */
  readonly path: string
  /** There is no such file, or it lies outside of the folders that may be read. */
  readonly why: 'absent' | 'outside'
}

export interface UnitDirectory {
  readonly units: readonly DirectoryUnit[]
  /** The names by what they are, gathered when first asked for. */
  readonly names: ListedNames
}

export interface ListedNames {
  readonly full: ReadonlySet<string>
  /** 曾用名 and the name that took its place. */
  readonly former: ReadonlyMap<string, string>
  /** 简称 and its full name. */
  readonly short: ReadonlyMap<string, string>
}

export interface DirectoryUnit {
  /** The full name, 全称. */
  readonly name: string
  /** The heading it stands under: 局机关科室. */
  readonly group: string | undefined
  /** 统称: a class of units such as 各县（市、区）政府. */
  readonly isClass: boolean
  /** 简称 */
  readonly abbreviations: readonly string[]
  /** 曾用名 */
  readonly formerNames: readonly string[]
  /** Of the full name; in the file `uri`, or in the document itself where that is `undefined`. */
  readonly span: Span
  readonly uri: string | undefined
}

/** A unit of a directory as it is written there. */
export interface DirectoryEntry {
  readonly unit: DirectoryUnit
  /** 简称 and 曾用名 with their places, in reading order. */
  readonly aliases: readonly ListedAlias[]
  /** The name with its remark. */
  readonly span: Span
  /** In a row behind the colon, where 、 parts the units, and so cannot stand in a remark. */
  readonly inRow: boolean
}

export interface ListedAlias {
  readonly kind: 'short' | 'former'
  readonly name: string
  readonly span: Span
}

/** Files of these names beside a document or in a folder above it hold its directory. */
export const DIRECTORY_FILE_NAMES: readonly string[] = ['单位名录.yaodian', '单位名录.要点']

const DIRECTORY_KEY = '单位名录'
const CLASS_GROUP = '统称'
/** Names behind 简称 or 曾用名, up to the next of these words. */
const ALIASES = /(简称|曾用名)[：:]((?:(?!(?:简称|曾用名)[：:])[^；;（()）])*)/g
const REMARK = /[（(](?:简称|曾用名)[^（()）]*[）)]\s*$/

/** Units of the front matter first, then those of the files, each name once. */
export function readDirectory(
  frontMatter: readonly FrontMatterEntry[], offset: number, files: readonly DirectorySource[],
): UnitDirectory {
  const listed = [...listedInFrontMatter(frontMatter, offset), ...flatMap(files, listedInFile)]
  const seen = new Set<string>()
  const units = listed.map(({ unit }) => unit).filter(unit => !seen.has(unit.name) && seen.add(unit.name))
  let names: ListedNames | undefined
  return { units, get names() { return names ??= namesOf(units, seen) } }
}

/** A full name is that and nothing else. */
function namesOf(units: readonly DirectoryUnit[], full: ReadonlySet<string>): ListedNames {
  const pairs = (of: (unit: DirectoryUnit) => readonly string[]) => new Map(flatMap(units, unit =>
    of(unit).filter(name => !full.has(name)).map(name => [name, unit.name] as const)))
  return { full, former: pairs(unit => unit.formerNames), short: pairs(unit => unit.abbreviations) }
}

/** Every unit that front matter lists, a name as often as it stands there; `offset` is where the block begins. */
export function listedInFrontMatter(entries: readonly FrontMatterEntry[], offset: number): readonly DirectoryEntry[] {
  return flatMap(entries.filter(entry => entry.key === DIRECTORY_KEY), entry => unitsUnder(entry, undefined, undefined, offset))
}

/** Every unit that a directory file lists, a name as often as it stands there. */
export function listedInFile({ uri, text }: DirectorySource): readonly DirectoryEntry[] {
  return flatMap(parseDirectoryFile(text).entries, entry =>
    unitsUnder(entry, entry.key === DIRECTORY_KEY ? undefined : entry.key, uri, 0))
}

/** A comment goes to the end of its line: one that could end anywhere would be tried in all ways, in a row of strokes for ever. */
const DIRECTORY_START = new RegExp(`^\\ufeff?(?:\\s|//[^\\r\\n]*[\\r\\n])*${DIRECTORY_KEY}[ \\t]*[：:]`)

/** Whether a text is a directory whatever its file is called: it begins with 「单位名录：」. */
export function beginsAsDirectory(text: string): boolean {
  return DIRECTORY_START.test(text)
}

function unitsUnder(
  entry: FrontMatterEntry, group: string | undefined, uri: string | undefined, offset: number,
): readonly DirectoryEntry[] {
  const inRow = entry.value === undefined || isPath(entry.value.text) ? [] : splitList(entry.value)
  return [
    ...inRow.map(item => listedUnit(item, group, uri, offset, true)),
    ...entry.items.map(item => listedUnit(item, group, uri, offset, false)),
    ...flatMap(entry.entries, child => unitsUnder(child, child.key, uri, offset)),
  ]
}

/** 救援协调和预案管理科（简称：救援科；曾用名：救援协调与预案管理科） */
function listedUnit(
  item: FrontMatterValue, group: string | undefined, uri: string | undefined, offset: number, inRow: boolean,
): DirectoryEntry {
  const remark = REMARK.exec(item.text)?.[0] ?? ''
  const name = item.text.slice(0, item.text.length - remark.length).trim()
  const span = shift(item.span, offset)
  const aliases = aliasesIn(remark, span.end - remark.length)
  const namesOf = (kind: ListedAlias['kind']) => aliases.filter(alias => alias.kind === kind).map(alias => alias.name)
  const unit: DirectoryUnit = {
    name, group, isClass: group === CLASS_GROUP || /^各/.test(name),
    abbreviations: namesOf('short'), formerNames: namesOf('former'),
    span: { start: span.start, end: span.start + name.length }, uri,
  }
  return { unit, aliases, span, inRow }
}

function aliasesIn(remark: string, offset: number): readonly ListedAlias[] {
  return flatMap([...remark.matchAll(ALIASES)], ({ index, 0: all, 1: word, 2: list = '' }) => {
    const from = offset + index + all.length - list.length
    return namesIn(list).map(({ text, at }): ListedAlias =>
      ({ kind: word === '简称' ? 'short' : 'former', name: text, span: { start: from + at, end: from + at + text.length } }))
  })
}

/** Whether the value names a file rather than units. */
export function isPath(value: string): boolean {
  return /^\.{0,2}[/\\]|\.(?:yaodian|要点|txt)$/.test(value)
}

/** From the root of one machine, or of a server: on another machine it means something else, or asks the network. */
export function isAbsolutePath(value: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:)/.test(value)
}

function splitList(value: FrontMatterValue): readonly FrontMatterValue[] {
  return namesIn(value.text).map(({ text, at }) =>
    ({ text, span: shift({ start: at, end: at + text.length }, value.span.start) }))
}

function namesIn(list: string): readonly { readonly text: string; readonly at: number }[] {
  return [...list.matchAll(/[^、，,]+/g)].map(match => {
    const text = match[0].trim()
    return { text, at: match.index + match[0].indexOf(text) }
  }).filter(({ text }) => text !== '')
}
