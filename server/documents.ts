// The open documents: each version is one object that never changes, so an answer is about one version only.

import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

export interface OpenDocument {
  readonly uri: string
  readonly version: number
  readonly text: string
  /** Offset ⇄ line and character of this version. */
  readonly lines: TextDocument
  readonly origin: 'opened' | 'edited'
  /** UTF-16 offset behind the newest edit; `undefined` where there was none or the whole text was replaced. */
  readonly caret: number | undefined
}

export function openDocuments(): TextDocuments<OpenDocument> {
  return new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, text) => {
      const lines = TextDocument.create(uri, languageId, version, text)
      return { uri, version, text, lines, origin: 'opened', caret: undefined }
    },
    update: edited,
  })
}

function edited(before: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument {
  // `TextDocument.update` changes the object that it is given: hand it a copy.
  const copy = TextDocument.create(before.uri, before.lines.languageId, before.version, before.text)
  const lines = TextDocument.update(copy, changes, version)
  const caret = caretAfter(changes, lines)
  return { uri: before.uri, version, text: lines.getText(), lines, origin: 'edited', caret }
}

/** The start of the last change is not moved by the change itself, so it may be asked of the new text. */
function caretAfter(changes: readonly TextDocumentContentChangeEvent[], lines: TextDocument): number | undefined {
  const last = changes.at(-1)
  return last !== undefined && 'range' in last ? lines.offsetAt(last.range.start) + last.text.length : undefined
}
