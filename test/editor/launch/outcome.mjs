// What a suite reported from inside VS Code: its events as lines for the reader, and the counts.

/** The suite's reporter starts each event's line with this, so that it is found in the workbench's noise. */
const eventMark = '@@yaodian '

/** Follows one suite in one host. A suite is green only if it came to its end and at least one test ran. */
export class Outcome {
  passed = 0
  failed = 0
  skipped = 0
  #ended = false
  #explain

  /** `explain` makes an error's text better to read. */
  constructor(explain) {
    this.#explain = explain
  }

  /** Takes one line of the host's log; gives the event if it was one. */
  take(line) {
    const at = line.indexOf(eventMark)
    if (at < 0) return undefined
    const event = JSON.parse(line.slice(at + eventMark.length))
    this.#count(event)
    return event
  }

  /** Something that went well outside the suite. */
  pass(title, ms) {
    this.passed += 1
    console.log(`  ✓ ${title} (${ms} ms)`)
  }

  /** A failure of the host itself, outside any test. */
  fail(reason) {
    this.failed += 1
    console.log(`  ✗ ${indent(reason)}`)
  }

  /** Closes the books with the exit code that the host gave. */
  close(code) {
    if (!this.#ended) this.fail(`the suite did not come to its end (exit code ${code})`)
    else if (this.passed + this.failed === 0) this.fail('the suite ran no test')
    else if (code !== 0 && this.failed === 0) this.fail(`the host ended with exit code ${code}`)
  }

  #count(event) {
    switch (event.kind) {
      case 'pass':
        return this.pass(event.title, event.ms)
      case 'fail':
        return this.fail(`${event.title}\n${this.#explain(event.error)}`)
      case 'skip':
        this.skipped += 1
        return console.log(`  - skipped: ${event.title}`)
      case 'note':
        return console.log(`  ${event.text}`)
      case 'end':
        this.#ended = true
    }
  }
}

function indent(text) {
  return text.replaceAll('\n', '\n    ')
}
