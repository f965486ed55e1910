// Tells the launcher what happens, from inside any extension host: one console line per event.

export type SuiteEvent =
  | { readonly kind: 'pass', readonly title: string, readonly ms: number }
  | { readonly kind: 'fail', readonly title: string, readonly error: string }
  | { readonly kind: 'skip', readonly title: string }
  | { readonly kind: 'host', readonly version: string }
  | { readonly kind: 'end' }

/** Known to launch/outcome.mjs, which looks for it. */
const eventMark = '@@yaodian '

export function tell(event: SuiteEvent): void {
  console.log(eventMark + JSON.stringify(event))
}

/** The reporter as a child of `Base`, which mocha's two builds bring each for itself. */
export function hostReporter(Base: typeof Mocha.reporters.Base): Mocha.ReporterConstructor {
  return class extends Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options)
      runner.on('pass', test => tell({ kind: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 }))
      runner.on('fail', (test, error: unknown) => tell({ kind: 'fail', title: test.fullTitle(), error: reason(error) }))
      runner.on('pending', test => tell({ kind: 'skip', title: test.fullTitle() }))
      runner.on('end', () => tell({ kind: 'end' }))
    }
  }
}

/**
 * The message too: a stack does not always begin with it.
 * The launcher turns the places in it into those of the source.
 */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const places = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return [`${error.name}: ${error.message}`, ...places].join('\n')
}
