// Properties of what lies around a notice: directories, settings, texts that are imported, documents that are exported.

import {
  analyze, applyEdits, CHECK_PAGES, beginsAsDirectory, codeLenses, continueDirectory, definition, directoryText, formatDirectory, hover, importText,
  newPlan, readConfig, references, rename, symbolsIn, unitsOfLines, type WorkspaceFile,
} from '../../core/index.js'
import {
  exportDocx, exportHtml, exportMarkdown, importDocx, layOutNotice, newComposer,
} from '../../office/index.js'
import { DIRECTORY, demand, demandEdits, demandPlaces, offsetsIn, same, snapshotOf, type Case, type Property } from './property.js'
import { plainNotice } from './random-notice.js'
import { dice, seedOfText } from './dice.js'
import { demandWellFormed } from './well-formed.js'

export const AROUND: readonly Property[] = [
  { name: 'any text as a directory', share: 0.05, hold: demandDirectory },
  { name: 'any text as settings', share: 0.1, hold: ({ text, config }) => [text, config ?? ''].forEach(demandConfig) },
  { name: 'any text imported', share: 0.05, hold: demandImport },
  { name: 'any text exported', share: 0.01, hold: demandExport },
  { name: 'tasks come back from Word', share: 0.005, hold: demandRoundTrip },
]

function demandDirectory({ text }: Case, thorough: boolean): void {
  const file: WorkspaceFile = { kind: 'directory', uri: DIRECTORY, text }
  const edits = formatDirectory(text)
  demandEdits(edits, text.length, 'format of a directory')
  const once = applyEdits(text, edits)
  demand(formatDirectory(once).length === 0, () => `formatting a directory again changes ${JSON.stringify(once)}`)
  demandPlaces([symbolsIn(file), codeLenses(file)], text.length, 'directory')
  beginsAsDirectory(text)
  directoryText(unitsOfLines(text))
  for (const offset of offsetsIn(text, thorough)) {
    demandPlaces([definition(file, offset), references(file, offset, [file], true)], text.length, 'directory')
    demandPlaces(rename(file, offset, '市应急管理局', [file], { keepFormerName: true }), text.length, 'rename in a directory')
    demandPlaces(continueDirectory(text, [{ offset, atLineEnd: true }])?.edits, text.length, 'Enter in a directory')
  }
  const listed = analyze('一、甲\n1.乙。（责任单位：办公室）', { directories: [{ uri: DIRECTORY, text }] })
  demand(listed.failures.length === 0, () => `a directory breaks ${listed.failures[0]?.code}`)
  hover(listed, 14, CHECK_PAGES)
}

function demandConfig(text: string): void {
  demandPlaces(readConfig(text).problems, text.length, 'settings')
}

function demandImport({ text }: Case): void {
  const imported = importText(text)
  const letters = (from: string) => [...from.replace(/[^\u4e00-\u9fff]/g, '')].sort().join('')
  const [before, after] = [letters(text), letters(imported.text)]
  for (const letter of new Set(before)) {
    const count = (from: string) => from.split(letter).length - 1
    demand(count(after) >= count(before), () => `importing loses ${letter} of ${JSON.stringify(imported.text)}`)
  }
  analyze(newPlan({ year: 2026, organ: text.slice(0, 30), directory: undefined })).findings.length
}

function demandExport(tried: Case): void {
  const snapshot = snapshotOf(tried)
  const docx = exportDocx(snapshot)
  demandWellFormed(docx)
  importDocx(docx)
  exportMarkdown(snapshot)
  const html = exportHtml(snapshot)
  demand(!/<(?:script|img|iframe|object)|javascript:/i.test(html), () => 'HTML that runs')
  newComposer().compose(layOutNotice(snapshot))
}

/** Only of what a Word document can carry, so the text gives no more than the seed. */
function demandRoundTrip({ text }: Case): void {
  const notice = analyze(plainNotice(dice(seedOfText(text))))
  const back = analyze(importDocx(exportDocx(notice)).text)
  const [before, after] = [notice, back].map(({ tasks }) => tasks.map(({ node, assignments }) =>
    [node.level, node.number, assignments.map(({ role, name }) => [role, name])]))
  demand(same(before, after), () => `${JSON.stringify(before)} → ${JSON.stringify(after)} of ${JSON.stringify(notice.text)}`)
}
