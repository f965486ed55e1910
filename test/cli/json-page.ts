// The examples of docs/json.md: one document, and what check, outline and export say of it.

import { readFileSync, writeFileSync } from 'node:fs'

const page = 'docs/json.md'
const fence = /```(\w+)\n([\s\S]*?)```/g

export interface JsonPage {
  readonly document: string
  readonly check: unknown
  readonly outline: unknown
  readonly model: unknown
}

export function readJsonPage(): JsonPage {
  const blocks = [...readFileSync(page, 'utf8').matchAll(fence)].map(match => match[2])
  const [document = '', check = '', outline = '', model = ''] = blocks
  return { document, check: JSON.parse(check), outline: JSON.parse(outline), model: JSON.parse(model) }
}

/** Writes the outputs into the page, for `UPDATE=1`. */
export function updateJsonPage({ document, check, outline, model }: JsonPage): void {
  const contents = [document, lay(check), lay(outline), lay(model)]
  const text = readFileSync(page, 'utf8').replaceAll(fence, (_, language: string) => {
    return `\`\`\`${language}\n${contents.shift() ?? ''}\`\`\``
  })
  writeFileSync(page, text)
}

/** Innermost objects on one line each. */
function lay(value: unknown): string {
  const spread = JSON.stringify(value, null, 2)
  return `${spread.replaceAll(/\{[^{}[\]]*\}/g, object => object.replaceAll(/\s*\n\s*/g, ' '))}\n`
}
