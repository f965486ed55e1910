// yaodian/onEnter, yaodian/changeLevel, yaodian/moveItems: what a key does to items, for a client with keys of its own.

import type { CancellationToken } from 'vscode-languageserver'
import {
  changeLevel,
  continueDirectory,
  continueItems,
  moveItems,
  ORDINAL_SOURCE,
  type Obstacle,
  type TypedEdit,
} from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type {
  ChangeLevelMethod,
  ChangeLevelParams,
  MoveItemsMethod,
  MoveItemsParams,
  OnEnterMethod,
  OnEnterParams,
  ServerExperimental,
  TypedResult,
} from '../protocol.js'
import type { Question } from '../session.js'

const ON_ENTER: OnEnterMethod = 'yaodian/onEnter'
const CHANGE_LEVEL: ChangeLevelMethod = 'yaodian/changeLevel'
const MOVE_ITEMS: MoveItemsMethod = 'yaodian/moveItems'

export const keysFeature: ServerFeature = {
  capabilities({ ownKeys }) {
    const experimental: ServerExperimental = { ordinal: ORDINAL_SOURCE }
    return ownKeys ? { experimental } : {}
  },
  serve(session) {
    const { connection, lifecycle } = session
    const answer = (uri: string, token: CancellationToken, question: Question<TypedEdit | Obstacle | undefined>) =>
      askNotice<TypedResult>(session, uri, token, null, (snapshot, lines) =>
        toTypedResult(question(snapshot, lines), lines.version))
    connection.onRequest<TypedResult, unknown>(
      ON_ENTER,
      lifecycle.guard(({ textDocument: { uri }, breaks }: OnEnterParams, token) =>
        answer(uri, token, snapshot =>
          isDirectoryFile(uri) ? continueDirectory(snapshot.text, breaks) : continueItems(snapshot, breaks))),
    )
    connection.onRequest<TypedResult, unknown>(
      CHANGE_LEVEL,
      lifecycle.guard(({ textDocument: { uri }, selections, change }: ChangeLevelParams, token) =>
        answer(uri, token, snapshot =>
          isDirectoryFile(uri) ? undefined : changeLevel(snapshot, selections, change))),
    )
    connection.onRequest<TypedResult, unknown>(
      MOVE_ITEMS,
      lifecycle.guard(({ textDocument: { uri }, selection, direction }: MoveItemsParams, token) =>
        answer(uri, token, snapshot =>
          isDirectoryFile(uri) ? undefined : moveItems(snapshot, selection, direction))),
    )
  },
}

function toTypedResult(typed: TypedEdit | Obstacle | undefined, version: number): TypedResult {
  if (typed === undefined || 'obstacle' in typed) {
    return typed ?? null
  }
  const edits = typed.edits.map(({ span, newText }) => ({ ...span, newText }))
  return { version, edits, selections: typed.selections }
}
