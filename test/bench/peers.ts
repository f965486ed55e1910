// The checkers that we are measured beside; each complains out loud if it did not do its work.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDER = resolve('test/bench/peers')
const require = createRequire(`${FOLDER}/package.json`)

interface AutoCorrect {
  lintFor(text: string, path: string): { readonly lines: readonly unknown[]; readonly error: string }
}

interface Zhlint {
  run(text: string, options: object): { readonly validations: readonly unknown[] }
}

interface Markdownlint {
  lint(options: { readonly strings: Readonly<Record<string, string>> }): Readonly<Record<string, readonly unknown[]>>
}

interface Textlint {
  readonly TextlintKernel: new () => {
    lintText(text: string, options: object): Promise<{ readonly messages: readonly unknown[] }>
  }
}

/** What a rule of textlint is given. */
interface RuleContext {
  readonly Syntax: { readonly Str: string }
  readonly RuleError: new (message: string, details: object) => object
  readonly locator: { at(index: number): object }
  getSource(node: object): string
  report(node: object, error: object): void
}

/** Characters. */
export const AUTOCORRECT_PIECE = 36_000

const autoCorrectPackage: AutoCorrect = require('autocorrect-node')
const zhlintPackage: Zhlint = await import(pathToFileURL(`${FOLDER}/node_modules/zhlint/lib/index.js`).href)
const markdownlintPackage: Markdownlint =
  await import(pathToFileURL(`${FOLDER}/node_modules/markdownlint/lib/exports-sync.mjs`).href)
/** The parts of textlint that work without its files of configuration. */
const requireOfTextlint = createRequire(require.resolve('textlint'))
const { TextlintKernel }: Textlint = requireOfTextlint('@textlint/kernel')
const plainText: { readonly default: object } = requireOfTextlint('@textlint/textlint-plugin-text')

/** A long text in pieces: as a whole it is given up (“call limit reached”). */
export function autoCorrect(text: string): void {
  let found = 0
  for (const piece of pieces(text)) {
    const { error, lines } = autoCorrectPackage.lintFor(piece, 'notice.txt')
    assert.equal(error, '')
    found += lines.length
  }
  assert.ok(found > 0)
}

/** Whole lines, of up to AUTOCORRECT_PIECE characters where they end in time. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  for (let start = 0; start < text.length;) {
    const end = start + AUTOCORRECT_PIECE >= text.length ? text.length : text.lastIndexOf('\n', start + AUTOCORRECT_PIECE) + 1
    found.push(text.slice(start, end > start ? end : start + AUTOCORRECT_PIECE))
    start += found.at(-1)?.length ?? AUTOCORRECT_PIECE
  }
  return found
}

export function zhlint(text: string): void {
  assert.ok(zhlintPackage.run(text, { rules: { preset: 'default' } }).validations.length > 0)
}

export function markdownlint(text: string): void {
  assert.ok((markdownlintPackage.lint({ strings: { text } })['text'] ?? []).length > 0)
}

const RULES = [
  { ruleId: 'half-width-marks', rule: ruleFor(/[\u4e00-\u9fff][,;:]/g) },
  { ruleId: 'doubled-marks', rule: ruleFor(/([。，；：])\1/g) },
]

/** With two rules of a line each: what is measured is how it reads a text and reports. Milliseconds. */
export async function textlint(text: string): Promise<number> {
  const start = performance.now()
  const { messages } = await new TextlintKernel().lintText(text, {
    ext: '.txt', plugins: [{ pluginId: 'text', plugin: plainText.default }], rules: RULES,
  })
  assert.ok(messages.length >= 0)
  return performance.now() - start
}

function ruleFor(pattern: RegExp) {
  return (context: RuleContext) => ({
    [context.Syntax.Str](node: object) {
      for (const { index } of context.getSource(node).matchAll(pattern)) {
        context.report(node, new context.RuleError('found', { padding: context.locator.at(index) }))
      }
    },
  })
}
