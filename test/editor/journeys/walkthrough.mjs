// The page that greets a new drafter: five steps, each with its page beside it.

import assert from 'node:assert/strict'

export const title = 'the walkthrough has five steps, each with something to read beside it @引导'

export const files = {}

/** What the page beside each step says. */
const pages = [
  [/Start a work plan/, 'Title, organ and date'], [/Prepare the unit directory/, '单位名录'], [/Type the tasks/, 'Enter'],
  [/See what is wrong/, 'Ctrl+.'], [/Preview, and export/, 'GB/T 9704'],
]

export async function journey(drafter) {
  await drafter.begin()
  await drafter.command('Open Walkthrough')
  await drafter.type('Get Started with')
  await drafter.sees('.quick-input-list .monaco-list-row.focused', '工作要点')
  await drafter.press('Enter')
  await drafter.sees('.getting-started-step')
  // Without the side bar there is room for the page beside the steps.
  await drafter.press('Control+B')
  const steps = drafter.page.locator('.getting-started-step')
  assert.equal(await steps.count(), pages.length)
  for (const [name, word] of pages) {
    await steps.filter({ hasText: name }).locator('h3').click()
    await drafter.eventually(async () => {
      assert.ok((await drafter.webview().locator('body').innerText()).includes(word), `${word} is beside ${name}`)
    })
    await drafter.shot()
  }
}
