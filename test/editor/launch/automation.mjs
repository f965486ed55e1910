// What VS Code's page calls when it runs extension tests: one function per console line, one at the end.

export class Automation {
  #leave
  #left = new Promise(resolve => { this.#leave = resolve })

  /** `onLine` gets every line that the extension host writes to its console. */
  constructor(onLine) {
    /** The functions to expose to the page, by the names that VS Code knows. */
    this.doors = {
      codeAutomationLog: (_type, values) => {
        if (typeof values[0] === 'string') onLine(values[0])
      },
      codeAutomationExit: code => this.#leave(code),
    }
  }

  /** The exit code of the tests; rejects if the page dies or `limit` (milliseconds) passes first. */
  exitCode(page, limit) {
    return new Promise((resolve, reject) => {
      const fail = sentence => reject(new Error(sentence))
      const late = `VS Code did not report the end of the suite within ${limit / 1000} s`
      const timer = setTimeout(fail, limit, late)
      page.once('crash', () => fail('the page crashed'))
      page.once('close', () => fail('the page was closed'))
      this.#left.then(resolve).finally(() => clearTimeout(timer))
    })
  }
}
