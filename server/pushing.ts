// textDocument/publishDiagnostics: findings for clients that do not pull, where they are others than before.

import type { DiagnosingNeeds, DiagnosingWay, Look } from './diagnosing-way.js'
import { describe } from './errors.js'
import type { Told } from './told.js'

export function pushing(
  needs: DiagnosingNeeds, told: Told, look: Look,
): DiagnosingWay {
  const { client, configs, connection, documents, lifecycle } = needs
  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri)
    if (document === undefined) return
    const diagnostics = await look(document)
    if (diagnostics === undefined || !lifecycle.running || documents.get(uri) !== document) {
      return // closed, or edited while files were read and checks ran: the newer version has its own turn
    }
    configs.update()
    if (told.last(uri) === told.note(uri, diagnostics)) return
    const version = client().versionedDiagnostics ? { version: document.version } : {}
    await connection.sendDiagnostics({ uri, diagnostics, ...version })
  }
  return {
    settled(uri) {
      publish(uri).catch((error: unknown) => {
        // What the editor shows stays: an answer that failed is not an answer.
        connection.console.error(`检查 ${uri} 时出错：${describe(error)}`)
      })
    },
    closed(uri) {
      if (told.shows(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
    },
    stop: () => undefined,
  }
}
