// Reads JSON with the place of every key and value; of broken JSON it says in Chinese what is wrong where.

import type { Span } from '../../grammar/index.js'

export type JsonNode = JsonObject | JsonArray | JsonScalar

export interface JsonObject {
  readonly kind: 'object'
  readonly span: Span
  /** In the order of the text; a key may come twice. */
  readonly members: readonly JsonMember[]
}

export interface JsonMember {
  readonly key: string
  /** With the quotes. */
  readonly keySpan: Span
  readonly value: JsonNode
}

export interface JsonArray {
  readonly kind: 'array'
  readonly span: Span
  readonly items: readonly JsonNode[]
}

export interface JsonScalar {
  readonly kind: 'scalar'
  readonly span: Span
  readonly value: string | number | boolean | null
}

export interface JsonProblem {
  readonly span: Span
  readonly message: string
}

export type JsonText =
  | { readonly kind: 'value'; readonly root: JsonNode }
  | { readonly kind: 'broken'; readonly problem: JsonProblem }

/** Takes what `JSON.parse` takes, but for nesting beyond reason; a byte order mark may stand in front. */
export function readJson(text: string): JsonText {
  const reader = new JsonReader(text)
  const root = reader.readDocument()
  return root === undefined ? { kind: 'broken', problem: reader.problem } : { kind: 'value', root }
}

interface Token {
  readonly type: 'mark' | 'string' | 'scalar' | 'bad' | 'end'
  readonly image: string
  readonly span: Span
}

const WHITE = /[ \t\r\n]*/y
const MARK = /[{}[\]:,]/y
const STRING = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const BAD = /"[^"\r\n]*|\/[/*][^\r\n]*|[\w.+-]+|[^]/uy

const DEEPEST = 50

class JsonReader {
  /** Why there is no value; only to be asked where there is none. */
  problem: JsonProblem = { span: { start: 0, end: 0 }, message: '' }
  private at: number
  private depth = 0
  private token: Token

  constructor(private readonly text: string) {
    this.at = text.startsWith('\ufeff') ? 1 : 0
    this.token = this.next()
  }

  readDocument(): JsonNode | undefined {
    const root = this.readValue()
    if (root === undefined || this.token.type === 'end') return root
    return this.fail(this.token, `到这里已经写完了，后面的“${glimpse(this.token)}”是多余的，请删去`)
  }

  private readValue(): JsonNode | undefined {
    const { token } = this
    if (token.type === 'string' || token.type === 'scalar') {
      this.token = this.next()
      return { kind: 'scalar', span: token.span, value: JSON.parse(token.image) as JsonScalar['value'] }
    }
    if (token.image !== '{' && token.image !== '[') return this.fail(token, this.wrong('这里应该是一个值'))
    if (++this.depth > DEEPEST) return this.fail(token, '括号套得太深')
    const node = token.image === '{' ? this.readObject(token) : this.readArray(token)
    this.depth--
    return node
  }

  private readObject(open: Token): JsonObject | undefined {
    const members: JsonMember[] = []
    const end = this.readList('}', () => {
      const key = this.token
      if (key.type !== 'string') return this.fail(key, this.wrong('这里应该是一个加了引号的键'))
      this.token = this.next()
      if (!this.take(':')) return this.fail(this.token, this.wrong('键后面应该是半角的冒号'))
      const value = this.readValue()
      if (value !== undefined) members.push({ key: JSON.parse(key.image) as string, keySpan: key.span, value })
      return value
    })
    return end === undefined ? undefined : { kind: 'object', span: { start: open.span.start, end }, members }
  }

  private readArray(open: Token): JsonArray | undefined {
    const items: JsonNode[] = []
    const end = this.readList(']', () => {
      const item = this.readValue()
      if (item !== undefined) items.push(item)
      return item
    })
    return end === undefined ? undefined : { kind: 'array', span: { start: open.span.start, end }, items }
  }

  /** Everything after the opening bracket; the offset behind the closing one. */
  private readList(close: '}' | ']', readItem: () => JsonNode | undefined): number | undefined {
    this.token = this.next()
    let { end } = this.token.span
    if (this.take(close)) return end
    for (;;) {
      if (readItem() === undefined) return undefined
      end = this.token.span.end
      if (this.take(close)) return end
      const comma = this.token
      if (!this.take(',')) return this.fail(this.token, this.wrong(`这里应该是半角的逗号或者“${close}”`))
      if (this.token.image === close) return this.fail(comma, '最后一项后面不能有逗号，请删去')
    }
  }

  private take(image: string): boolean {
    if (this.token.type !== 'mark' || this.token.image !== image) return false
    this.token = this.next()
    return true
  }

  private next(): Token {
    this.at += this.match(WHITE)?.length ?? 0
    const tries = [['mark', MARK], ['string', STRING], ['scalar', SCALAR], ['bad', BAD]] as const
    for (const [type, regex] of tries) {
      const image = this.match(regex)
      if (image !== undefined) {
        this.at += image.length
        return { type, image, span: { start: this.at - image.length, end: this.at } }
      }
    }
    return { type: 'end', image: '', span: { start: this.at, end: this.at } }
  }

  private match(regex: RegExp): string | undefined {
    regex.lastIndex = this.at
    return regex.exec(this.text)?.[0]
  }

  private wrong(expected: string): string {
    return whatWrong(this.token) ?? expected
  }

  private fail({ span }: Token, why: string): undefined {
    this.problem = { span, message: `JSON 写法有误：${why}。` }
    return undefined
  }
}

/** Half-width twins of what an input method types instead. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',', '、': ',', '：': ':', '｛': '{', '｝': '}', '［': '[', '］': ']', '【': '[', '】': ']',
}

function whatWrong({ type, image }: Token): string | undefined {
  if (type === 'end') return '还没有写完就到了末尾，检查一下括号有没有配对'
  if (type !== 'bad') return undefined
  if (image.startsWith('/')) return '不能写注释，请删去'
  if (image.startsWith('"')) return '这里的引号没有配对，或者引号里有不能直接写的字符'
  if (/^[“”‘’＂]/.test(image)) return '引号要用半角的双引号，不能用中文引号'
  if (/^['`]/.test(image)) return '引号要用半角的双引号，不能用单引号'
  const half = Object.hasOwn(HALF_WIDTH, image) ? HALF_WIDTH[image] : undefined
  return half === undefined ? undefined : `这里是全角的“${image}”，要用半角的“${half}”`
}

function glimpse({ image }: Token): string {
  return image.length > 12 ? `${image.slice(0, 12)}…` : image
}
