// What is wrong in the settings files that open documents go by, told at the files themselves.

import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver'
import { readConfig } from '../core/index.js'
import type { OpenDocument } from './documents.js'
import { sameUri } from './files.js'
import type { Lines, NewLines } from './lines.js'
import type { Snapshots } from './snapshots.js'
import { toConfigDiagnostic } from './to-lsp.js'

export interface ConfigReports {
  /** Some document has been analysed or closed: tells what is new, and takes back what is no longer so. */
  update(): void
}

/** A settings file that is open in the editor has its own turn, like any document. */
export function configReports(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  snapshots: Snapshots,
  newLines: NewLines,
): ConfigReports {
  /** By address, what was told last, as JSON. */
  const told = new Map<string, string>()
  const isOpen = (uri: string): boolean => documents.all().some(document => sameUri(document.uri, uri))
  const tell = (uri: string, diagnostics: Diagnostic[]): void => {
    const now = JSON.stringify(diagnostics)
    if ((told.get(uri) ?? '[]') !== now) {
      void connection.sendDiagnostics({ uri, diagnostics })
    }
    told.set(uri, now)
  }
  return {
    update() {
      const used = snapshots.configs().filter(({ uri }) => !isOpen(uri))
      for (const config of used) {
        tell(config.uri, configDiagnostics(newLines(config.uri, 0, config.text)))
      }
      for (const uri of [...told.keys()].filter(each => !used.some(config => config.uri === each))) {
        if (!isOpen(uri)) {
          tell(uri, [])
        }
        told.delete(uri)
      }
    },
  }
}

export function configDiagnostics(lines: Lines): Diagnostic[] {
  return readConfig(lines.text).problems.map(problem => toConfigDiagnostic(problem, lines))
}
