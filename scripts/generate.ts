// Writes every generated file of the project; with `--check` it writes none and says which ones are out of date.

import { spawnSync } from 'node:child_process'
import { codesFile, findChecks, pagesFile, registryFile } from './generate/checks.js'
import { jsonFile, writeOrCheck } from './generate/generated-file.js'
import { languageConfiguration } from './generate/language-configuration.js'
import { textMateGrammar } from './generate/text-mate-grammar.js'

const checks = findChecks()
writeOrCheck([
  registryFile(checks),
  codesFile(checks),
  pagesFile(checks),
  jsonFile('grammar/editor/yaodian.tmLanguage.json', textMateGrammar()),
  jsonFile('grammar/editor/language-configuration.json', languageConfiguration()),
])

// What follows from the checks themselves comes second: only now is their registry what it should be.
for (const script of [['scripts/run.mjs', 'generate-from-checks'], ['scripts/third-party.mjs']]) {
  const { status } = spawnSync(process.execPath, [...script, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1)
}
