// textDocument/documentSymbol: the outline, as a tree or, for clients that know none, as a list.

import { SymbolKind, type DocumentSymbol as LspDocumentSymbol, type SymbolInformation } from 'vscode-languageserver'
import { documentSymbols, type DocumentSymbol } from '../../core/index.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type { Lines } from '../lines.js'
import { toRange } from '../to-lsp.js'

export const documentSymbolsFeature: ServerFeature = {
  capabilities: () => ({ documentSymbolProvider: { label: '要点' } }),
  serve(session) {
    const { connection, lifecycle } = session
    connection.onDocumentSymbol(
      lifecycle.guard(({ textDocument }, token) =>
        askNotice(session, textDocument.uri, token, [], (snapshot, lines) => {
          const symbols = documentSymbols(snapshot)
          return session.client.nestedSymbols
            ? symbols.map(symbol => toDocumentSymbol(symbol, lines))
            : symbols.flatMap(symbol => toSymbolInformation(symbol, lines))
        }),
      ),
    )
  },
}

const SYMBOL_KINDS = {
  part: SymbolKind.Module,
  heading: SymbolKind.Namespace,
  task: SymbolKind.Field,
} as const

function toDocumentSymbol(symbol: DocumentSymbol, lines: Lines): LspDocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SYMBOL_KINDS[symbol.kind],
    range: toRange(symbol.span, lines),
    selectionRange: toRange(symbol.selection, lines),
    children: symbol.children.map(child => toDocumentSymbol(child, lines)),
  }
}

/** The same outline as a list, each entry with the name of what holds it. */
function toSymbolInformation(symbol: DocumentSymbol, lines: Lines, holder = ''): SymbolInformation[] {
  const own: SymbolInformation = {
    name: symbol.name,
    kind: SYMBOL_KINDS[symbol.kind],
    location: { uri: lines.uri, range: toRange(symbol.span, lines) },
    ...(holder === '' ? {} : { containerName: holder }),
  }
  return [own, ...symbol.children.flatMap(child => toSymbolInformation(child, lines, symbol.name))]
}
