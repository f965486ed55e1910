// Follows a text from one moment on, so that an answer about that moment can be put where its places are now.

import { workspace, type Disposable, type TextDocument, type TextDocumentContentChangeEvent } from 'vscode'

type Change = Pick<TextDocumentContentChangeEvent, 'rangeOffset' | 'rangeLength' | 'text'>

export interface FollowedText extends Disposable {
  /** Whether anything has changed since. */
  readonly changed: boolean
  /**
   * Where an offset of that moment is now; `undefined` where its surroundings are gone.
   *
   * @param side where it stays when something is put in exactly there: in front of it, or behind it
   */
  nowAt(offset: number, side: 'front' | 'behind'): number | undefined
}

export function followText(document: TextDocument): FollowedText {
  const changes: Change[] = []
  const { version } = document
  const listener = workspace.onDidChangeTextDocument(event => {
    // One that is being told of just now has been counted already.
    if (event.document === document && document.version > version) {
      changes.push(...event.contentChanges)
    }
  })
  return {
    get changed() {
      return changes.length > 0
    },
    nowAt: (offset, side) =>
      changes.reduce<number | undefined>((at, change) => at === undefined ? at : after(at, side, change), offset),
    dispose: () => listener.dispose(),
  }
}

function after(offset: number, side: 'front' | 'behind', change: Change): number | undefined {
  const { rangeOffset: start, rangeLength: length, text } = change
  if (offset < start || (offset === start && (length > 0 || side === 'front'))) {
    return offset
  }
  return offset >= start + length ? offset + text.length - length : undefined
}
