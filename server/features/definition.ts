// textDocument/definition: a unit in its directory, a label or a number at its item.

import type { Definition, DefinitionLink } from 'vscode-languageserver'
import { definition } from '../../core/index.js'
import { askedFile, filesByAddress, toLocation } from '../across-files.js'
import type { ServerFeature } from '../feature.js'
import { toRange } from '../to-lsp.js'

export const definitionFeature: ServerFeature = {
  capabilities: () => ({ definitionProvider: true }),
  serve(session) {
    session.connection.onDefinition(
      session.lifecycle.guard(async ({ textDocument, position }, token): Promise<Definition | DefinitionLink[]> => {
        const asked = await askedFile(session, textDocument.uri, token)
        if (asked === undefined) return []
        const found = definition(asked.file, asked.lines.offsetAt(position))
        const files = filesByAddress(session, [asked])
        if (!session.client.linkedDefinitions) {
          return found.flatMap(({ uri, selection }) => toLocation({ uri, span: selection }, files))
        }
        return found.flatMap(({ uri, origin, selection, span }): DefinitionLink[] => {
          const lines = files.get(uri)?.lines
          return lines === undefined ? [] : [{
            originSelectionRange: toRange(origin, asked.lines),
            targetUri: lines.uri,
            targetRange: toRange(span, lines),
            targetSelectionRange: toRange(selection, lines),
          }]
        })
      }),
    )
  },
}
