// What is wrong in the settings files that open documents go by, told at the files themselves.

import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver'
import { readConfig } from '../core/index.js'
import type { OpenDocument } from './documents.js'
import { sameUri } from './files.js'
import type { Lines, NewLines } from './lines.js'
import type { Snapshots } from './snapshots.js'
import { toConfigDiagnostic } from './to-lsp.js'
import { toldDiagnostics } from './told.js'

export interface ConfigReports {
  /** Some document has been analysed or closed: tells what is new, and takes back what is no longer so. */
  update(): void
}

/**
 * A settings file that is open in the editor has its own turn, like any document. One that is not open is told of even to
 * a client that pulls, since it asks only for what is open.
 *
 * @param pulls whether the client does
 */
export function configReports(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  snapshots: Snapshots,
  newLines: NewLines,
  pulls: () => boolean,
): ConfigReports {
  const told = toldDiagnostics()
  /** Of which something bad was told. */
  const wrong = new Set<string>()
  const isOpen = (uri: string): boolean => documents.all().some(document => sameUri(document.uri, uri))
  const tell = (uri: string, diagnostics: Diagnostic[]): void => {
    const news = told.last(uri) !== told.note(uri, diagnostics)
    if (news && (diagnostics.length > 0 || wrong.has(uri))) {
      void connection.sendDiagnostics({ uri, diagnostics })
    }
    if (diagnostics.length > 0) wrong.add(uri)
    else wrong.delete(uri)
  }
  return {
    update() {
      const used = snapshots.configs().filter(({ uri }) => !isOpen(uri))
      for (const config of used) {
        tell(config.uri, configDiagnostics(newLines(config.uri, 0, config.text)))
      }
      for (const uri of [...wrong].filter(each => !used.some(config => config.uri === each))) {
        if (pulls() || !isOpen(uri)) {
          tell(uri, [])
        }
        wrong.delete(uri)
        told.forget(uri)
      }
    },
  }
}

export function configDiagnostics(lines: Lines): Diagnostic[] {
  return readConfig(lines.text).problems.map(problem => toConfigDiagnostic(problem, lines))
}
