// Runs the suite in an extension host that is Node: the server's or desktop VS Code's.

import Mocha from 'mocha'
import { mochaOptions, runToEnd } from './options.js'

export async function start(loadTests: () => Promise<void>): Promise<void> {
  const mocha = new Mocha(mochaOptions(Mocha.reporters.Base))
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await loadTests()
  await runToEnd(mocha)
}
