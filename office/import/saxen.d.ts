// What we use of saxen, which comes without types.

declare module 'saxen' {
  type Decode = (value: string) => string

  export class Parser {
    /** Prefixes by namespace: names are handed over with these, whatever the document calls them. */
    ns(prefixes: Readonly<Record<string, string>>): this
    on(event: 'openTag', hook: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this
    on(event: 'closeTag', hook: (name: string) => void): this
    on(event: 'text', hook: (value: string, decode: Decode) => void): this
    on(event: 'cdata' | 'attention', hook: (value: string) => void): this
    on(event: 'error', hook: (error: Error) => void): this
    parse(text: string): void
  }
}
