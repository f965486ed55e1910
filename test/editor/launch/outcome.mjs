// What a suite reported from inside VS Code: its events as lines for the reader, and the counts.

/** The suite's reporter starts each event's line with this, so that it is found in the workbench's noise. */
const eventMark = '@@yaodian '

/** Follows one suite in one host. A suite is green only if it came to its end and at least one test ran. */
export class Outcome {
  passed = 0
  failed = 0
  skipped = 0
  /** Of those that passed: how many failed at first. */
  second = 0
  /** What docs/hosts.md is made of, one for each test; see test/hosts/record.mjs. */
  results = []
  /** As the host itself names it, once it has. */
  version
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

  pass(title, ms) {
    this.passed += 1
    this.results.push({ title, outcome: 'pass' })
    console.log(`  ✓ ${title} (${ms} ms)`)
  }

  /** A failure of the test called `title` that is tried once more. */
  again(reason, title) {
    this.second += 1
    console.log(`  ? ${indent(`${title}\n${reason}\nonce more:`)}`)
  }

  /** A failure of the host itself, outside any test, or of the test called `title`. */
  fail(reason, title) {
    this.failed += 1
    if (title !== undefined) this.results.push({ title, outcome: 'fail' })
    console.log(`  ✗ ${indent(title === undefined ? reason : `${title}\n${reason}`)}`)
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
        return this.fail(this.#explain(event.error), event.title)
      case 'skip':
        this.skipped += 1
        this.results.push({ title: event.title, outcome: 'skip' })
        return console.log(`  - skipped: ${event.title}`)
      case 'host':
        this.version = event.version
        return console.log(`  ${event.version}`)
      case 'end':
        this.#ended = true
    }
  }
}

function indent(text) {
  return text.replaceAll('\n', '\n    ')
}
