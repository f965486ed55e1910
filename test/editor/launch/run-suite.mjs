// One run of the suite in a host that a browser shows, from opening the host to closing it.

import fs from 'node:fs'
import path from 'node:path'
import { Automation } from './automation.mjs'
import { forgetKept, keepLog, keepShot, openPage } from './page.mjs'
import { workspace } from './places.mjs'
import { temporaryFolder } from './way-out.mjs'

/** Runs the staged suite in the host that `openHost` opens, and tells `outcome`; never throws for what failed. */
export async function runSuite({ name, openHost, extension, suite, limit, outcome }) {
  forgetKept(name)
  const { folder: scratch, remove } = temporaryFolder()
  const folder = path.join(scratch, 'workspace')
  fs.cpSync(workspace, folder, { recursive: true })
  try {
    const host = await openHost({ extension, suite, folder, scratch })
    try {
      await follow({ name, host, outcome, limit })
    } finally {
      await host.stop()
    }
  } catch (error) {
    outcome.fail(error instanceof Error ? error.message : String(error))
  } finally {
    remove()
  }
}

async function follow({ name, host, outcome, limit }) {
  const pictures = []
  const automation = new Automation(line => {
    if (outcome.take(line)?.kind === 'fail') pictures.push(keepShot(view.page, `${name}-${pictures.length + 1}`))
  })
  const view = await openPage({ url: host.url, doors: automation.doors })
  try {
    outcome.close(await automation.exitCode(view.page, limit))
  } catch (error) {
    outcome.fail(error.message)
    pictures.push(keepShot(view.page, `${name}-end`))
  }
  if (outcome.failed > 0) {
    const kept = [keepLog(name, [...view.log, '', host.output()]), ...await Promise.all(pictures)]
    console.log(`  look at ${kept.join(', ')}`)
  }
  await view.close()
}
