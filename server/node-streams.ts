// The connection over standard input and output, which answers even what is no JSON.

import { Console } from 'node:console'
import {
  createConnection, ErrorCodes, StreamMessageReader, StreamMessageWriter, type Connection, type Message, type ResponseMessage,
} from 'vscode-languageserver/node'
import { watchFrames } from './framing.js'
import { checkedMessages } from './incoming.js'

/** Ends the process where frames are lost. */
export function standardConnection(): Connection {
  // What a library may print must not come between the messages.
  globalThis.console = new Console(process.stderr)
  endWhereFramesAreLost()
  const writer = new StreamMessageWriter(process.stdout)
  const reader = new StreamMessageReader(process.stdin, {
    contentTypeDecoder: {
      name: 'application/json',
      decode: async (bytes, { charset }) => {
        try {
          return JSON.parse(new TextDecoder(charset).decode(bytes)) as Message
        } catch (error) {
          await writer.write(notRead)
          throw error
        }
      },
    },
  })
  return createConnection(reader, writer, checkedMessages)
}

/** Nobody knows which request it was: JSON-RPC 2.0, section 5. */
const notRead: ResponseMessage = {
  jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message: '这条消息不是 JSON，没有读' },
}

/** Deaf for good is worse than gone: who started us notices the end, and starts us anew. */
function endWhereFramesAreLost(): void {
  process.stdin.on('data', watchFrames(why => {
    process.stderr.write(`无法继续读取客户端的消息，服务器退出。${why}\n`, () => process.exit(1))
  }))
}
