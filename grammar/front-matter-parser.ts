// The front matter: its tokens and its Chevrotain grammar. A grammar of its own, not YAML: a full-width colon works.

import { flatMap } from './flat-map.js'
import { createToken, CstParser, Lexer, type CstNode, type IToken } from 'chevrotain'
import { anythingBut, EVERY_BUCKET, WHITE, WHITE_CLASS } from './chars.js'
import { lazily } from './lazily.js'

const AnyChar = `[${anythingBut('')}]`

const Newline = createToken({ name: 'Newline', pattern: /\r\n|\n|\r/, line_breaks: true })
const Fence = createToken({ name: 'Fence', ...atLineStart(/---+(?=[ \t]*(?:[\r\n]|$))/y, ['-']) })
const Indent = createToken({ name: 'Indent', ...atLineStart(new RegExp(`[${WHITE_CLASS}]+`, 'y'), [...' \t\u3000\u00a0']) })
const Comment = createToken({ name: 'Comment', ...atLineStart(new RegExp(`//${AnyChar}*`, 'y'), ['/']) })
const Dash = createToken({ name: 'Dash', ...atLineStart(new RegExp(`[-－•·][${WHITE_CLASS}]*`, 'y'), [...'-－•·']) })
const Key = createToken({
  name: 'Key',
  ...atLineStart(new RegExp(`[${anythingBut(`：:-－•·${WHITE}`)}][${anythingBut('：:')}]*(?=[：:])`, 'y'), EVERY_BUCKET),
})
const Colon = createToken({ name: 'Colon', pattern: /[：:]/ })
const Value = createToken({ name: 'Value', pattern: new RegExp(`${AnyChar}+`) })

const TOKENS = [Newline, Fence, Comment, Dash, Key, Indent, Colon, Value]
const lexer = lazily(() => new Lexer(TOKENS, { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true }))

/**
 * frontMatter := line ( newline line )*
 * line        := indent? ( fence | comment | dash value? | key colon value? | value )?
 */
class FrontMatterParser extends CstParser {
  constructor(skipValidations: boolean) {
    super(TOKENS, { recoveryEnabled: true, skipValidations })
    this.performSelfAnalysis()
  }

  readonly frontMatter = this.RULE('frontMatter', () => {
    this.SUBRULE(this.line)
    this.MANY(() => {
      this.CONSUME(Newline)
      this.SUBRULE1(this.line)
    })
  })

  readonly line = this.RULE('line', () => {
    this.OPTION(() => this.CONSUME(Indent))
    this.OPTION1(() => this.OR([
      { ALT: () => this.CONSUME(Fence) },
      { ALT: () => this.CONSUME(Comment) },
      { ALT: () => this.SUBRULE(this.item) },
      { ALT: () => this.SUBRULE(this.entry) },
      { ALT: () => this.SUBRULE(this.stray) },
    ]))
  })

  readonly item = this.RULE('item', () => {
    this.CONSUME(Dash)
    this.OPTION(() => this.SUBRULE(this.value))
  })

  readonly entry = this.RULE('entry', () => {
    this.CONSUME(Key)
    this.CONSUME(Colon)
    this.OPTION(() => this.SUBRULE(this.value))
  })

  readonly stray = this.RULE('stray', () => {
    this.SUBRULE(this.value)
  })

  readonly value = this.RULE('value', () => {
    this.AT_LEAST_ONE(() => this.OR([
      { ALT: () => this.CONSUME(Value) },
      { ALT: () => this.CONSUME(Colon) },
    ]))
  })
}

const parser = lazily(() => new FrontMatterParser(true))

export type FrontMatterLine =
  | { readonly is: 'fence' | 'blank' | 'comment' }
  | { readonly is: 'item'; readonly indent: number; readonly dash: IToken; readonly value: readonly IToken[] }
  | { readonly is: 'entry'; readonly indent: number; readonly key: IToken; readonly value: readonly IToken[] }
  | { readonly is: 'stray'; readonly value: readonly IToken[] }

/** The lines of the front matter, each read as far as it can be. */
export function parseFrontMatterLines(text: string): readonly FrontMatterLine[] {
  parser().input = lexer().tokenize(text).tokens
  const lines = parser().frontMatter().children['line'] ?? []
  return flatMap(lines, line => 'children' in line ? [lineOf(line)] : [])
}

/** Builds the parser with all of Chevrotain's validations: a test does so, the product does not. */
export function validateFrontMatterGrammar(): void {
  new FrontMatterParser(false)
}

function lineOf(line: CstNode): FrontMatterLine {
  const indent = tokenIn(line, 'Indent')?.image.length ?? 0
  const item = nodeIn(line, 'item')
  const entry = nodeIn(line, 'entry')
  const stray = nodeIn(line, 'stray')
  const dash = item && tokenIn(item, 'Dash')
  const key = entry && tokenIn(entry, 'Key')
  if (item !== undefined && dash !== undefined) return { is: 'item', indent, dash, value: valueIn(item) }
  if (entry !== undefined && key !== undefined) return { is: 'entry', indent, key, value: valueIn(entry) }
  if (stray !== undefined) return { is: 'stray', value: valueIn(stray) }
  if (tokenIn(line, 'Fence') !== undefined) return { is: 'fence' }
  return { is: tokenIn(line, 'Comment') === undefined ? 'blank' : 'comment' }
}

function valueIn(node: CstNode): readonly IToken[] {
  const tokens = Object.values(nodeIn(node, 'value')?.children ?? {}).flat()
  return flatMap(tokens, token => 'image' in token ? [token] : []).sort((a, b) => a.startOffset - b.startOffset)
}

function nodeIn(node: CstNode, name: string): CstNode | undefined {
  const child = node.children[name]?.[0]
  return child !== undefined && 'children' in child ? child : undefined
}

function tokenIn(node: CstNode, name: string): IToken | undefined {
  const child = node.children[name]?.[0]
  return child !== undefined && 'image' in child ? child : undefined
}

function atLineStart(regex: RegExp, startChars: readonly (string | number)[]) {
  const exec = (text: string, offset: number, matched: IToken[]) => {
    const before = matched.at(-1)?.tokenType
    if (before !== undefined && before !== Newline && before !== Indent) return null
    regex.lastIndex = offset
    return regex.exec(text)
  }
  return { pattern: { exec }, line_breaks: false, start_chars_hint: [...startChars] }
}
