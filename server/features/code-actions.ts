// textDocument/codeAction: fixes of findings, ways to silence them, all safe fixes at once, and renumbering.

import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction as LspCodeAction,
  type CodeActionContext,
} from 'vscode-languageserver'
import { CODE_ACTION_KINDS, codeActions, type CodeAction } from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { editTarget } from '../edit-target.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { asksFor, spanFrom, type Client } from '../from-lsp.js'
import type { Lines } from '../lines.js'
import { toDiagnostic, toWorkspaceEdit, type EditTarget } from '../to-lsp.js'

export const codeActionsFeature: ServerFeature = {
  // A client without code action literals wants commands, and ours are edits.
  capabilities: client => client.codeActionLiterals
    ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } }
    : {},
  serve(session) {
    session.connection.onCodeAction(
      session.lifecycle.guard(({ textDocument, range, context }, token) =>
        askNotice(session, textDocument.uri, token, [], (snapshot, lines) => {
          if (isDirectoryFile(textDocument.uri)) {
            return []
          }
          return codeActions(snapshot, spanFrom(range, lines), kindsAsked(context)).flatMap(action => {
            const target = editTarget(session, action, snapshot, lines)
            return target === undefined ? [] : [toCodeAction(action, lines, target, session.client)]
          })
        }),
      ),
    )
  },
}

/** Not all each time that the cursor moves: editors show what takes the whole document only to who looks for it. */
function kindsAsked({ only, triggerKind }: CodeActionContext): readonly CodeAction['kind'][] {
  const looking = only !== undefined || triggerKind !== CodeActionTriggerKind.Automatic
  const offered: readonly CodeAction['kind'][] = looking ? CODE_ACTION_KINDS : ['quickfix']
  return offered.filter(kind => asksFor(only, kind))
}

/**
 * The diagnostics that it mends are made anew: a code action depends on the text and the place alone.
 *
 * @param target what the action edits
 */
function toCodeAction(action: CodeAction, lines: Lines, target: EditTarget, client: Client): LspCodeAction {
  const kind = action.kind === 'quickfix' ? CodeActionKind.QuickFix : action.kind
  const edit = toWorkspaceEdit(action.edits, target, client)
  return action.finding === undefined
    ? { title: action.title, kind, edit }
    : {
        title: action.title,
        kind,
        diagnostics: [toDiagnostic(action.finding, lines, client)],
        isPreferred: action.preferred,
        edit,
      }
}
