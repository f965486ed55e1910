// textDocument/diagnostic: findings for clients that ask for them, held back until typing pauses.

import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { DiagnosingNeeds, DiagnosingWay, Look, Pulls } from './diagnosing-way.js'
import { throwIfCancelled, unknownDocument } from './errors.js'
import type { Told } from './told.js'
import { whileWanted } from './watch.js'

/** A request that is being answered. */
interface Turn {
  /** Lets it look whether it still has to wait. */
  wake(): void
}

/**
 * Clients ask at every key. Of several requests for one document the newest waits for the pause and is answered with
 * what the text says then; the ones before it are refused, and need not be asked again.
 *
 * @param isPausing whether someone is typing in it just now
 */
export function pulling(
  { configs, documents, lifecycle }: DiagnosingNeeds,
  told: Told,
  look: Look,
  isPausing: (uri: string) => boolean,
): DiagnosingWay & Pulls {
  const newest = new Map<string, Turn>()
  const begin = (uri: string): Turn => {
    const turn = { wake: () => undefined }
    const before = newest.get(uri)
    newest.set(uri, turn)
    before?.wake()
    return turn
  }
  const demandTurn = (uri: string, turn: Turn, token: CancellationToken): void => {
    throwIfCancelled(token)
    if (!lifecycle.running || newest.get(uri) !== turn) throw serverCancelled()
  }
  const answer = async (uri: string, turn: Turn, token: CancellationToken): Promise<readonly [string, Diagnostic[]]> => {
    for (;;) {
      while (isPausing(uri)) {
        await whileWanted(new Promise<void>(wake => { turn.wake = wake }), token)
        demandTurn(uri, turn, token)
      }
      const document = documents.get(uri)
      if (document === undefined) throw unknownDocument(uri)
      const diagnostics = await look(document)
      demandTurn(uri, turn, token)
      if (diagnostics !== undefined && documents.get(uri) === document && !isPausing(uri)) return [told.note(uri, diagnostics), diagnostics]
    }
  }
  return {
    async pull({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> {
      const turn = begin(uri)
      try {
        const [resultId, items] = await answer(uri, turn, token)
        configs.update()
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items }
      } finally {
        if (newest.get(uri) === turn) newest.delete(uri)
      }
    },
    settled: uri => newest.get(uri)?.wake(),
    closed(uri) {
      const turn = newest.get(uri)
      newest.delete(uri)
      turn?.wake()
    },
    stop() {
      const turns = [...newest.values()]
      newest.clear()
      turns.forEach(turn => turn.wake())
    },
  }
}

/** Cancelled is not empty. Whoever asked has asked again, or has closed the document. */
function serverCancelled(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, '文稿已经改动或关闭', { retriggerRequest: false })
}
