// Keys whose effect the server knows: asks for it, and puts it into the text wherever that has moved meanwhile.

import { CancellationTokenSource, Range, Selection, type Disposable, type TextDocument, type TextEditor } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { OffsetRange, TypedResult } from '../../server/protocol.js'
import { followText, type FollowedText } from './followed-text.js'

/** Milliseconds after which an answer comes too late to be still expected. */
const PATIENCE = 3000

export type TypedChange = Extract<TypedResult, { readonly version: number }>

export function uriOf(client: BaseLanguageClient, document: TextDocument): { readonly uri: string } {
  return { uri: client.code2ProtocolConverter.asUri(document.uri) }
}

export interface Answered extends Disposable {
  readonly answer: TypedResult
  /** The text since the version that the answer is about. */
  readonly since: FollowedText
}

/**
 * Asks about the text as it is now; again where a key was faster than the question. `undefined` where the server does
 * not answer in time or not at all: then the key does what it always does.
 *
 * @param paramsNow the question about the document as it is when it is called; `undefined` where there is none any more
 */
export async function askKey(
  client: BaseLanguageClient, method: string, document: TextDocument, paramsNow: () => object | undefined,
): Promise<Answered | undefined> {
  const late = Date.now() + PATIENCE
  while (Date.now() < late) {
    const since = followText(document)
    const { version } = document
    const params = paramsNow()
    const answer = params === undefined ? undefined : await ask(client, method, params, late - Date.now())
    if (answer === null || (answer !== undefined && ('obstacle' in answer || answer.version === version))) {
      return { answer, since, dispose: () => since.dispose() }
    }
    since.dispose()
    if (answer === undefined) {
      return undefined
    }
  }
  return undefined
}

async function ask(
  client: BaseLanguageClient, method: string, params: object, patience: number,
): Promise<TypedResult | undefined> {
  const source = new CancellationTokenSource()
  const timer = setTimeout(() => source.cancel(), patience)
  try {
    // The cancelled request may never be answered, so nobody waits for that.
    return await Promise.race([
      client.sendRequest<TypedResult>(method, params, source.token),
      new Promise<undefined>(resolve => source.token.onCancellationRequested(() => resolve(undefined))),
    ])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
    source.dispose()
  }
}

/**
 * Puts the change in, unless what it changes is gone. What was typed since stays, and the cursors with it; only where
 * nothing was typed are they set.
 *
 * @param asked the text since the version that the change is for
 * @param ownStep whether it is a step of undo by itself, or one with what was typed before
 */
export async function applyTyped(
  editor: TextEditor, change: TypedChange, asked: FollowedText, ownStep: boolean,
): Promise<boolean> {
  const { document } = editor
  const late = Date.now() + PATIENCE
  while (Date.now() < late) {
    const edits = change.edits.flatMap(edit => placed(edit, asked) ?? [])
    if (edits.length < change.edits.length) {
      return false
    }
    const untouched = !asked.changed
    const { version } = document
    const done = await editor.edit(
      builder => {
        for (const { start, end, newText } of edits) {
          const range = new Range(document.positionAt(start), document.positionAt(end))
          if (range.isEmpty) {
            builder.insert(range.start, newText)
          } else {
            builder.replace(range, newText)
          }
        }
      },
      { undoStopBefore: ownStep, undoStopAfter: ownStep },
    )
    // A key may already be on its way: it moves the cursors, which would then be put back before it.
    if (done && ownStep && untouched && document.version === version + 1) {
      setSelections(editor, change.selections)
    }
    // Refused where a key was faster than the edit; by now that key is known.
    if (done) {
      return true
    }
  }
  return false
}

type OffsetEdit = TypedChange['edits'][number]

/** Insertions go before what was typed at their place since; what is replaced does not grow by it. */
function placed({ start, end, newText }: OffsetEdit, asked: FollowedText): OffsetEdit | undefined {
  const from = asked.nowAt(start, start === end ? 'front' : 'behind')
  const to = start === end ? from : asked.nowAt(end, 'front')
  return from === undefined || to === undefined || to < from ? undefined : { start: from, end: to, newText }
}

/** Mostly the edit has left them where they belong, and then nothing is sent. */
function setSelections(editor: TextEditor, selections: readonly OffsetRange[]): void {
  const { document } = editor
  const wanted = selections.map(({ start, end }) => new Selection(document.positionAt(start), document.positionAt(end)))
  const there = wanted.length === editor.selections.length
    && wanted.every(({ anchor, active }, i) => editor.selections[i]?.anchor.isEqual(anchor) && editor.selections[i]?.active.isEqual(active))
  if (!there) editor.selections = wanted
  editor.revealRange(editor.selection)
}
