// The real notices that lie beside the project: tests read them where they are there, and say so where they are not.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = ['../shared/seeds', '../shared/corpus']

export interface RealNotice {
  /** The first digits of the file's name: seeds 000–004, corpus 002-… */
  readonly name: string
  readonly path: string
  readonly text: string
}

/** All of them; none (with a sentence on the console) where the folders are absent. */
export function realNotices(): readonly RealNotice[] {
  const notices = FOLDERS.flatMap(folder => existsSync(folder)
    ? readdirSync(folder).filter(file => file.endsWith('.txt')).sort().map(file => read(folder, file))
    : [])
  if (notices.length === 0) missing()
  return notices
}

/** One of the five seeds by its number; `undefined` where the folder is absent. */
export function seed(number: 0 | 1 | 2 | 3 | 4): RealNotice | undefined {
  return realNotices().find(notice => notice.name === `seeds/00${number}`)
}

function read(folder: string, file: string): RealNotice {
  const path = join(folder, file)
  return { name: `${folder.split('/').at(-1)}/${file.split('_')[0]}`, path, text: readFileSync(path, 'utf8') }
}

let said = false

function missing(): void {
  if (said) return
  said = true
  if (process.env['YAODIAN_TESTS_COMPLETE'] === '1') throw new Error(`the real notices are missing: ${FOLDERS.join(', ')}`)
  console.warn(`SKIPPED: tests on real notices (${FOLDERS.join(', ')} are not there)`)
}
