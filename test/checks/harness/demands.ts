// What every check must keep to, whatever it is about. Here alone the tests of the checks ask core anything.

import assert from 'node:assert/strict'
import { analyze, applyEdits, checks, fixAll, LineIndex, type Finding, type Fix } from '../../../core/index.js'
import type { Mark } from './marked-text.js'
import { whyFindingStays } from './asking-fixes.js'
import { renderFindings } from './report.js'

export type { Finding }

export function findingsIn(text: string): readonly Finding[] {
  return analyze(text).findings
}

/** Every mark is a finding, and every finding is marked: code and span. */
export function demandMarked(text: string, findings: readonly Finding[], marks: readonly Mark[]): void {
  const written = ({ code, span }: Mark) => `${code} ${span.start}-${span.end} ${text.slice(span.start, span.end)}`
  assert.deepEqual(findings.map(written), marks.map(written), renderFindings(text, findings))
}

export function demandSortedAndUnique(findings: readonly Finding[]): void {
  const keys = findings.map(({ code, span }) => ({ ...span, code }))
  assert.deepEqual(keys, keys.toSorted(byPlace), 'findings are in order')
  const unique = new Set(keys.map(({ start, end, code }) => `${start} ${end} ${code}`))
  assert.equal(unique.size, keys.length, 'findings are unique')
}

/** What is wrong, and what to do: a sentence that ends, and a word that asks. Sources as the catalogue has them. */
export function demandWellSaid(findings: readonly Finding[]): void {
  for (const { code, message, source, fixes, related } of findings) {
    assert.match(message, /。$/, code)
    assert.match(message, /请|应|可以|只能/, `${code} says what to do`)
    assert.equal(source, checks.find(check => check.code === code)?.source)
    for (const { title } of fixes) assert.match(title, /^[^。]+[^。：]$/, `${code}: a title is no sentence`)
    for (const place of related) assert.match(place.message, /^[^。]+$/, code)
  }
}

/** A fix mends what it is offered for, and breaks nothing else; its edits are in order and do not overlap. */
export function demandFixesMend(text: string, findings: readonly Finding[]): void {
  for (const finding of findings) {
    for (const fix of finding.fixes) demandMends(text, findings, finding, fix)
  }
}

function demandMends(text: string, before: readonly Finding[], finding: Finding, fix: Fix): void {
  const name = `${finding.code}: ${fix.title}`
  assert.ok(fix.edits.length > 0, `${name} has edits`)
  fix.edits.forEach((edit, i) => {
    const from = fix.edits[i - 1]?.span.end ?? 0
    assert.ok(edit.span.start >= from && edit.span.end <= text.length, `${name}: edits in order`)
    assert.notEqual(text.slice(edit.span.start, edit.span.end), edit.newText, `${name}: an edit that changes nothing`)
  })
  const mended = applyEdits(text, fix.edits)
  const after = findingsIn(mended)
  const report = `${name}\n${mended}\n${renderFindings(mended, after)}`
  const stays = whyFindingStays(finding, fix) === undefined ? 0 : 1
  for (const code of new Set([...before, ...after].map(each => each.code))) {
    const allowed = countOf(before, code) - (code === finding.code ? 1 - stays : 0)
    assert.ok(countOf(after, code) <= allowed, `${code} after ${report}`)
  }
}

/** Windows and old Macs end lines otherwise, web pages are half-width throughout: all the same to every check. */
export function demandSameHoweverTyped(text: string, findings: readonly Finding[]): void {
  const places = placesOf(text, findings)
  for (const lineEnd of ['\r\n', '\r']) {
    const ended = text.replaceAll('\n', lineEnd)
    assert.deepEqual(placesOf(ended, findingsIn(ended)), places, `lines that end with ${JSON.stringify(lineEnd)}`)
  }
  const narrow = text.replace(/[（）：；]|(?<!\d)，|，(?!\d)/g, mark => HALF_WIDTH[mark] ?? mark)
  const others = (all: readonly Finding[]) => all.filter(({ code }) => code !== WIDTH)
  assert.deepEqual(placesOf(narrow, others(findingsIn(narrow))), placesOf(text, others(findings)), `half-width:\n${narrow}`)
}

/** The one check that is about the width itself. */
const WIDTH = 'punctuation/width'

const HALF_WIDTH: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '；': ';', '，': ',' }

function placesOf(text: string, findings: readonly Finding[]): readonly string[] {
  const lines = new LineIndex(text)
  return findings.map(({ code, severity, span }) => {
    const [from, to] = [lines.positionAt(span.start), lines.positionAt(span.end)]
    return `${severity} ${code} ${from.line}:${from.character}-${to.line}:${to.character}`
  })
}

interface Key {
  readonly start: number
  readonly end: number
  readonly code: string
}

function byPlace(a: Key, b: Key): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

function countOf(findings: readonly Finding[], code: string): number {
  return findings.filter(finding => finding.code === code).length
}

/** All safe fixes at once leave nothing safe to do, and no finding that was not there before. */
export function demandFixAllSettles(text: string, findings: readonly Finding[]): void {
  const all = fixAll(analyze(text))
  const safe = findings.filter(finding => finding.fixes.some(fix => fix.kind === 'safe'))
  assert.equal(all === undefined, safe.length === 0)
  if (all === undefined) return
  const once = applyEdits(text, all.edits)
  const left = findingsIn(once)
  assert.equal(fixAll(analyze(once)), undefined, `fixed once:\n${once}\n${renderFindings(once, left)}`)
  assert.equal(left.length, findings.length - safe.length, renderFindings(once, left))
}
