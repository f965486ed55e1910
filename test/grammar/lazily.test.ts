// Loading the language builds no lexer and no parser: the first text does, once.

import assert from 'node:assert/strict'
import { runInThisContext } from 'node:vm'
import { build } from 'esbuild'
import { lazily, type parseDocument } from '../../grammar/index.js'

/** In the place of Chevrotain: the same, but says what is built. */
const COUNTING = `
  import { CstParser as Parser, Lexer as Tokenizer } from 'chevrotain'
  export * from 'chevrotain'
  export const built = []
  export class Lexer extends Tokenizer { constructor(...all) { super(...all); built.push('lexer') } }
  export class CstParser extends Parser { constructor(...all) { super(...all); built.push('parser') } }
`

const NOTICE = '---\n标题：望川市工作要点\n---\n// 要点-忽略 numbering/gap\n1.修堤。（各县（市、区）政府负责）\n'

interface Loaded {
  readonly parseDocument: typeof parseDocument
  readonly built: readonly string[]
}

/** The language in a bundle of its own. */
async function load(): Promise<Loaded> {
  const { outputFiles } = await build({
    stdin: { contents: "export { parseDocument } from './grammar/index.js'\nexport { built } from 'counting'", resolveDir: '.', loader: 'ts' },
    bundle: true, write: false, format: 'iife', globalName: 'loaded', platform: 'neutral', mainFields: ['module', 'main'],
    plugins: [{
      name: 'counting',
      setup({ onLoad, onResolve }) {
        onResolve({ filter: /^(?:chevrotain|counting)$/ }, ({ namespace }) =>
          namespace === 'counting' ? undefined : { path: 'counting', namespace: 'counting' })
        onLoad({ filter: /./, namespace: 'counting' }, () => ({ contents: COUNTING, resolveDir: '.' }))
      },
    }],
  })
  return runInThisContext(`${outputFiles[0]?.text ?? ''}\nloaded`) as Loaded
}

describe('lexers and parsers', () => {
  it('are built by the first text that needs them, not while modules load, and once', async () => {
    const { parseDocument, built } = await load()
    assert.deepEqual(built, [])
    parseDocument(NOTICE)
    const first = [...built]
    assert.deepEqual([...first].sort(), ['lexer', 'lexer', 'lexer', 'parser', 'parser'])
    parseDocument(NOTICE)
    assert.deepEqual(built, first)
  })
})

describe('what is made lazily', () => {
  it('is made when first asked for, and once, even where it is undefined', () => {
    let times = 0
    const made = lazily(() => {
      times += 1
      return undefined
    })
    assert.equal(times, 0)
    made()
    made()
    assert.equal(times, 1)
  })
})
