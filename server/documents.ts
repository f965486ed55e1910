// The open documents: each version is one object that never changes, so an answer is about one version only.

import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver'
import type { Lines, NewLines } from './lines.js'

export interface OpenDocument {
  readonly uri: string
  readonly version: number
  readonly text: string
  /** Offset ⇄ line and character of this version. */
  readonly lines: Lines
  readonly origin: 'opened' | 'edited'
  /** UTF-16 offset behind the newest edit; `undefined` where there was none or the whole text was replaced. */
  readonly caret: number | undefined
}

/** @param newLines asked from the first document on, when the client's encoding is known */
export function openDocuments(newLines: NewLines): TextDocuments<OpenDocument> {
  return new TextDocuments<OpenDocument>({
    create: (uri, _languageId, version, text) =>
      ({ uri, version, text, lines: newLines(uri, version, text), origin: 'opened', caret: undefined }),
    update: edited,
  })
}

function edited(before: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument {
  const lines = before.lines.edited(changes, version)
  return { uri: before.uri, version, text: lines.text, lines, origin: 'edited', caret: caretAfter(changes, lines) }
}

/** The start of the last change is not moved by the change itself, so it may be asked of the new text. */
function caretAfter(changes: readonly TextDocumentContentChangeEvent[], lines: Lines): number | undefined {
  const last = changes.at(-1)
  return last !== undefined && 'range' in last ? lines.offsetAt(last.range.start) + last.text.length : undefined
}
