// Spans: half-open ranges of UTF-16 code units, the only positions that grammar and core know.

/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

export function span(start: number, end: number): Span {
  return { start, end }
}

/** The span moved right by `by` code units. */
export function shift(s: Span, by: number): Span {
  return { start: s.start + by, end: s.end + by }
}

export function textOf(text: string, s: Span): string {
  return text.slice(s.start, s.end)
}
