// workspace/executeCommand: for clients that know commands, but not our methods, or no code actions that are edits.

import {
  ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type Command, type Range, type WorkspaceEdit,
} from 'vscode-languageserver'
import { changeLevel, moveItems, type Obstacle, type Snapshot, type Span, type TypedEdit } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { refusedRequest } from '../errors.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { member, spanFrom, type Client } from '../from-lsp.js'
import type { Lines } from '../lines.js'
import type { Session } from '../session.js'
import { toWorkspaceEdit } from '../to-lsp.js'

/** Each takes `{ textDocument: { uri }, range }`. */
const ITEM_COMMANDS: ReadonlyMap<string, (snapshot: Snapshot, span: Span) => TypedEdit | Obstacle | undefined> = new Map([
  ['yaodian.itemDeeper', (snapshot, span) => changeLevel(snapshot, [span], 'deeper')],
  ['yaodian.itemHigher', (snapshot, span) => changeLevel(snapshot, [span], 'higher')],
  ['yaodian.moveItemsUp', (snapshot, span) => moveItems(snapshot, span, 'up')],
  ['yaodian.moveItemsDown', (snapshot, span) => moveItems(snapshot, span, 'down')],
])

/** Takes `{ textDocument: { uri, version }, edit }`, as `actionCommand` makes it. */
const APPLY_ACTION = 'yaodian.applyAction'

export const commandsFeature: ServerFeature = {
  capabilities(client) {
    const commands = [
      // A client with keys of its own would make each of them a command beside its own of the same name.
      ...client.ownKeys || !client.appliesEdits ? [] : ITEM_COMMANDS.keys(),
      ...actsByCommands(client) ? [APPLY_ACTION] : [],
    ]
    return commands.length === 0 ? {} : { executeCommandProvider: { commands } }
  },
  serve(session) {
    session.connection.onExecuteCommand(
      session.lifecycle.guard((params, token) =>
        execute(session, params.command, params.arguments?.[0], token)),
    )
  },
}

/** Whether code actions are commands, since the client knows none that are edits. */
export function actsByCommands({ codeActionLiterals, appliesEdits }: Client): boolean {
  return !codeActionLiterals && appliesEdits
}

/** A code action for such a client. */
export function actionCommand(title: string, edit: WorkspaceEdit, { uri, version }: Lines): Command {
  return { title, command: APPLY_ACTION, arguments: [{ textDocument: { uri, version }, edit }] }
}

/** `null`, whether it changed something or not: the drafter sees it. */
async function execute(session: Session, command: string, argument: unknown, token: CancellationToken): Promise<null> {
  if (!session.client.appliesEdits) throw refusedRequest('编辑器没有说明它接受服务器的改动，命令不能执行。')
  const edit = command === APPLY_ACTION ? actionEdit(session, argument) : await itemEdit(session, command, argument, token)
  if (edit !== undefined) {
    await session.connection.workspace.applyEdit(edit)
  }
  return null
}

async function itemEdit(
  session: Session, command: string, argument: unknown, token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const run = ITEM_COMMANDS.get(command)
  if (run === undefined || !isPlace(argument)) throw wrongCommand(command)
  const { uri } = argument.textDocument
  return askNotice(session, uri, token, undefined, (snapshot, lines) => {
    const typed = isDirectoryFile(uri) ? undefined : run(snapshot, spanFrom(argument.range, lines))
    return typed !== undefined && 'edits' in typed
      ? toWorkspaceEdit(typed.edits, { lines, version: lines.version, exists: true }, session.client)
      : undefined
  })
}

/** Only for the text that the action was offered for. */
function actionEdit({ documents }: Session, argument: unknown): WorkspaceEdit {
  const asked = member(argument, 'textDocument')
  const [uri, version, edit] = [member(asked, 'uri'), member(asked, 'version'), member(argument, 'edit')]
  if (typeof uri !== 'string' || typeof edit !== 'object' || edit === null) throw wrongCommand(APPLY_ACTION)
  if (documents.get(uri)?.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, '文稿已经改动')
  return edit
}

function wrongCommand(command: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, `没有这个命令，或者参数不对：${command}`)
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
