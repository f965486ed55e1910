// Puts one of our pages into a webview: what it may load, and the shell that loads it.

import { env, Uri, type Webview, type WebviewOptions } from 'vscode'
import { shellHtml } from './html.js'

export interface Page {
  /** A folder of webview/, and the name of its bundle in dist/webview. */
  readonly name: string
  /** What a screen reader calls the page. */
  readonly title: string
  /** What the page finds in `data-words`, by its own names. */
  readonly words: Readonly<Record<string, string>>
}

/** The page's script runs, and nothing but our bundles can be read. */
export function pageOptions(extension: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [bundles(extension)] }
}

/** @param extension where the extension is installed */
export function showPage(webview: Webview, extension: Uri, { name, title, words }: Page): void {
  const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(bundles(extension), file)).toString()
  webview.options = pageOptions(extension)
  webview.html = shellHtml({
    language: env.language,
    title,
    script: address(`${name}.js`),
    style: address(`${name}.css`),
    source: webview.cspSource,
    nonce: crypto.randomUUID(),
    words,
  })
}

function bundles(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview')
}
