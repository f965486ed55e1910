// textDocument/semanticTokens: colours that need the whole document; after an edit only what has changed of them.

import type { CancellationToken, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver'
import {
  SEMANTIC_TOKEN_MODIFIERS, SEMANTIC_TOKEN_TYPES, semanticTokens, type SemanticToken, type Span,
} from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { spanFrom } from '../from-lsp.js'
import type { Lines } from '../lines.js'
import type { Session } from '../session.js'

export const semanticTokensFeature: ServerFeature = {
  capabilities: ({ semanticTokens: asked }) => asked !== undefined
    ? {
        semanticTokensProvider: {
          legend: { tokenTypes: [...SEMANTIC_TOKEN_TYPES], tokenModifiers: [...SEMANTIC_TOKEN_MODIFIERS] },
          full: { delta: asked.delta },
          range: asked.range,
        },
      }
    : {},
  serve(session) {
    const { connection, documents, lifecycle } = session
    const { semanticTokens: requests } = connection.languages
    // What was told last of each open document: a difference needs something that it differs from.
    const told = new Map<string, Told>()
    let answers = 0
    documents.onDidClose(({ document }) => told.delete(document.uri))
    const tell = (uri: string, data: number[]): SemanticTokens => {
      answers += 1
      const resultId = String(answers)
      told.set(uri, { resultId, data })
      return { resultId, data }
    }
    requests.on(lifecycle.guard(async ({ textDocument: { uri } }, token) => tell(uri, await dataOf(session, uri, token))))
    requests.onDelta(
      lifecycle.guard(async ({ textDocument: { uri }, previousResultId }, token): Promise<SemanticTokens | SemanticTokensDelta> => {
        const data = await dataOf(session, uri, token)
        const before = told.get(uri)
        const now = tell(uri, data)
        return before?.resultId === previousResultId
          ? { resultId: now.resultId ?? '', edits: difference(before.data, data) }
          : now
      }),
    )
    requests.onRange(lifecycle.guard(async ({ textDocument: { uri }, range }, token) =>
      ({ data: await dataOf(session, uri, token, lines => spanFrom(range, lines)) })))
  },
}

interface Told {
  readonly resultId: string
  readonly data: readonly number[]
}

async function dataOf(
  session: Session, uri: string, token: CancellationToken, within?: (lines: Lines) => Span,
): Promise<number[]> {
  return askNotice(session, uri, token, [], (snapshot, lines) =>
    isDirectoryFile(uri) ? [] : encode(semanticTokens(snapshot, within?.(lines)), lines))
}

const TYPE_NUMBERS = new Map(SEMANTIC_TOKEN_TYPES.map((type, i) => [type, i]))
const MODIFIER_BITS = new Map(SEMANTIC_TOKEN_MODIFIERS.map((modifier, i) => [modifier, 1 << i]))

/** Five numbers a token: lines and characters further, length, type, bits of modifiers. */
function encode(tokens: readonly SemanticToken[], lines: Lines): number[] {
  const data: number[] = []
  let before = { line: 0, character: 0 }
  for (const { span, type, modifier } of tokens) {
    const { line, character } = lines.positionAt(span.start)
    const further = line === before.line ? character - before.character : character
    const bits = modifier === undefined ? 0 : MODIFIER_BITS.get(modifier) ?? 0
    data.push(line - before.line, further, lines.lengthOf(span.start, span.end), TYPE_NUMBERS.get(type) ?? 0, bits)
    before = { line, character }
  }
  return data
}

/** One edit: all between what begins alike and what ends alike. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length)
  let start = 0
  while (start < shorter && before[start] === now[start]) start += 1
  let alike = 0
  while (alike < shorter - start && before.at(-1 - alike) === now.at(-1 - alike)) alike += 1
  const deleteCount = before.length - start - alike
  const data = now.slice(start, now.length - alike)
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }]
}
