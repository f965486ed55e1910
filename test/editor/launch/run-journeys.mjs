// Keystroke journeys: every test/editor/journeys/NAME.mjs, each in a workspace and a host of its own.
//
// Keys fall into a window that a busy machine draws late: a journey that fails is made once more in a new one. Both
// outcomes are said; the second counts, and how many needed it is said at the end.
//
// A journey exports `title`, `files` (texts or bytes by name, put into the workspace) and `journey(drafter)`, which
// rejects where something is not as it should be. Counted like the tests of the suite. It may export more:
//   hosts          the hosts that it is made for, where not for all
//   trusted        false: VS Code asks whether the workspace is trusted, which it is not at first
//   workspaceFile  the .code-workspace among the files that is opened, in place of the folder
//   locale         the language of the extension's texts

import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Drafter } from './drafter.mjs'
import { forgetKept, keepLog, keepShot, openPage } from './page.mjs'
import { editorTests } from './places.mjs'
import { temporaryFolder } from './way-out.mjs'

const journeys = path.join(editorTests, 'journeys')

/** Runs those that `only` names, or all; tells `outcome`; never throws for what failed. `look`: see `openPage`. */
export async function runJourneys({ only, outcome, ...host }) {
  const names = journeyNames().filter(each => only === undefined || each === only)
  if (names.length === 0) outcome.fail(`there is no journey ${only}`)
  for (const each of names) {
    try {
      const loaded = await load(each)
      if (loaded.hosts?.includes(host.name) !== false) await runTwice(loaded, { outcome, ...host })
    } catch (error) {
      outcome.fail(`${each}: ${reason(error)}`)
    }
  }
}

async function runTwice(journey, { outcome, ...host }) {
  const start = Date.now()
  const first = await inWorkspace(journey, host)
  if (first !== undefined) outcome.again(first, journey.title)
  const why = first === undefined ? undefined : await inWorkspace(journey, { ...host, trial: '-again' })
  if (why === undefined) outcome.pass(journey.title, Date.now() - start)
  else outcome.fail(why, journey.title)
}

/** Why it failed, if it did, and what to look at. */
async function inWorkspace(journey, { name, openHost, extension, limit, look, trial = '' }) {
  const { folder: scratch, remove } = temporaryFolder()
  const folder = path.join(scratch, 'workspace')
  fs.mkdirSync(folder)
  try {
    for (const [file, content] of Object.entries(journey.files)) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      fs.writeFileSync(path.join(folder, file), content)
    }
    const { trusted, workspaceFile } = journey
    const host = await openHost({ extension, folder, scratch, theme: look?.theme, trusted, workspaceFile })
    try {
      return await run({ journey, host, kept: `journey-${journey.name}-${name}${trial}`, limit, look })
    } finally {
      await host.stop()
    }
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

async function run({ journey, host, kept, limit, look }) {
  forgetKept(kept)
  const view = await openPage({ url: host.url, locale: look?.locale ?? journey.locale })
  try {
    await within(limit, journey.journey(new Drafter(view.page, kept)))
    return undefined
  } catch (error) {
    return `${reason(error)}\nlook at ${await keepShot(view.page, `${kept}-end`)}, ${keepLog(kept, [...view.log, '', host.output()])}`
  } finally {
    await view.close()
  }
}

function reason(error) {
  return error instanceof Error ? error.message : String(error)
}

function within(limit, work) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not at its end after ${limit / 1000} s`)), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
