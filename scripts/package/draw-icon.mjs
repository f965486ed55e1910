// Draws client/icons/icon.png, the mark of the extension, from icon.svg beside this: `node scripts/package/draw-icon.mjs`.
// With the browser of the editor tests (`node test/editor/prepare.mjs` first); marketplaces take no SVG.

import { readFile } from 'node:fs/promises'
import { openBrowser } from '../../test/editor/launch/browser.mjs'

const side = 256
const browser = await openBrowser()
try {
  const page = await browser.newPage({ viewport: { width: side, height: side } })
  await page.setContent(`<style>body { margin: 0 }</style>${await readFile('scripts/package/icon.svg', 'utf8')}`)
  await page.screenshot({ path: 'client/icons/icon.png', omitBackground: true })
} finally {
  await browser.close()
}
