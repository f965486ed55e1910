// The walls of the house: who may import whom, and only through the doors. Closes what the compiler cannot see.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'

/** For each folder, the folders and packages that it may import. Node's own modules are named `node:`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  grammar: ['chevrotain'],
  core: ['grammar'],
  office: ['core', 'fflate', 'read-excel-file', 'saxen', 'write-excel-file', 'node:'],
  server: ['core', 'office', 'pinyin-pro', 'vscode-languageserver', 'vscode-uri', 'node:'],
  webview: ['server'],
  client: ['server', 'webview', 'vscode', 'vscode-languageclient', 'node:'],
  cli: ['core', 'office', 'get-east-asian-width', 'tinyglobby', 'node:'],
}

/** The one file of a folder that others import; the client knows the server and the webviews by their messages alone. */
const DOORS: Readonly<Record<string, string>> = {
  grammar: 'grammar/index.js', core: 'core/index.js', office: 'office/index.js', server: 'server/protocol.js',
  webview: 'webview/index.js',
}

/** What office has for hosts in Node only; the rest of it runs anywhere. */
const NODE_DOOR = 'office/node/index.js'

/** Files that touch Node; the rest of server, client and office runs in a browser, too. */
const NODE_HOSTS = /^(?:cli\/|server\/node|client\/node|office\/node\/)/

interface Import {
  readonly file: string
  readonly target: string
}

describe('walls', () => {
  for (const [folder, allowed] of Object.entries(ALLOWED)) {
    it(`${folder} imports only ${allowed.join(', ')}`, () => {
      const wrong = importsOf(folder).filter(({ file, target }) => !isAllowed(folder, file, target, allowed))
      assert.deepEqual(wrong, [])
    })
  }

  it('folders are entered by their doors', () => {
    const wrong = Object.keys(ALLOWED).flatMap(importsOf).filter(({ file, target }) => {
      const folder = folderOf(target)
      return target.includes(sep) && folder !== folderOf(file) && DOORS[folder] !== undefined && target !== DOORS[folder] &&
        !(target === NODE_DOOR && NODE_HOSTS.test(file))
    })
    assert.deepEqual(wrong, [])
  })

  it('no file of the source imports itself in a circle', () => {
    assert.deepEqual(Object.keys(ALLOWED).flatMap(circlesIn), [])
  })

  it('no source file is longer than 300 lines', () => {
    const long = Object.keys(ALLOWED).flatMap(sourceFiles)
      .filter(file => !/^core\/checks\/pages\.ts$/.test(file) && readFileSync(file, 'utf8').split('\n').length > 301)
    assert.deepEqual(long, [])
  })

  it('every source file says what it is for in its first line', () => {
    const silent = Object.keys(ALLOWED).flatMap(sourceFiles).filter(file => !/^(?:\/\/ |#!)/.test(readFileSync(file, 'utf8')))
    assert.deepEqual(silent, [])
  })

  it('no any, no non-null assertion, no ts-ignore, no enum, no default export', () => {
    const forbidden = /\bas any\b|: any\b|<any>|@ts-ignore|@ts-expect-error|^\s*(?:export )?(?:const )?enum |^export default/m
    const wrong = Object.keys(ALLOWED).flatMap(sourceFiles).filter(file => forbidden.test(readFileSync(file, 'utf8')))
    assert.deepEqual(wrong, [])
  })

  it('what goes over every line asks the flatMap of grammar, not the slow one', () => {
    const hot = ['grammar', 'core'].flatMap(sourceFiles).filter(file => !/^core.(?:features|config|import).|flat-map\.ts$/.test(file))
    assert.deepEqual(hot.filter(file => /[^.]\.flatMap\(/.test(readFileSync(file, 'utf8'))), [])
  })
})

function isAllowed(folder: string, file: string, target: string, allowed: readonly string[]): boolean {
  if (target.includes(sep) && !target.startsWith('node:')) {
    return folderOf(target) === folder || allowed.includes(folderOf(target))
  }
  if (target.startsWith('node:')) return allowed.includes('node:') && NODE_HOSTS.test(file)
  return allowed.some(name => target === name || target.startsWith(`${name}/`))
}

/** Imports of a folder's files; those of files of ours as paths from the root, packages by their names. */
function importsOf(folder: string): readonly Import[] {
  return sourceFiles(folder).flatMap(file => {
    const text = readFileSync(file, 'utf8')
    const specifiers = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*(?:\n[^'"]*?)?from '([^']+)'|\bimport\('([^']+)'\)/g)]
    return specifiers.map(match => {
      const specifier = match[1] ?? match[2] ?? ''
      const target = specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : packageName(specifier)
      return { file, target }
    })
  })
}

function packageName(specifier: string): string {
  return specifier.startsWith('node:') ? specifier : (/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
}

/** Cycles of run-time imports among the files of one folder; type imports vanish when compiled. */
function circlesIn(folder: string): readonly string[] {
  const edges = new Map(sourceFiles(folder).map(file => {
    const text = readFileSync(file, 'utf8')
    const targets = [...text.matchAll(/(?:^|\n)(?:import|export) (?!type\b)([^'"]*?)from '(\.[^']+)'/g)]
      .filter(match => !/^\{(?:\s*type \w+,?)+\s*\}\s*$/.test(match[1] ?? ''))
      .map(match => normalize(join(dirname(file), match[2] ?? '')).replace(/\.js$/, '.ts'))
    return [file, targets] as const
  }))
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) {
      for (const target of edges.get(file) ?? []) visit(target, [...path, file])
      done.add(file)
    }
  }
  for (const file of edges.keys()) visit(file, [])
  return circles
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts')).map(name => join(folder, name))
}

function folderOf(path: string): string {
  return path.split(sep)[0] ?? ''
}
