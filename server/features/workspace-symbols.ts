// workspace/symbol: tasks, headings and units of every file of the workspace.

import { SymbolKind, type SymbolInformation } from 'vscode-languageserver'
import { fitsQuery } from '../../core/index.js'
import { inWatch } from '../across-files.js'
import type { ServerFeature } from '../feature.js'

export const workspaceSymbolsFeature: ServerFeature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  serve(session) {
    session.connection.onWorkspaceSymbol(
      session.lifecycle.guard(async ({ query }, token): Promise<SymbolInformation[]> => {
        const all = await inWatch(session, token, '查找任务和单位', watch => session.workspace.symbols(watch))
        return all.filter(({ symbol }) => fitsQuery(symbol.name, query)).slice(0, MOST_SHOWN)
          .map(({ symbol: { holder, kind, name }, location }) => ({
            name, kind: SYMBOL_KINDS[kind], location, ...(holder === '' ? {} : { containerName: holder }),
          }))
      }),
    )
  },
}

/** More than anyone reads; who looks for one types another character. */
const MOST_SHOWN = 1000

const SYMBOL_KINDS = {
  part: SymbolKind.Module,
  heading: SymbolKind.Namespace,
  task: SymbolKind.Field,
  unit: SymbolKind.Class,
} as const
