// textDocument/references: every place of a unit in the workspace, of a label or a number in its document.

import type { Location } from 'vscode-languageserver'
import { references } from '../../core/index.js'
import { askedFile, filesByAddress, otherFiles, toLocation } from '../across-files.js'
import type { ServerFeature } from '../feature.js'

export const referencesFeature: ServerFeature = {
  capabilities: () => ({ referencesProvider: true }),
  serve(session) {
    session.connection.onReferences(
      session.lifecycle.guard(async ({ textDocument, position, context }, token): Promise<Location[]> => {
        const asked = await askedFile(session, textDocument.uri, token)
        if (asked === undefined) return []
        const offset = asked.lines.offsetAt(position)
        const others = await otherFiles(session, asked, offset, token, '查找引用')
        const found = references(asked.file, offset, others.map(({ file }) => file), context.includeDeclaration)
        const files = filesByAddress(session, [asked, ...others])
        return found.flatMap(place => toLocation(place, files))
      }),
    )
  },
}
