// Comments, and the suppressions that some of them are: `// 要点-忽略 numbering/gap`.

import { createToken, Lexer } from 'chevrotain'
import { anythingBut, WHITE_CLASS } from './chars.js'
import { lazily } from './lazily.js'
import type { Span } from './span.js'
import type { CommentLine, SuppressedCode, Suppression, SyntaxProblem } from './tree.js'
import { SUPPRESSION_WORDS } from './words.js'

const Slashes = createToken({ name: 'Slashes', pattern: /\/\// })
const White = createToken({ name: 'White', pattern: new RegExp(`[${WHITE_CLASS}、，,]+`), group: Lexer.SKIPPED })
const Word = createToken({ name: 'SuppressionWord', pattern: new RegExp(`(?:${Object.keys(SUPPRESSION_WORDS).join('|')})(?=[${WHITE_CLASS}、，,]|$)`) })
const Code = createToken({ name: 'Code', pattern: /[a-z]+\/[a-z0-9-]+/ })
const Remark = createToken({ name: 'Remark', pattern: new RegExp(`[${anythingBut(' \t\u3000\u00a0、，,')}]+`) })

const lexer = lazily(() => new Lexer([Slashes, White, Word, Code, Remark], {
  positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true,
}))

/** Parses a comment line; `printed` is the line without the white space around it. */
export function parseComment(text: string, printed: Span): CommentLine {
  const [, word, ...rest] = lexer().tokenize(text.slice(printed.start, printed.end)).tokens
  if (word?.tokenType !== Word) return { kind: 'comment', suppression: undefined, problems: [] }
  const codes: readonly SuppressedCode[] = rest.filter(token => token.tokenType === Code).map(token => {
    const start = printed.start + token.startOffset
    return { code: token.image, span: { start, end: start + token.image.length } }
  })
  const reach = SUPPRESSION_WORDS[word.image as keyof typeof SUPPRESSION_WORDS]
  const suppression: Suppression = { kind: 'suppression', span: printed, reach, codes }
  const problem: SyntaxProblem = { code: 'suppression-form', span: printed, found: word.image }
  return { kind: 'comment', suppression, problems: codes.length === 0 && reach !== 'end' ? [problem] : [] }
}
