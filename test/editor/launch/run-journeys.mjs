// Keystroke journeys: every test/editor/journeys/NAME.mjs, each on a page of its own in one host.
//
// A journey exports `title`, `files` (texts by name, put into the workspace) and `journey(drafter)`, which rejects
// where something is not as it should be. Counted like the tests of the suite.

import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Drafter } from './drafter.mjs'
import { forgetKept, keepLog, keepShot, openPage } from './page.mjs'
import { editorTests } from './places.mjs'
import { temporaryFolder } from './way-out.mjs'

const journeys = path.join(editorTests, 'journeys')

/** Runs those that `only` names, or all; tells `outcome`; never throws for what failed. */
export async function runJourneys({ name, openHost, extension, limit, outcome, only }) {
  const { folder: scratch, remove } = temporaryFolder()
  const folder = path.join(scratch, 'workspace')
  fs.mkdirSync(folder)
  try {
    const all = await Promise.all(journeyNames().filter(each => only === undefined || each === only).map(load))
    if (all.length === 0) throw new Error(`there is no journey ${only}`)
    for (const [file, text] of all.flatMap(({ files }) => Object.entries(files))) fs.writeFileSync(path.join(folder, file), text)
    const host = await openHost({ extension, folder, scratch })
    try {
      for (const journey of all) await run({ journey, host, name, limit, outcome })
    } finally {
      await host.stop()
    }
  } catch (error) {
    outcome.fail(error instanceof Error ? error.message : String(error))
  } finally {
    remove()
  }
}

function journeyNames() {
  return fs.readdirSync(journeys).filter(file => file.endsWith('.mjs')).map(file => path.basename(file, '.mjs')).sort()
}

async function load(name) {
  return { name, ...await import(pathToFileURL(path.join(journeys, `${name}.mjs`)).href) }
}

async function run({ journey, host, name, limit, outcome }) {
  const kept = `journey-${journey.name}-${name}`
  const start = Date.now()
  forgetKept(kept)
  const view = await openPage({ url: host.url })
  try {
    await within(limit, journey.journey(new Drafter(view.page, kept)))
    outcome.pass(journey.title, Date.now() - start)
  } catch (error) {
    outcome.fail(`${journey.title}\n${error instanceof Error ? error.message : error}`)
    console.log(`  look at ${await keepShot(view.page, `${kept}-end`)}, ${keepLog(kept, [...view.log, '', host.output()])}`)
  }
  await view.close()
}

function within(limit, work) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not at its end after ${limit / 1000} s`)), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
