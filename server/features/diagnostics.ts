// textDocument/diagnostic: findings, for clients that ask for them; the others are told.

import type { ServerFeature } from '../feature.js'

export const diagnosticsFeature: ServerFeature = {
  // A directory or the settings that are being typed change what is found in a notice beside them.
  capabilities: ({ pullsFindings }) => pullsFindings
    ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
    : {},
  serve({ connection, diagnosing, lifecycle }) {
    connection.languages.diagnostics.on(lifecycle.guard((params, token) => diagnosing.pull(params, token)))
  },
}
