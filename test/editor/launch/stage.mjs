// The extension as VS Code shall see it: manifest, bundles and what the manifest names, without node_modules.

import fs from 'node:fs'
import path from 'node:path'

/** Copies the extension from `root` to `target`; throws a sentence for the developer if something was not built. */
export function stageExtension({ root, target }) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  if (!manifest.main || !manifest.browser) throw new Error(`${root}/package.json has no main or no browser entry`)
  const missing = namedFiles(manifest).filter(file => !fs.existsSync(path.join(root, file)))
  if (missing.length > 0) {
    throw new Error(`package.json names ${missing.join(', ')}, absent from ${root}: run \`npm run build\` first`)
  }
  const translations = fs.readdirSync(root).filter(name => /^package\.nls(\..+)?\.json$/.test(name))
  for (const entry of new Set(['package.json', 'dist', 'client/icons', 'docs/walkthrough', ...translations, ...namedFiles(manifest)])) {
    const from = path.join(root, entry)
    if (fs.existsSync(from)) fs.cpSync(from, path.join(target, entry), { recursive: true })
  }
}

/** Every relative path in the manifest: main, browser, icon, l10n, grammars, language configuration, schemas … */
function namedFiles(manifest) {
  const { main, browser, icon, l10n, contributes } = manifest
  return [main, browser, icon, l10n, ...strings(contributes).filter(text => text.startsWith('./'))]
    .filter(file => file !== undefined)
    .map(file => path.normalize(file))
}

function strings(value) {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}
