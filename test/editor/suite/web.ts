// Runs the suite in an extension host that is a web worker, with mocha's build for browsers.

import 'mocha/mocha.js'
import { mochaOptions, runToEnd } from './options.js'

export async function start(loadTests: () => Promise<void>): Promise<void> {
  mocha.setup(mochaOptions(Mocha.reporters.Base))
  await loadTests()
  await runToEnd(mocha)
}
