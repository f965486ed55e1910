// workspace/executeCommand: levels and places of items, for clients that know commands but not our methods.

import { ErrorCodes, ResponseError, type CancellationToken, type Range } from 'vscode-languageserver'
import { changeLevel, moveItems, type Obstacle, type Snapshot, type Span, type TypedEdit } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { spanFrom } from '../from-lsp.js'
import type { Session } from '../session.js'
import { toWorkspaceEdit } from '../to-lsp.js'

/** Each takes `{ textDocument: { uri }, range }`. */
const COMMANDS: ReadonlyMap<string, (snapshot: Snapshot, span: Span) => TypedEdit | Obstacle | undefined> = new Map([
  ['yaodian.itemDeeper', (snapshot, span) => changeLevel(snapshot, [span], 'deeper')],
  ['yaodian.itemHigher', (snapshot, span) => changeLevel(snapshot, [span], 'higher')],
  ['yaodian.moveItemsUp', (snapshot, span) => moveItems(snapshot, span, 'up')],
  ['yaodian.moveItemsDown', (snapshot, span) => moveItems(snapshot, span, 'down')],
])

export const itemCommandsFeature: ServerFeature = {
  // A client with keys of its own would make each of them a command beside its own of the same name.
  capabilities: ({ ownKeys, appliesEdits }) =>
    ownKeys || !appliesEdits ? {} : { executeCommandProvider: { commands: [...COMMANDS.keys()] } },
  serve(session) {
    session.connection.onExecuteCommand(
      session.lifecycle.guard((params, token) =>
        execute(session, params.command, params.arguments?.[0], token)),
    )
  },
}

/** `null`, whether it changed something or not: the drafter sees it. */
async function execute(session: Session, command: string, argument: unknown, token: CancellationToken): Promise<null> {
  const run = COMMANDS.get(command)
  if (run === undefined || !isPlace(argument)) {
    throw new ResponseError(ErrorCodes.InvalidParams, `没有这个命令，或者参数不对：${command}`)
  }
  const { uri } = argument.textDocument
  const edit = await askNotice(session, uri, token, undefined, (snapshot, lines) => {
    const typed = isDirectoryFile(uri) ? undefined : run(snapshot, spanFrom(argument.range, lines))
    return typed !== undefined && 'edits' in typed
      ? toWorkspaceEdit(typed.edits, { lines, version: lines.version, exists: true }, session.client)
      : undefined
  })
  if (edit !== undefined) {
    await session.connection.workspace.applyEdit(edit)
  }
  return null
}

interface Place {
  readonly textDocument: { readonly uri: string }
  readonly range: Range
}

function isPlace(argument: unknown): argument is Place {
  const { textDocument, range } = (argument ?? {}) as Partial<Place>
  return typeof textDocument?.uri === 'string' && isPosition(range?.start) && isPosition(range.end)
}

function isPosition(position: Partial<Range['start']> | undefined): position is Range['start'] {
  return typeof position?.line === 'number' && typeof position.character === 'number'
}
