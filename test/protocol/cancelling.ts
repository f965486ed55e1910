// A request that is taken back as soon as it is sent.

import { CancellationTokenSource, type MessageConnection } from 'vscode-languageserver/node'

const TRIALS = 20

/**
 * What the server refuses with when it hears in time that the request is taken back. An answer that was ready before is right,
 * too: then it is asked again. `undefined`: it never refused.
 */
export async function refusalWhenCancelled(connection: MessageConnection, method: string, params: object): Promise<unknown> {
  for (let trial = 0; trial < TRIALS; trial++) {
    const source = new CancellationTokenSource()
    const answer = connection.sendRequest(method, params, source.token).then(() => undefined, (error: unknown) => error)
    source.cancel()
    const refusal = await answer
    if (refusal !== undefined) return refusal
  }
  return undefined
}
