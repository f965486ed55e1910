// The VSIX: what is in it, what is not, and how large it is.

import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { make, type Made } from './made.js'

/** Every member is one of these, and each of these is there. */
const MEMBERS: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/, /^extension\.vsixmanifest$/,
  /^package\.json$/, /^package\.nls\.json$/, /^package\.nls\.zh-cn\.json$/,
  /^readme\.md$/, /^changelog\.md$/, /^LICENSE\.txt$/, /^THIRD-PARTY-NOTICES\.txt$/,
  /^dist\/client\/(?:node|browser)\.js$/, /^dist\/server\/(?:node|browser|check-pages|pinyin|office)\.js$/,
  /^dist\/webview\/(?:preview|distribution)\.(?:js|css)$/,
  /^client\/icons\/icon\.png$/, /^client\/icons\/[a-z-]+\.svg$/, /^client\/snippets\.json$/,
  /^grammar\/editor\/(?:yaodian\.tmLanguage|language-configuration)\.json$/, /^l10n\/bundle\.l10n\.zh-cn\.json$/,
  /^docs\/guide\.md$/, /^docs\/schema\/config\.schema\.json$/, /^docs\/checks\/index\.md$/, /^docs\/checks\/[a-z]+\/[a-z-]+\.md$/,
  /^docs\/walkthrough\/(?:en|zh-cn)\/[a-z]+\.md$/,
]
/** Bytes. A quarter is pictures of the README. */
const LARGEST = 1_800_000

/** What the extension needs of package.json when it runs, and nothing of what only its makers need. */
const OURS = ['private', 'scripts', 'devDependencies', 'optionalDependencies', 'bin']

describe('package: the VSIX', function () {
  this.timeout(180_000)
  let vsix: Made | undefined
  let members: ReadonlyMap<string, string>
  const text = (name: string): string => members.get(name) ?? assert.fail(`${name} is not in the VSIX`)

  before(() => {
    vsix = make('vsix')
    const unpacked = Object.entries(unzipSync(readFileSync(vsix.file)))
    members = new Map(unpacked.map(([name, bytes]) => [name.replace(/^extension\//, ''), Buffer.from(bytes).toString('utf8')]))
  })

  after(() => vsix?.remove())

  it('has what belongs in it and nothing else', () => {
    const names = [...members.keys()]
    assert.deepEqual(names.filter(name => !MEMBERS.some(form => form.test(name))), [])
    assert.deepEqual(MEMBERS.filter(form => !names.some(name => form.test(name))), [])
  })

  it('is small', () => {
    const { size } = statSync(vsix?.file ?? '')
    assert.ok(size < LARGEST, `${size} bytes`)
  })

  it('has every file that its manifest names, and an entry for browsers', () => {
    const manifest = JSON.parse(text('package.json')) as Readonly<Record<string, unknown>>
    const { main, browser, icon } = manifest
    assert.deepEqual(OURS.filter(key => key in manifest), [])
    const named = [main, browser, icon, ...strings(manifest['contributes']).filter(value => /^\.\/.*\.\w+$/.test(value))]
    assert.ok(named.length > 6)
    assert.deepEqual(named.filter(name => !members.has(String(name).replace(/^\.\//, ''))), [])
    const words = ['package.nls.json', 'package.nls.zh-cn.json'].flatMap(name => Object.entries(JSON.parse(text(name)) as Record<string, string>))
    const pages = words.filter(([key]) => key.endsWith('.media')).map(([, page]) => page)
    assert.deepEqual(pages.filter(page => !members.has(page)), [])
  })

  it('says what it is: entries, platforms, page in a shop', () => {
    const description = text('extension.vsixmanifest')
    assert.match(description, /Id="yaodian"[^>]*Publisher="yaodian"/)
    assert.match(description, /__web_extension/)
    assert.doesNotMatch(description, /TargetPlatform/)
    assert.match(description, /<Categories>Programming Languages,Linters,Formatters,Snippets<\/Categories>/)
    assert.match(description, /<Icon>extension\/client\/icons\/icon\.png<\/Icon>/)
  })

  it('has bundles for production: minified, without maps', () => {
    for (const [name, content] of members) {
      if (!/^dist\/.*\.js$/.test(name)) continue
      assert.doesNotMatch(content, /sourceMappingURL/, name)
      assert.doesNotMatch(content, /^ +(?:const|let|var|return|function) /m, name)
    }
  })

  it('asks for no module of Node in a browser, and for nothing but VS Code', () => {
    // What lodash asks of `module`, if there is one, is no such question.
    const asked = (name: string): readonly string[] => [...text(name).matchAll(/(?<![.\w])require\("([^"]+)"\)/g)].map(([, module]) => module ?? '')
    assert.deepEqual([...new Set(asked('dist/client/browser.js'))], ['vscode'])
    for (const name of ['server/browser', 'server/check-pages', 'server/pinyin', 'server/office', 'webview/preview', 'webview/distribution']) {
      assert.deepEqual(asked(`dist/${name}.js`), [], name)
    }
    assert.ok(asked('dist/client/node.js').includes('child_process'), 'the scan finds what there is')
  })

  it('has papers without links to what is not there, and with their pictures in them', () => {
    for (const name of ['readme.md', 'changelog.md']) {
      const links = [...text(name).matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '')
      assert.deepEqual(links.filter(link => !/^(?:https:\/\/|#|data:image\/)/.test(link)), [], name)
    }
    assert.equal([...text('readme.md').matchAll(/\]\(data:image\/\w+;base64,/g)].length, 3)
    assert.doesNotMatch(text('readme.md'), /npm (?:ci|run|test)/)
  })
})

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}
