// The VSIX as somebody who has just installed it meets it: a notice is opened, and nothing else starts the extension.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { project } from '../launch/places.mjs'

export const title = 'a notice that is opened is checked, completed, previewed and ready for export'

const sample = '有问题的要点.yaodian'
const directory = '单位名录.yaodian'

export const files = Object.fromEntries([sample, directory].map(name =>
  [name, fs.readFileSync(path.join(project, 'samples', name), 'utf8')]))

/** `words` are the extension's own, by the keys of package.nls.json, in the language of the page. */
export async function journey(drafter, words) {
  await drafter.open(sample)
  await drafter.found('2 5')
  // Without the side bar there is room for the pictures.
  await drafter.press('Control+B')
  await drafter.sees('.squiggly-warning')
  await problems(drafter)
  await completion(drafter)
  await preview(drafter, words)
  await exportCommand(drafter, words)
}

async function problems(drafter) {
  await drafter.press('Control+Shift+M')
  const problem = await drafter.sees('.markers-panel .monaco-list-row', '缺11、12')
  await problem.dblclick()
  await drafter.atLine(40)
  await drafter.sees('.squiggly-error')
  await drafter.picture('editor')
  await drafter.press('Control+J')
}

/** A task at the end: its number comes by itself, its unit by the initials. */
async function completion(drafter) {
  await drafter.press('Control+End', 'ArrowUp', 'End', 'Enter')
  await drafter.reads('18.')
  await drafter.type('开展培训。（')
  await drafter.offered(labels => labels[0] === '牵头单位：')
  await drafter.press('Enter')
  await drafter.offered(labels => labels.includes('防汛抗旱科'))
  await drafter.type('bgs')
  await drafter.offered(labels => labels.length === 1 && labels[0] === '办公室')
  await drafter.press('Enter', 'Escape')
  await drafter.reads('（牵头单位：办公室）')
}

async function preview(drafter, words) {
  await drafter.press('Control+Home')
  await drafter.command(words['command.openPreview.title'])
  await drafter.eventually(async () => {
    const shown = (await drafter.webview().locator('svg').allTextContents()).join('')
    assert.ok(shown.includes('防汛抗旱工作要点'), 'the page has the title')
  })
  await drafter.picture('preview')
}

async function exportCommand(drafter, words) {
  await drafter.press('Control+1', 'F1')
  await drafter.type(words['command.exportDocx.title'])
  await drafter.sees('.quick-input-list .monaco-list-row', words['command.exportDocx.title'])
  await drafter.press('Escape')
}
