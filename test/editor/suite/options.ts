// Mocha's settings in every host, and the end of a run as VS Code wants it: a promise that rejects on failure.

import * as vscode from 'vscode'
import { hostReporter, tell } from './reporter.js'

const pictureTime = 500

export function mochaOptions(Base: typeof Mocha.reporters.Base): Mocha.MochaOptions {
  return {
    ui: 'bdd',
    // Above the patience of `eventually`, whose message says more than mocha's.
    timeout: 30_000,
    reporter: hostReporter(Base),
    rootHooks: {
      /** After a failure the launcher photographs the page: leave it as it is for a moment. */
      async afterEach(this: Mocha.Context): Promise<void> {
        if (this.currentTest?.state === 'failed') await new Promise(resolve => setTimeout(resolve, pictureTime))
      },
    },
  }
}

/** The part of mocha that both of its builds share. */
export interface Runnable {
  run(done: (failures: number) => void): unknown
}

export function runToEnd(mocha: Runnable): Promise<void> {
  tell({ kind: 'host', version: `VS Code ${vscode.version}` })
  return new Promise((resolve, reject) => {
    mocha.run(failures => {
      if (failures === 0) resolve()
      else reject(new Error(`${failures} failed`))
    })
  })
}
