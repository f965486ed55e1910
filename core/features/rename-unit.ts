// Renaming a unit: whole names only, so that a longer name that contains it stays; the directory keeps its order.

import { parseDirectoryFile, parseLine } from '../../grammar/index.js'
import { analyze } from '../analyze.js'
import type { TextEdit } from '../finding.js'
import { isPath, listedInFile, type DirectoryEntry } from '../model/directory.js'
import type { UnitPlace } from '../model/unit-places.js'
import { applyEdits, sortEdits } from '../text/edits.js'
import { listedUnitsIn, scopeOf, unitOccurrences, unitsIn, type WorkspaceFile } from '../workspace.js'
import type { FileEdits, Refusal, Renamable } from './rename-answer.js'

/** A former name is history: it is not renamed. */
export function renamable(file: WorkspaceFile, { name, span, unit }: UnitPlace): Renamable | Refusal {
  return isFormer(file, name, unit)
    ? { refused: `“${name}”是“${unit}”的曾用名，不改名。要给单位改名，把光标放在写作“${unit}”的地方。` }
    : { span, name }
}

/** 全称 is renamed where it is written in full, 简称 where it is written short. */
export function renameUnit(
  asked: WorkspaceFile, { name: old, unit }: UnitPlace, name: string, files: readonly WorkspaceFile[],
  keepFormerName: boolean,
): readonly FileEdits[] | Refusal {
  if (!isUnitName(name)) {
    return { refused: `“${name}”不能作单位的名称：不能为空，不能有顿号、逗号、冒号一类的标点，也不能有“牵头”“负责”一类的用语。` }
  }
  const scope = scopeOf(asked, files)
  const owner = ownerOf(name, scope)
  const listed = unitOccurrences(scope, unit).some(({ kind }) => kind === 'listed')
  if (listed && owner !== undefined && (owner !== unit || old !== unit)) {
    return { refused: `名录里已经有“${name}”${owner === name ? '' : `（“${owner}”）`}，名称不能重复。` }
  }
  const changed = scope.map(file => ({ file, edits: editsOf(file, { old, unit, name, keepFormerName }) }))
    .filter(({ edits }) => edits.length > 0)
  const lost = changed.find(({ file, edits }) => losesMentions(file, edits))
  return lost === undefined
    ? changed.map(({ file, edits }) => ({ uri: file.uri, edits }))
    : { refused: `改成“${name}”以后，有的责任条款就认不准了：名称要像单位，“各……”“相关……”一类的统称只能改成统称。` }
}

interface UnitRename {
  readonly old: string
  readonly unit: string
  readonly name: string
  readonly keepFormerName: boolean
}

function editsOf(file: WorkspaceFile, { old, unit, name, keepFormerName }: UnitRename): readonly TextEdit[] {
  const entries = old === unit ? listedUnitsIn(file).filter(listed => listed.unit.name === old) : []
  const places = unitsIn(file).filter(place => place.unit === unit && place.name === old &&
    place.kind !== 'listed' && place.kind !== 'former')
  return sortEdits([
    ...entries.flatMap(entry => entryEdits(entry, name, keepFormerName)),
    ...places.map(({ span }): TextEdit => ({ span, newText: name })),
  ])
}

/** The name itself and, where names come or go there, the remark behind it. */
function entryEdits({ unit, aliases, inRow, span }: DirectoryEntry, name: string, keep: boolean): readonly TextEdit[] {
  const names = (kind: 'short' | 'former') => aliases.filter(alias => alias.kind === kind && alias.name !== name)
    .map(alias => alias.name)
  // In a row the mark between two former names would part two units.
  const kept = keep && !inRow && !names('former').includes(unit.name)
  const renamed: TextEdit = { span: unit.span, newText: name }
  if (!kept && aliases.every(alias => alias.name !== name)) return [renamed]
  const lists = [['简称', names('short')], ['曾用名', [...names('former'), ...kept ? [unit.name] : []]]] as const
  const remark = lists.flatMap(([word, list]) => list.length === 0 ? [] : [`${word}：${list.join('、')}`]).join('；')
  return [renamed, { span: { start: unit.span.end, end: span.end }, newText: remark === '' ? '' : `（${remark}）` }]
}

/** The full name of the unit that a directory knows under this name. */
function ownerOf(name: string, scope: readonly WorkspaceFile[]): string | undefined {
  const listed = scope.flatMap(listedUnitsIn)
  return listed.find(({ unit }) => unit.name === name)?.unit.name ??
    listed.find(({ aliases }) => aliases.some(alias => alias.name === name))?.unit.name
}

function isFormer(file: WorkspaceFile, name: string, unit: string): boolean {
  return name !== unit && unitOccurrences(scopeOf(file, []), unit).some(place => place.kind === 'former' && place.name === name)
}

/** Whether the language reads it back as one name, in a clause and in a directory. */
function isUnitName(name: string): boolean {
  if (/[\r\n]/.test(name) || isPath(name)) return false
  const line = parseLine(`1.甲。（责任单位：${name}、乙局）`)
  const clause = line.kind === 'text' ? line.content.find(inline => inline.kind === 'clause') : undefined
  const [first, second, third] = clause?.groups.flatMap(group => group.names) ?? []
  const text = `单位名录：\n  - ${name}`
  const [listed] = parseDirectoryFile(text).problems.length > 0 ? [] : listedInFile({ uri: '', text })
  return first?.text === name && second?.text === '乙局' && third === undefined &&
    listed?.unit.name === name && listed.aliases.length === 0
}

/**
 * A bracket without label and role phrase is a clause only as long as its names look like units, and 及 or 等 parts
 * names only before a class of units: 市财政局及各地区.
 */
function losesMentions(file: WorkspaceFile, edits: readonly TextEdit[]): boolean {
  if (file.kind === 'directory') return false
  const { context, mentions, text } = file.snapshot
  return analyze(applyEdits(text, edits), context, file.snapshot).mentions.length !== mentions.length
}
