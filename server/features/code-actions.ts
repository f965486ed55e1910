// textDocument/codeAction: fixes of findings, ways to silence them, all safe fixes at once, and renumbering.

import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction as LspCodeAction,
  type CodeActionContext,
  type Command,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { CODE_ACTION_KINDS, codeActions, type CodeAction } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { editTarget } from '../edit-target.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { asksFor, spanFrom, type Client } from '../from-lsp.js'
import type { Lines } from '../lines.js'
import { toDiagnostic, toWorkspaceEdit } from '../to-lsp.js'
import { actionCommand, actsByCommands } from './commands.js'

export const codeActionsFeature: ServerFeature = {
  capabilities: client => client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } }
    : actsByCommands(client) ? { codeActionProvider: true } : {},
  serve(session) {
    session.connection.onCodeAction(
      session.lifecycle.guard(({ textDocument, range, context }, token) =>
        askNotice<(LspCodeAction | Command)[]>(session, textDocument.uri, token, [], (snapshot, lines) => {
          if (isDirectoryFile(textDocument.uri) || !takesActions(session.client)) {
            return []
          }
          return codeActions(snapshot, spanFrom(range, lines), kindsAsked(context)).flatMap((action): (LspCodeAction | Command)[] => {
            const target = editTarget(session, action, snapshot, lines)
            if (target === undefined) return []
            const edit = toWorkspaceEdit(action.edits, target, session.client)
            return actsByCommands(session.client) ? [actionCommand(action.title, edit, lines)]
              : [toCodeAction(action, edit, lines, session.client)]
          })
        }),
      ),
    )
  },
}

/** In one way or the other. */
function takesActions(client: Client): boolean {
  return client.codeActionLiterals || actsByCommands(client)
}

/** Not all each time that the cursor moves: editors show what takes the whole document only to who looks for it. */
function kindsAsked({ only, triggerKind }: CodeActionContext): readonly CodeAction['kind'][] {
  const looking = only !== undefined || triggerKind !== CodeActionTriggerKind.Automatic
  const offered: readonly CodeAction['kind'][] = looking ? CODE_ACTION_KINDS : ['quickfix']
  return offered.filter(kind => asksFor(only, kind))
}

/** The diagnostics that it mends are made anew: a code action depends on the text and the place alone. */
function toCodeAction(action: CodeAction, edit: WorkspaceEdit, lines: Lines, client: Client): LspCodeAction {
  const kind = action.kind === 'quickfix' ? CodeActionKind.QuickFix : action.kind
  return action.finding === undefined
    ? { title: action.title, kind, edit }
    : {
        title: action.title,
        kind,
        diagnostics: [toDiagnostic(action.finding, lines, client)],
        ...client.preferredActions ? { isPreferred: action.preferred } : {},
        edit,
      }
}
