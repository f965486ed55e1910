// The walkthrough and the welcome texts: what they lead to exists, and every step has its page in both languages.

import { strict as assert } from 'node:assert'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Commands of VS Code itself that our texts lead to. */
const BUILT_IN: readonly string[] = ['workbench.action.quickOpen', 'workbench.actions.view.problems']
const LANGUAGES = { en: 'package.nls.json', 'zh-cn': 'package.nls.zh-cn.json' }

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[]
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[]
  }
}

interface Step {
  readonly media: { readonly markdown: string }
  readonly completionEvents: readonly string[]
}

const { contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const known = new Set([...contributes.commands.map(({ command }) => command), ...BUILT_IN])
const steps = contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps)

function textsFor(language: string, words: string): readonly string[] {
  const folder = join('docs/walkthrough', language)
  return [words, ...readdirSync(folder).map(page => join(folder, page))].map(path => readFileSync(path, 'utf8'))
}

/** In links (`command:yaodian.newPlan`) and completion events (`onCommand:yaodian.newPlan`). */
function commandsIn(text: string, sign: RegExp): readonly string[] {
  return [...text.matchAll(sign)].map(([, command = '']) => command)
}

describe('walkthrough', () => {
  for (const [language, words] of Object.entries(LANGUAGES)) {
    it(`leads to commands that exist (${language})`, () => {
      const led = textsFor(language, words).flatMap(text => commandsIn(text, /\bcommand:([\w.]+)/g))
      assert.ok(led.length >= steps.length)
      assert.deepEqual(led.filter(command => !known.has(command)), [])
    })

    it(`has a page for each step, and no other (${language})`, () => {
      const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(words, 'utf8'))
      const pages = steps.map(({ media }) => texts[media.markdown.replaceAll('%', '')] ?? media.markdown)
      const folder = join('docs/walkthrough', language)
      assert.deepEqual(pages.toSorted(), readdirSync(folder).map(page => `${folder}/${page}`).toSorted())
      for (const page of pages) assert.ok(existsSync(page), page)
    })
  }

  it('has five steps, done by commands that exist', () => {
    assert.equal(steps.length, 5)
    const events = steps.flatMap(({ completionEvents }) => completionEvents.flatMap(event => commandsIn(event, /^onCommand:(.+)$/g)))
    assert.deepEqual(events.filter(command => !known.has(command)), [])
  })
})
