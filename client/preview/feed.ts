// Asks the server for pages, one question at a time, and remembers what the page has been told so far.

import { workspace, type Position, type Uri } from 'vscode'
import type { LanguageServer } from '../language-server.js'
import type {
  Preview,
  PreviewMethod,
  PreviewParams,
  PreviewPlace,
  PreviewResult,
  PreviewSourceMethod,
  PreviewSourceParams,
  PreviewSourceResult,
} from '../../server/protocol.js'

const PREVIEW: PreviewMethod = 'yaodian/preview'
const PREVIEW_SOURCE: PreviewSourceMethod = 'yaodian/previewSource'

export interface Question {
  readonly uri: Uri
  /** The cursor; `undefined` where no editor shows the document. */
  readonly position: Position | undefined
}

export interface Feed {
  /**
   * Asks what the pages are now; while an answer is awaited, once more when it is there, however often it was asked.
   *
   * @param all everything, and not only what has changed since the last answer
   */
  ask(all: boolean): void
  /** `undefined` where the document has changed since. */
  source(uri: Uri, id: string, place: PreviewPlace): Promise<PreviewSourceResult>
}

export interface Listener {
  /** `undefined` where nothing is to be asked, since nobody looks. */
  readonly question: () => Question | undefined
  readonly answered: (preview: Preview) => void
  /** The document is not one that is printed. */
  readonly unprinted: () => void
  readonly failed: (error: unknown) => void
}

export function newFeed(server: LanguageServer, listener: Listener): Feed {
  let asking = false
  let again = false
  let known: { readonly uri: string; readonly id: string } | undefined

  const askOnce = async ({ uri, position }: Question): Promise<void> => {
    await workspace.openTextDocument(uri)
    const address = server.client.code2ProtocolConverter.asUri(uri)
    const params: PreviewParams = {
      textDocument: { uri: address },
      ...(known?.uri === address ? { previous: known.id } : {}),
      ...(position === undefined ? {} : { position: { line: position.line, character: position.character } }),
    }
    const preview = await server.client.sendRequest<PreviewResult>(PREVIEW, params)
    if (listener.question()?.uri.toString() !== uri.toString()) return
    known = preview === null ? undefined : { uri: address, id: preview.id }
    if (preview === null) listener.unprinted()
    else listener.answered(preview)
  }

  const askUntilQuiet = async (): Promise<void> => {
    asking = true
    do {
      again = false
      const question = listener.question()
      try {
        if (question !== undefined) await askOnce(question)
      } catch (error) {
        known = undefined
        listener.failed(error)
      }
    } while (again)
    asking = false
  }

  return {
    ask(all) {
      if (all) known = undefined
      again = true
      if (!asking) void askUntilQuiet()
    },
    source(uri, id, place) {
      const params: PreviewSourceParams = {
        textDocument: { uri: server.client.code2ProtocolConverter.asUri(uri) }, id, place,
      }
      return server.client.sendRequest<PreviewSourceResult>(PREVIEW_SOURCE, params)
    },
  }
}
