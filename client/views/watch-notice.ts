// The notice that a view beside the text speaks of, and the server's newest answer about it.

import { EventEmitter, window, workspace, type Disposable, type Event, type TextDocument } from 'vscode'
import type { Extension } from '../feature.js'

export interface WatchedNotice<Answer> {
  readonly document: TextDocument
  readonly answer: Answer
}

export interface NoticeWatch<Answer> extends Disposable {
  /** The notice in the active editor, or the last one that was; `undefined` where none is open. */
  readonly current: WatchedNotice<Answer> | undefined
  /** Another notice, or another answer; never without a difference. */
  readonly onDidChange: Event<void>
}

/**
 * Asks anew when another notice is looked at, and when typing in this one has paused: what the view
 * shows then belongs to the same moment as the findings, and half-composed words do not flicker in it.
 *
 * @param method its parameters are the document alone; it answers `null` for what is no notice
 */
export function watchNotice<Answer>(extension: Extension, method: string): NoticeWatch<Answer> {
  const changed = new EventEmitter<void>()
  let current: WatchedNotice<Answer> | undefined
  /** Looked at last; not current yet where the server could not answer. */
  let wanted: TextDocument | undefined
  let asked = 0
  const replace = (next: WatchedNotice<Answer> | undefined): void => {
    const same = next?.document === current?.document && JSON.stringify(next?.answer) === JSON.stringify(current?.answer)
    current = next
    if (!same) changed.fire()
  }
  const look = async (document: TextDocument): Promise<void> => {
    asked += 1
    const turn = asked
    wanted = document
    const answer = await askAbout<Answer>(extension, method, document)
    if (turn !== asked || answer === undefined || document.isClosed) return
    if (answer !== null) replace({ document, answer })
    else if (current?.document === document) replace(undefined)
    else if (current !== undefined) void look(current.document)
  }
  const lookAtEditor = (): void => {
    const document = shownNotice()
    if (document !== undefined) void look(document)
  }
  const lookAround = (): void => {
    const seen = window.visibleTextEditors.find(editor => isNotice(editor.document))
    if (seen !== undefined) void look(seen.document)
  }
  if (shownNotice() === undefined) lookAround()
  else lookAtEditor()
  const listeners = [
    changed,
    window.onDidChangeActiveTextEditor(lookAtEditor),
    extension.onDidSettle(uri => {
      if (uri === wanted?.uri.toString()) void look(wanted)
    }),
    workspace.onDidCloseTextDocument(document => {
      if (document !== current?.document && document !== wanted) return
      if (document === current?.document) replace(undefined)
      wanted = current?.document
      if (wanted === undefined) lookAround()
    }),
  ]
  return {
    get current() {
      return current
    },
    onDidChange: changed.event,
    dispose: () => listeners.forEach(listener => void listener.dispose()),
  }
}

function shownNotice(): TextDocument | undefined {
  const document = window.activeTextEditor?.document
  return document !== undefined && isNotice(document) ? document : undefined
}

/** Or a directory of units, which the server tells apart. */
function isNotice(document: TextDocument): boolean {
  return document.languageId === 'yaodian'
}

/** `undefined` where the server cannot answer just now; it says when it has looked at the document. */
async function askAbout<Answer>(
  { server, log }: Extension,
  method: string,
  document: TextDocument,
): Promise<Answer | null | undefined> {
  try {
    const textDocument = { uri: server.client.code2ProtocolConverter.asUri(document.uri) }
    return await server.client.sendRequest<Answer | null>(method, { textDocument })
  } catch (error) {
    log.debug(`${method}: ${String(error)}`)
    return undefined
  }
}
