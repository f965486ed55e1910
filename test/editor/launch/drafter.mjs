// Someone at the keyboard in front of VS Code's page: opens a document, types, composes with an input method, looks.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { shots } from './places.mjs'

/** Milliseconds; a busy machine may take half of it to show a menu. */
const patience = 60_000
/** Until VS Code is up. */
const startPatience = 150_000
/** Of a click that may come to nothing. */
const trials = 6
/** Between two keys: a fast typist's. What a key brings about is waited for, whatever time it takes. */
const keyPause = 40
/** Between two looks at the page. */
const glance = 50
/** Long enough for the editor to have asked, been answered, and not shown anything. */
const quiet = 700
/** Longer than a list of completions takes from one content to the next. */
const settling = 250
const list = '.suggest-widget.visible .monaco-list-row'

/** Through the file tree: it works alike in all hosts, and shows that VS Code is up. */
export async function openFile(page, name) {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name })
  const opened = page.locator(`.tab.active[data-resource-name="${name}"]`)
  await row.waitFor({ timeout: startPatience })
  // A tree that is drawn anew between two clicks swallows them.
  let shown = false
  for (let left = trials; left > 0 && !shown; left--) {
    await row.dblclick({ timeout: patience })
    shown = await opened.waitFor({ timeout: patience / trials }).then(() => true, () => false)
  }
  assert.ok(shown, `${name} opens`)
  await page.locator('.monaco-editor .view-lines').first().waitFor({ timeout: patience })
}

/** Runs the command that the palette finds by that name. */
export async function runCommand(page, name) {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget input:focus').waitFor({ timeout: patience })
  await page.keyboard.type(name, { delay: 10 })
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor({ timeout: patience })
  await page.keyboard.press('Enter')
}

export class Drafter {
  #shots = 0

  /** `name` begins the names of the pictures. */
  constructor(page, name) {
    this.page = page
    this.name = name
  }

  /** Waits until VS Code is up and knows the extension: what is opened before is plain text, and slow to become more. */
  async begin() {
    // What it has found is counted behind the name.
    await this.page.locator('.activitybar a[aria-label^="要点"]').waitFor({ timeout: startPatience })
  }

  /** Opens a file that has nothing for an outline yet. */
  async openEmpty(file) {
    await this.begin()
    await openFile(this.page, file)
    await this.#clickFirstLine()
  }

  /** Opens a file of the workspace and waits until the extension has answered for it: its outline is there. */
  async open(file) {
    await this.begin()
    await openFile(this.page, file)
    await this.eventually(async () => {
      const crumbs = await this.page.locator('.breadcrumbs-control .monaco-breadcrumb-item').allInnerTexts()
      assert.ok(crumbs.length > 1, 'the outline is there')
    })
    await this.#clickFirstLine()
  }

  /**
   * Not the middle, where a click would be by itself: where that lies below the window, it would be scrolled to. With the mouse,
   * for the same reason, until the editor has the keyboard.
   */
  #clickFirstLine() {
    return this.eventually(async () => {
      const place = await this.page.locator('.monaco-editor .view-lines').first().boundingBox()
      assert.ok(place, 'the editor is drawn')
      await this.page.mouse.click(place.x + 300, place.y + 5)
      assert.equal(await this.page.locator('.monaco-editor.focused').count(), 1)
    })
  }

  /** Each a key or a combination: `Enter`, `Control+End`. */
  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      await this.page.waitForTimeout(keyPause)
    }
  }

  /** Key after key, as without an input method; Chinese characters and marks arrive as an input method sends them. */
  async type(text) {
    for (const char of text) {
      if (char < '\u0080') await this.page.keyboard.type(char)
      else await this.page.keyboard.insertText(char)
      await this.page.waitForTimeout(keyPause)
    }
  }

  /** With an input method: the pinyin grows letter by letter in the text, then the chosen characters replace it. */
  async compose(pinyin, chosen) {
    const session = await this.page.context().newCDPSession(this.page)
    for (let end = 1; end <= pinyin.length; end++) {
      const text = pinyin.slice(0, end)
      await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
      await this.page.waitForTimeout(keyPause / 2)
    }
    await session.send('Input.insertText', { text: chosen })
    await session.detach()
    await this.page.waitForTimeout(keyPause)
  }

  /** Runs a command of the palette by its name. */
  command(name) {
    return runCommand(this.page, name)
  }

  /** What the list of completions shows, from the top; waits until `wanted` holds of it, and it stays so: each key renews it. */
  offered(wanted = labels => labels.length > 0) {
    const look = () => this.page.locator(`${list} .label-name`).allInnerTexts()
    return this.eventually(async () => {
      const labels = await look()
      assert.ok(wanted(labels), `offered: ${labels.join(' ') || 'nothing'}`)
      await this.page.waitForTimeout(settling)
      assert.deepEqual(await look(), labels)
      return labels
    })
  }

  /** Waits until no list of completions is shown. */
  listGone() {
    return this.eventually(async () => assert.deepEqual(await this.page.locator(list).allInnerTexts(), []))
  }

  /** Fails if a list of completions opens. */
  async nothingOffered() {
    await this.page.waitForTimeout(quiet)
    assert.deepEqual(await this.page.locator(list).allInnerTexts(), [])
  }

  /** The lines as the editor shows them, from the top of the window: what is wrapped is several. */
  async lines() {
    const lines = await this.page.locator('.monaco-editor .view-lines .view-line').evaluateAll(found => found
      .map(line => ({ top: line.offsetTop, text: line.textContent }))
      .sort((a, b) => a.top - b.top).map(({ text }) => text))
    return lines.map(line => line.replaceAll('\u00a0', ' ').replaceAll(/[\u200b-\u200f]/g, ''))
  }

  /** The text as the editor shows it, without line breaks: what is wrapped and what is a line of its own look alike. */
  async text() {
    return (await this.lines()).join('')
  }

  /** Waits until the last line is this one. */
  endsWith(line) {
    return this.eventually(async () => assert.equal((await this.lines()).at(-1), line))
  }

  /** Waits until there are so many errors and warnings: 「0 0」. */
  found(counts) {
    return this.eventually(async () => {
      const shown = await this.page.locator('#status\\.problems').innerText()
      assert.equal(shown.trim().replaceAll(/\s+/g, ' '), counts)
    })
  }

  /** Waits until the cursor is in this line, counted from 1. */
  atLine(line) {
    return this.eventually(async () => {
      assert.equal(await this.page.locator('.monaco-editor .active-line-number').first().innerText(), String(line))
    })
  }

  /** Waits for something that the page shows, and gives it. */
  async sees(selector, hasText) {
    const found = this.page.locator(selector, hasText === undefined ? {} : { hasText }).first()
    await found.waitFor({ timeout: patience })
    return found
  }

  /** The inside of the webview that is shown. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
  }

  /** Waits until the text has this in it. */
  reads(part) {
    return this.eventually(async () => {
      const text = await this.text()
      assert.ok(text.includes(part), `“${part}” is not in “${text}”`)
    })
  }

  /** Asks again until the answer no longer rejects; in the end rejects with what the last one said. */
  async eventually(answer) {
    const end = Date.now() + patience
    for (;;) {
      try {
        return await answer()
      } catch (error) {
        if (Date.now() > end) throw error
        await this.page.waitForTimeout(glance)
      }
    }
  }

  /** A picture of what there is to see, in test/editor/shots. */
  async shot() {
    fs.mkdirSync(shots, { recursive: true })
    this.#shots += 1
    await this.page.screenshot({ path: path.join(shots, `${this.name}-${this.#shots}.png`) })
  }
}
