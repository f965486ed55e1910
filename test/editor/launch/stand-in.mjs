#!/usr/bin/env node
// Stands in for the executable of desktop VS Code where there is none: takes its arguments for a test run, shows the Node
// host in the headless browser, and says and returns what the executable would. It tests desktop-host.mjs, not desktop VS Code.

import { parseArgs } from 'node:util'
import { Automation } from './automation.mjs'
import { openNodeHost } from './node-host.mjs'
import { openPage } from './page.mjs'
import { temporaryFolder } from './way-out.mjs'

/** Milliseconds; whoever started us has a shorter patience. */
const limit = 600_000

const { values, positionals: [folder] } = parseArgs({ strict: false, allowPositionals: true })
const { extensionDevelopmentPath: extension, extensionTestsPath: suite } = values
const { folder: scratch } = temporaryFolder()
const host = await openNodeHost({ extension, suite, folder, scratch })
const automation = new Automation(line => console.log(line))
const view = await openPage({ url: host.url, doors: automation.doors })
process.exitCode = await automation.exitCode(view.page, limit)
await view.close()
await host.stop()
