// What the protocol allows when: nothing before `initialize`, nothing but `exit` after `shutdown`.

import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver'

export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result

export interface Lifecycle {
  readonly running: boolean
  /** The client has said `shutdown`. */
  readonly shutDown: boolean
  /** Throws the protocol's error if the server has been initialized before. */
  begin(): void
  /** Throws the protocol's error if the server does not run. */
  end(): void
  /** Throws the protocol's error if the server does not run. */
  demandRunning(): void
  /** The handler, refused with the protocol's error while the server does not run. */
  guard<Params, Result>(handler: Handler<Params, Result>): Handler<Params, Result>
}

export function lifecycle(): Lifecycle {
  let state: 'new' | 'running' | 'shut-down' = 'new'
  const demandRunning = (): void => {
    if (state === 'new') {
      throw new ResponseError(ErrorCodes.ServerNotInitialized, '服务器尚未初始化')
    }
    if (state === 'shut-down') {
      throw new ResponseError(ErrorCodes.InvalidRequest, '服务器已经关闭，不再受理请求')
    }
  }
  return {
    get running() {
      return state === 'running'
    },
    get shutDown() {
      return state === 'shut-down'
    },
    demandRunning,
    begin() {
      if (state !== 'new') {
        throw new ResponseError(ErrorCodes.InvalidRequest, '服务器只能初始化一次')
      }
      state = 'running'
    },
    end() {
      demandRunning()
      state = 'shut-down'
    },
    guard: handler => (params, token) => {
      demandRunning()
      return handler(params, token)
    },
  }
}
