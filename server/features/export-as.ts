// yaodian/exportAs: the notice as PDF, HTML or Markdown, or in an agency's own template, for the client to save.

import type { CancellationToken } from 'vscode-languageserver'
import { formFindings, type Snapshot } from '../../core/index.js'
import { base64Of, bytesOf } from '../base64.js'
import { refusedRequest, throwIfCancelled } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import type { Host } from '../host.js'
import { nextTurn } from '../next-turn.js'
import { noticeStem } from '../notice-stem.js'
import type { Office } from '../office.js'
import type { ExportAsMethod, ExportAsParams, ExportAsResult } from '../protocol.js'
import { askFile, type Session } from '../session.js'
import { demandTrust } from '../trust.js'

const EXPORT_AS: ExportAsMethod = 'yaodian/exportAs'

export const exportAsFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    session.connection.onRequest(
      EXPORT_AS,
      session.lifecycle.guard((params: ExportAsParams, token) =>
        askFile(session, params.textDocument.uri, token, async snapshot => {
          await nextTurn()
          throwIfCancelled(token)
          const office = await session.office()
          demandTrustFor(params, session)
          const { bytes, notes } = await written(office, snapshot, params, session.pdfOf, token)
          throwIfCancelled(token)
          return {
            fileName: `${noticeStem(office, snapshot, params.textDocument.uri)}.${params.format}`,
            base64: base64Of(bytes),
            lacking: formFindings(snapshot).map(({ message }) => message),
            notes,
          } satisfies ExportAsResult
        })),
    )
  },
}

/** Asked after the last wait, so that what is refused is what would be done now. */
function demandTrustFor({ format }: ExportAsParams, session: Session): void {
  if (format === 'pdf') demandTrust(session, 'program')
  if (format === 'docx') demandTrust(session, 'template')
}

interface Written {
  readonly bytes: Uint8Array
  readonly notes: readonly string[]
}

async function written(
  office: Office, snapshot: Snapshot, params: ExportAsParams, pdfOf: Host['pdfOf'], token: CancellationToken,
): Promise<Written> {
  const text = (content: string): Written => ({ bytes: new TextEncoder().encode(content), notes: [] })
  switch (params.format) {
    case 'html':
      return text(office.exportHtml(snapshot))
    case 'md':
      return text(office.exportMarkdown(snapshot))
    case 'pdf':
      return { bytes: await pdf(office.exportDocxForLibreOffice(snapshot), pdfOf, token), notes: [] }
    case 'docx':
      try {
        return office.fillTemplate(snapshot, bytesOf(params.template))
      } catch (error) {
        throw error instanceof office.UnreadableFile ? refusedRequest(error.message) : error
      }
  }
}

async function pdf(docx: Uint8Array, pdfOf: Host['pdfOf'], token: CancellationToken): Promise<Uint8Array> {
  if (pdfOf === undefined) {
    throw refusedRequest('浏览器里转不了 PDF。请导出 Word 文件，在 Word、WPS 里另存为 PDF；或者导出网页，打印成 PDF。')
  }
  const controller = new AbortController()
  const listening = token.onCancellationRequested(() => controller.abort())
  try {
    const made = await pdfOf(docx, controller.signal)
    if (typeof made === 'string') throw refusedRequest(made)
    return made
  } catch (error) {
    throwIfCancelled(token)
    throw error
  } finally {
    listening.dispose()
  }
}
