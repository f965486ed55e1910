// The protocol's errors: they exist in server/ only.

import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver'
import { URI } from 'vscode-uri'

/** Cancelled is not empty: a request that was given up is answered with an error, never with nothing found. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, '请求已取消')
  }
}

export function unknownDocument(uri: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, `找不到文件：${URI.parse(uri).toString(true)}`)
}

/** What was asked cannot be had. @param why for the drafter, in Chinese */
export function refusedRequest(why: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, why)
}

/** For the log, with the place where it happened. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
