// Writes every generated file of the project; with `--check` it writes none and says which ones are out of date.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codesFile, findChecks, pagesFile, registryFile } from './generate/checks.js'
import type { GeneratedFile } from './generate/generated-file.js'
import { languageConfiguration } from './generate/language-configuration.js'
import { textMateGrammar } from './generate/text-mate-grammar.js'

const differing = generateAll().filter(({ path, content }) => contentOf(path) !== content)
if (process.argv.includes('--check')) {
  for (const { path } of differing) console.log(`out of date: ${path} (node scripts/run.mjs generate)`)
  process.exitCode = differing.length > 0 ? 1 : 0
} else {
  for (const { path, content } of differing) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    console.log(`written: ${path}`)
  }
}

function generateAll(): readonly GeneratedFile[] {
  const checks = findChecks()
  return [
    registryFile(checks),
    codesFile(checks),
    pagesFile(checks),
    json('grammar/editor/yaodian.tmLanguage.json', textMateGrammar()),
    json('grammar/editor/language-configuration.json', languageConfiguration()),
  ]
}

function json(path: string, value: unknown): GeneratedFile {
  return { path, content: `${JSON.stringify(value, undefined, 2)}\n` }
}

/** Line ends as this project writes them, whatever git made of them; `undefined` where there is no file. */
function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}
