// Findings on their way to the editor: after a pause, of the newest version only, pushed or, where it asks, pulled.

import type { Diagnostic } from 'vscode-languageserver'
import { differenceFromScratch } from '../core/index.js'
import { pauseAfterEdit } from './composition.js'
import { configDiagnostics } from './config-reports.js'
import { isConfigFile, isDirectoryFile } from './context.js'
import { debounce } from './debounce.js'
import type { DiagnosingNeeds, DiagnosingWay, Look, Pulls } from './diagnosing-way.js'
import type { OpenDocument } from './documents.js'
import { describe } from './errors.js'
import type { SettledMethod, SettledParams } from './protocol.js'
import { pulling } from './pulling.js'
import { pushing } from './pushing.js'
import { checkInSlices } from './slices.js'
import { toDiagnostic } from './to-lsp.js'
import { toldDiagnostics } from './told.js'
import { isTooLong, tooLongDiagnostic } from './too-long.js'

export interface Diagnosing extends Pulls {
  /** The document was opened or edited. */
  changed(document: OpenDocument): void
  /** Something around the documents has changed: look at those again that `concerns` names. */
  refresh(concerns: (document: OpenDocument) => boolean): void
  /** The document was closed: its findings go with it. */
  closed(document: OpenDocument): void
  stop(): void
}

const SETTLED: SettledMethod = 'yaodian/settled'

export function diagnosing(needs: DiagnosingNeeds): Diagnosing {
  const { connection, documents, client } = needs
  const told = toldDiagnostics()
  const pauses = debounce(uri => {
    way().settled(uri)
    const params: SettledParams = { uri }
    if (client().ownViews && documents.get(uri) !== undefined) void connection.sendNotification(SETTLED, params)
  })
  const look: Look = document => diagnosticsOf(document, needs)
  const pushes = pushing(needs, told, look)
  const pulls = pulling(needs, told, look, pauses.isWaiting)
  const way = (): DiagnosingWay => client().pullsFindings ? pulls : pushes
  return {
    changed(document) {
      const { caret, origin, text, uri } = document
      pauses.schedule(uri, origin === 'opened' ? 0 : pauseAfterEdit(text, caret, needs.settings().delay))
    },
    refresh(concerns) {
      const concerned = documents.all().filter(concerns)
      concerned.forEach(document => pauses.schedule(document.uri, needs.settings().delay))
      if (concerned.length > 0) {
        needs.refreshing.schedule('findings too')
      }
    },
    closed({ uri }) {
      pauses.cancel(uri)
      way().closed(uri)
      told.forget(uri)
      if (!isConfigFile(uri)) {
        needs.configs.update()
      }
    },
    pull: pulls.pull,
    stop() {
      pauses.cancelAll()
      way().stop()
      needs.refreshing.stop()
    },
  }
}

/** `undefined` where the check was left off for a newer version. */
async function diagnosticsOf(
  document: OpenDocument,
  { connection, documents, lifecycle, snapshots, client, settings }: DiagnosingNeeds,
): Promise<Diagnostic[] | undefined> {
  if (isConfigFile(document.uri)) return configDiagnostics(document.lines)
  if (isDirectoryFile(document.uri)) return []
  if (isTooLong(document.text)) return [tooLongDiagnostic]
  const snapshot = await snapshots.of(document)
  const isWanted = (): boolean => lifecycle.running && documents.get(document.uri) === document
  if (!await checkInSlices(snapshot, isWanted)) return undefined
  const { findings, failures } = snapshot
  const difference = settings().paranoid ? differenceFromScratch(snapshot) : undefined
  if (difference !== undefined) connection.console.error(`接着上一版检查的结果与重新检查的不同：${difference}`)
  failures.forEach(({ code, error }) => connection.console.error(`检查 ${code} 出错：${describe(error)}`))
  return findings.map(finding => toDiagnostic(finding, document.lines, client()))
}
