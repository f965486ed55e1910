// The life of a worker of `check`: a file comes in, what is learned of it goes out.

import type { MessagePort } from 'node:worker_threads'
import type { FoundFile } from '../input/find-files.js'
import { fileChecker } from './check-file.js'
import type { Io, Order } from '../io.js'
import { pack } from './sent-outcome.js'

export function serve(port: MessagePort, { cwd, mode, edits }: Order, io: Io): void {
  const checkFile = fileChecker(mode, { ...io, cwd })
  port.on('message', (file: FoundFile) => {
    void checkFile(file).then(outcome => { port.postMessage(pack(outcome, edits)) })
  })
}
