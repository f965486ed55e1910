// What VS Code gives to a page in a webview: a way to post messages, and a state that outlives the page.

interface VsCode {
  postMessage(message: unknown): void
  /** What was kept last, also after the window was loaded anew; `undefined` the first time. */
  getState(): unknown
  setState(state: unknown): void
}

declare function acquireVsCodeApi(): VsCode

/** May be called once in the life of a page. */
export function vsCode(): VsCode {
  return acquireVsCodeApi()
}

/** The page's words, which the shell carries (client/webview/html.ts); a word that is not there is its own name. */
export function pageWords(body: HTMLElement): (name: string) => string {
  const words: unknown = JSON.parse(body.dataset['words'] ?? '{}')
  const known = new Map(typeof words === 'object' && words !== null ? Object.entries(words) : [])
  return name => {
    const word: unknown = known.get(name)
    return typeof word === 'string' ? word : name
  }
}
