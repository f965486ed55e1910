// 单位名录: the units that a notice may name, from front matter and from directory files, in their 建制顺序.

import { parseDirectoryFile, shift, type FrontMatterEntry, type FrontMatterValue, type Span } from '../../grammar/index.js'

/** A directory file as the host found it. */
export interface DirectorySource {
  readonly uri: string
  readonly text: string
}

export interface UnitDirectory {
  readonly units: readonly DirectoryUnit[]
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

/** Files of these names beside a document or in a folder above it hold its directory. */
export const DIRECTORY_FILE_NAMES: readonly string[] = ['单位名录.yaodian', '单位名录.要点']

const DIRECTORY_KEY = '单位名录'
const CLASS_GROUP = '统称'
const REMARK = /[（(](?:简称|曾用名)[^（()）]*[）)]\s*$/

/** Units of the front matter first, then those of the files, each name once. */
export function readDirectory(
  frontMatter: readonly FrontMatterEntry[], offset: number, files: readonly DirectorySource[],
): UnitDirectory {
  const own = frontMatter.filter(entry => entry.key === DIRECTORY_KEY).flatMap(entry => unitsUnder(entry, undefined, undefined, offset))
  const listed = files.flatMap(file => parseDirectoryFile(file.text).entries.flatMap(entry =>
    unitsUnder(entry, entry.key === DIRECTORY_KEY ? undefined : entry.key, file.uri, 0)))
  const seen = new Set<string>()
  return { units: [...own, ...listed].filter(unit => !seen.has(unit.name) && seen.add(unit.name)) }
}

function unitsUnder(
  entry: FrontMatterEntry, group: string | undefined, uri: string | undefined, offset: number,
): readonly DirectoryUnit[] {
  const inline = entry.value === undefined || isPath(entry.value.text) ? [] : splitList(entry.value)
  const direct = [...inline, ...entry.items].map(item => unitOf(item, group, uri, offset))
  return [...direct, ...entry.entries.flatMap(child => unitsUnder(child, child.key, uri, offset))]
}

/** 救援协调和预案管理科（简称：救援科；曾用名：救援协调与预案管理科） */
function unitOf(item: FrontMatterValue, group: string | undefined, uri: string | undefined, offset: number): DirectoryUnit {
  const remark = REMARK.exec(item.text)?.[0] ?? ''
  const name = item.text.slice(0, item.text.length - remark.length).trim()
  const start = item.span.start + offset
  return {
    name, group, isClass: group === CLASS_GROUP || /^各/.test(name),
    abbreviations: namesAfter('简称', remark), formerNames: namesAfter('曾用名', remark),
    span: { start, end: start + name.length }, uri,
  }
}

function namesAfter(word: string, remark: string): readonly string[] {
  const list = new RegExp(`${word}[：:]([^；;（()）]*)`).exec(remark)?.[1] ?? ''
  return list.split(/[、，,]/).map(name => name.trim()).filter(name => name !== '')
}

/** Whether the value names a file rather than units. */
export function isPath(value: string): boolean {
  return /^\.{0,2}[/\\]|\.(?:yaodian|要点|txt)$/.test(value)
}

function splitList(value: FrontMatterValue): readonly FrontMatterValue[] {
  return [...value.text.matchAll(/[^、，,]+/g)].map(match => {
    const text = match[0].trim()
    const at = match.index + match[0].indexOf(text)
    return { text, span: shift({ start: at, end: at + text.length }, value.span.start) }
  }).filter(item => item.text !== '')
}
