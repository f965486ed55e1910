// Enter in items. The editor has broken the line before this command runs (see the keybinding in package.json): so no
// key is lost or overtaken, whatever the server does, and without it Enter is plain Enter.

import { window, workspace, type Disposable, type TextDocument, type TextDocumentChangeEvent } from 'vscode'
import type { OnEnterMethod, OnEnterParams } from '../../server/protocol.js'
import type { Turn } from '../in-turn.js'
import type { LanguageServer } from '../language-server.js'
import { followText, type FollowedText } from './followed-text.js'
import { applyTyped, askKey, uriOf } from './key-answers.js'

const ON_ENTER: OnEnterMethod = 'yaodian/onEnter'

/** Milliseconds within which the command follows the line break that it is about. */
const AT_ONCE = 3000

type LineBreak = OnEnterParams['breaks'][number]

interface BrokenText {
  readonly document: TextDocument
  readonly breaks: readonly LineBreak[]
  readonly since: FollowedText
  readonly time: number
}

export interface EnterKey extends Disposable {
  /** Puts in what belongs at the beginning of the line that has just been broken off. */
  continueItem(): Promise<void>
}

/**
 * Where the line was broken is seen from the change itself: what the editor tells of its cursors comes later than the
 * next keys when these come fast.
 *
 * @param turn the keys before, whose effect this one waits for
 */
export function enterKey(server: LanguageServer, turn: Turn): EnterKey {
  let newest: BrokenText | undefined
  const listener = workspace.onDidChangeTextDocument(event => {
    const breaks = event.document.languageId === 'yaodian' ? lineBreaks(event) : []
    const old = newest !== undefined && Date.now() > newest.time + AT_ONCE
    if (breaks.length > 0 || old) {
      newest?.since.dispose()
      newest = breaks.length === 0 ? undefined
        : { document: event.document, breaks, since: followText(event.document), time: Date.now() }
    }
  })
  return {
    async continueItem() {
      const broken = newest
      newest = undefined
      await turn(async () => {
        if (broken !== undefined) {
          await continueIn(server, broken)
        }
      })
      broken?.since.dispose()
    },
    dispose() {
      listener.dispose()
      newest?.since.dispose()
    },
  }
}

/** The line breaks that an edit consists of; none where it brought anything else. */
function lineBreaks({ document, contentChanges }: TextDocumentChangeEvent): readonly LineBreak[] {
  if (!contentChanges.every(({ text }) => /^(?:\r\n|\n|\r)[ \t\u3000]*$/.test(text))) {
    return []
  }
  let shift = 0
  return [...contentChanges].sort((one, other) => one.rangeOffset - other.rangeOffset)
    .map(({ rangeOffset, rangeLength, text }) => {
      const offset = rangeOffset + shift + text.length
      shift += text.length - rangeLength
      const { line, character } = document.positionAt(offset)
      return { offset, atLineEnd: document.lineAt(line).text.slice(character).trim() === '' }
    })
}

async function continueIn(server: LanguageServer, { document, breaks, since }: BrokenText): Promise<void> {
  const editor = [window.activeTextEditor, ...window.visibleTextEditors].find(each => each?.document === document)
  if (editor === undefined) {
    return
  }
  const { client } = server
  const answered = await askKey(client, ON_ENTER, document, (): OnEnterParams | undefined => {
    const now = breaks.flatMap(({ offset, atLineEnd }) => {
      const moved = since.nowAt(offset, 'front')
      return moved === undefined ? [] : [{ offset: moved, atLineEnd }]
    })
    return now.length === 0 ? undefined : { textDocument: uriOf(client, document), breaks: now }
  })
  if (answered?.answer && 'edits' in answered.answer) {
    await applyTyped(editor, answered.answer, answered.since, false)
  }
  answered?.dispose()
}
