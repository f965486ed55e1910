// What the server must say of a text: the analysis itself, put into the protocol's words by the tests' own converter.

import type { Diagnostic } from 'vscode-languageserver/node'
import { analyze, type AnalysisContext } from '../../core/index.js'
import { rangeOf } from './text.js'

const SEVERITIES = { error: 1, warning: 2, hint: 3 } as const

export function expectedDiagnostics(uri: string, text: string, context?: AnalysisContext): readonly Diagnostic[] {
  const { findings } = context === undefined ? analyze(text) : analyze(text, context)
  return findings.map((finding): Diagnostic => {
    const relatedInformation = finding.related.map(place => ({
      location: { uri, range: rangeOf(text, place.span) },
      message: place.message,
    }))
    return {
      range: rangeOf(text, finding.span),
      severity: SEVERITIES[finding.severity],
      code: finding.code,
      source: `要点·${finding.source}`,
      message: finding.message,
      ...(relatedInformation.length === 0 ? {} : { relatedInformation }),
    }
  })
}
