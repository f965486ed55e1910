// The fixtures on disk: fixtures/GROUP/SLUG/NAME.yaodian, and NAME.report beside each with what was found last time.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

export interface Fixture {
  /** The code of the check that the fixture is about. */
  readonly code: string
  readonly name: string
  /** Nothing may be found in it. */
  readonly valid: boolean
  /** With the marks. */
  readonly source: string
  readonly reportPath: string
}

const FOLDER = 'test/checks/fixtures'
const ENDING = '.yaodian'

export const fixtures: readonly Fixture[] = foldersIn(FOLDER).flatMap(group =>
  foldersIn(`${FOLDER}/${group}`).flatMap(slug => fixturesOf(`${group}/${slug}`)))

/** What was frozen; with `UPDATE=1` that is `now`, which is written down. */
export function frozenReport({ reportPath }: Fixture, now: string): string {
  if (process.env['UPDATE'] === '1') writeFileSync(reportPath, now)
  return existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : '(no report yet: UPDATE=1 npm test writes it)'
}

/** Reports whose fixture is gone. */
export function strayReports(): readonly string[] {
  const known = new Set(fixtures.map(({ reportPath }) => reportPath))
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  return files.map(file => `${FOLDER}/${file.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.report') && !known.has(path))
}

function fixturesOf(code: string): readonly Fixture[] {
  const folder = `${FOLDER}/${code}`
  return readdirSync(folder).filter(file => file.endsWith(ENDING)).sort().map(file => {
    const name = file.slice(0, -ENDING.length)
    return {
      code, name, valid: name.startsWith('valid-'),
      source: readFileSync(`${folder}/${file}`, 'utf8'), reportPath: `${folder}/${name}.report`,
    }
  })
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => name).sort()
}
