// Where an expression matches a text. Most lines have no match of most expressions: asking must cost nothing there.

const NONE: readonly RegExpExecArray[] = []

/** What `text.matchAll(expression)` finds, without the copy of the expression that it makes at each call. */
export function matchesOf(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0
  let match = expression.exec(text)
  if (match === null) return NONE
  const matches: RegExpExecArray[] = []
  for (; match !== null; match = expression.exec(text)) {
    matches.push(match)
    if (match[0] === '') expression.lastIndex++
  }
  return matches
}
