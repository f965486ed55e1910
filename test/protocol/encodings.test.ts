// One session in each encoding of positions: whatever the units, every place must be the same place of the text.

import { strict as assert } from 'node:assert'
import type { ClientCapabilities, Position, SemanticTokens } from 'vscode-languageserver/node'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities, inSession, type Session } from './session.js'

const ENCODINGS = ['utf-16', 'utf-8', 'utf-32'] as const
type EncodingName = typeof ENCODINGS[number]

const TEXT = `\ufeff${SAMPLE}`.replaceAll('\n', '\r\n').replaceAll('防汛', '𠮷汛').replace('3月16日', '2月30日')

describe('positions', () => {
  it('mean the same places in UTF-16, UTF-8 and UTF-32', async () => {
    const [first, ...others] = [await script('utf-16'), await script('utf-8'), await script('utf-32')]
    assert.ok(first)
    assert.ok(first.tokens.length > 10 && first.diagnostics.length > 0)
    for (const other of others) assert.deepEqual(other, first)
  })
})

interface Seen {
  readonly text: string
  readonly diagnostics: readonly unknown[]
  readonly tokens: readonly string[]
  readonly answers: readonly unknown[]
}

/** Opens, edits and asks; answers with every position turned into an offset. */
async function script(encoding: EncodingName): Promise<Seen> {
  let seen: Seen | undefined
  await inSession({ capabilities: capabilitiesFor(encoding) }, async session => {
    assert.equal(session.initialized.capabilities.positionEncoding, encoding)
    await session.open(URI, TEXT)
    const one = await replace(session, TEXT, '安全度', '安全𡈽𠮷度', encoding)
    const two = await replace(session, one.text, '𠮷度汛。\r\n', '𠮷度𠮷汛。\r\n\r\n', encoding)
    const { text, version } = await replace(session, two.text, '（市水利局牵头，', '（市水利局𠮷牵头，', encoding)
    const { diagnostics } = await session.findings(URI, version)
    const tokens = await session.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', about())
    const questions = questionsFor(text, encoding)
    const answers = await Promise.all(questions.map(([method, params]) => session.connection.sendRequest(method, params)))
    seen = {
      text,
      diagnostics: diagnostics.map(diagnostic => inOffsets(diagnostic, text, encoding)),
      tokens: decode(tokens.data, text, encoding),
      answers: answers.map(answer => inOffsets(answer, text, encoding)),
    }
  })
  assert.ok(seen)
  return seen
}

function capabilitiesFor(encoding: EncodingName): ClientCapabilities {
  return {
    ...editorCapabilities,
    general: { positionEncodings: encoding === 'utf-16' ? ['utf-16'] : [encoding, 'utf-16'] },
    textDocument: {
      ...editorCapabilities.textDocument, inlayHint: {}, codeLens: {}, hover: { contentFormat: ['markdown'] },
      semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    },
  }
}

function about(): { readonly textDocument: { readonly uri: string } } {
  return { textDocument: { uri: URI } }
}

/** Everything that has positions in its question or in its answer. */
function questionsFor(text: string, encoding: EncodingName): readonly (readonly [method: string, params: object])[] {
  const place = (part: string) => positionAt(text, text.indexOf(part), encoding)
  const all = { start: { line: 0, character: 0 }, end: positionAt(text, text.length, encoding) }
  const at = (part: string) => ({ ...about(), position: place(part) })
  return [
    ['textDocument/documentSymbol', about()],
    ['textDocument/foldingRange', about()],
    ['textDocument/inlayHint', { ...about(), range: all }],
    ['textDocument/codeLens', about()],
    ['textDocument/documentLink', about()],
    ['textDocument/hover', at('市水利局；')],
    ['textDocument/completion', at('市水利局𠮷')],
    ['textDocument/definition', at('市水利局；')],
    ['textDocument/references', { ...at('市应急管理局配合'), context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', at('市应急管理局配合')],
    ['textDocument/rename', { ...at('市应急管理局配合'), newName: '市𠮷局' }],
    ['textDocument/selectionRange', { ...about(), positions: [place('市应急管理局配合')] }],
    ['textDocument/codeAction', { ...about(), range: { start: place('5.修订'), end: place('5.修订') }, context: { diagnostics: [] } }],
    ['textDocument/formatting', { ...about(), options: { tabSize: 2, insertSpaces: true } }],
    ['textDocument/rangeFormatting', { ...about(), range: all, options: { tabSize: 2, insertSpaces: true } }],
    ['yaodian/unitTasks', about()],
    ['yaodian/renumber', { ...at('5.修订'), scope: 'document' }],
  ]
}

async function replace(
  session: Session, before: string, old: string, replacement: string, encoding: EncodingName,
): Promise<{ readonly text: string; readonly version: number }> {
  const from = before.indexOf(old)
  assert.ok(from >= 0, old)
  const range = { start: positionAt(before, from, encoding), end: positionAt(before, from + old.length, encoding) }
  return { text: before.replace(old, replacement), version: await session.edit(URI, range, replacement) }
}

function unitsOf(text: string, encoding: EncodingName): number {
  return encoding === 'utf-16' ? text.length : encoding === 'utf-8' ? Buffer.byteLength(text) : [...text].length
}

function positionAt(text: string, offset: number, encoding: EncodingName): Position {
  const lines = text.slice(0, offset).split('\r\n')
  return { line: lines.length - 1, character: unitsOf(lines.at(-1) ?? '', encoding) }
}

function offsetAt(text: string, { line, character }: Position, encoding: EncodingName): number {
  const lines = text.split('\r\n')
  const before = lines.slice(0, line).join('\r\n').length + (line === 0 ? 0 : 2)
  const characters = [...lines[line] ?? '']
  const ends = characters.map((_, i) => characters.slice(0, i + 1).join('')).filter(part => unitsOf(part, encoding) <= character)
  const own = ends.at(-1) ?? ''
  assert.equal(unitsOf(own, encoding), character, 'a position between two characters')
  return before + own.length
}

/** The same value with an offset for each position in it. */
function inOffsets(value: unknown, text: string, encoding: EncodingName): unknown {
  if (Array.isArray(value)) return value.map(each => inOffsets(each, text, encoding))
  if (typeof value !== 'object' || value === null) return value
  if ('line' in value && 'character' in value) return offsetAt(text, value as Position, encoding)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inOffsets(member, text, encoding)]))
}

/** The words of the tokens: a wrong start or length gives another word. */
function decode(data: readonly number[], text: string, encoding: EncodingName): readonly string[] {
  const words: string[] = []
  let [line, character] = [0, 0]
  for (let i = 0; i < data.length; i += 5) {
    const [further = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4)
    character = further === 0 ? character + right : right
    line += further
    const [from, to] = [character, character + length].map(at => offsetAt(text, { line, character: at }, encoding))
    words.push(`${type} ${text.slice(from, to)}`)
  }
  return words
}
