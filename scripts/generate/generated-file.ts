// Files that a script writes and nobody edits.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface GeneratedFile {
  /** From the project's root. */
  readonly path: string
  readonly content: string
}

export function jsonFile(path: string, value: unknown): GeneratedFile {
  return { path, content: `${JSON.stringify(value, undefined, 2)}\n` }
}

/**
 * Writes what differs; with `--check` writes nothing, says what is out of date, and sets the exit status.
 *
 * @param folder one that holds nothing but generated files: whatever else is in it goes
 */
export function writeOrCheck(files: readonly GeneratedFile[], folder?: string): void {
  const differing = files.filter(({ path, content }) => contentOf(path) !== content)
  const known = new Set(files.map(({ path }) => path))
  const stray = folder === undefined ? [] : filesIn(folder).filter(path => !known.has(path))
  if (process.argv.includes('--check')) {
    const paths = [...differing.map(({ path }) => path), ...stray]
    for (const path of paths) console.log(`out of date: ${path} (node scripts/run.mjs generate)`)
    if (paths.length > 0) process.exitCode = 1
    return
  }
  for (const { path, content } of differing) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    console.log(`written: ${path}`)
  }
  for (const path of stray) {
    rmSync(path)
    console.log(`removed: ${path}`)
  }
}

/** Line ends as this project writes them, whatever git made of them; `undefined` where there is no file. */
function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return names.map(name => `${folder}/${name.replaceAll('\\', '/')}`).filter(path => statSync(path).isFile())
  } catch {
    return []
  }
}
