// What is in each package: the members, the manifest, the papers that differ from the project's own, and who packs it.

import { execPath } from 'node:process'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { handedOut } from './papers.mjs'

/** Of package.json, what only those who work on the project need. */
const ours = ['private', 'files', 'scripts', 'devDependencies', 'optionalDependencies', 'overrides', 'bin']
/** Of package.json, what npm needs of a command line and a server. */
const forNpm = ['name', 'version', 'license', 'keywords', 'repository', 'homepage', 'bugs', 'engines', 'bin']

/** A package of its own: as much again as all that `npm ci` installs, for the sake of one command. */
const packer = 'scripts/package/packer'

const vsix = {
  members: () => [
    'CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'package.nls.json', 'package.nls.zh-cn.json',
    'client/icons', 'client/snippets.json', 'docs/checks', 'docs/guide.md', 'docs/schema/config.schema.json', 'docs/walkthrough',
    'grammar/editor', 'l10n',
    'dist/client', 'dist/server', 'dist/webview',
  ],
  manifest: whole => ({ ...without(whole, ours), files: ['**'] }),
  texts: () => ({ 'README.md': handedOut('README.md'), 'CHANGELOG.md': handedOut('CHANGELOG.md') }),
  pack: ({ name, version }, out) => {
    const file = path.join(out, `${name}-${version}.vsix`)
    return {
      script: vsceProgram(),
      // There is no public repository yet, so nothing that links could be rewritten to; papers.mjs has seen to them.
      args: ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file],
      file,
    }
  },
}

function vsceProgram() {
  if (!existsSync(`${packer}/node_modules`)) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']
    const { status, stderr } = spawnSync(process.execPath, [npmProgram(), ...args], { cwd: packer, encoding: 'utf8' })
    if (status !== 0) throw new Error(`vsce could not be installed into ${packer}: ${stderr.trim()}`)
  }
  return `${packer}/node_modules/@vscode/vsce/vsce`
}

const npm = {
  members: ({ files }) => files,
  manifest: whole => ({
    ...only(whole, forNpm), description: JSON.parse(readFileSync('package.nls.zh-cn.json', 'utf8'))['extension.description'],
    engines: { node: whole.engines.node },
  }),
  pack: ({ name, version }, out) => ({
    script: npmProgram(), args: ['pack', '--pack-destination', out, '--silent'], file: path.join(out, `${name}-${version}.tgz`),
  }),
}

export const packages = { vsix, npm }

function without(object, keys) {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}

function only(object, keys) {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)))
}

/** npm's own script, which Node runs alike on all systems: who started us says where it is, or it lies beside Node. */
function npmProgram() {
  const beside = path.resolve(path.dirname(execPath), process.platform === 'win32' ? '.' : '../lib')
  return process.env.npm_execpath ?? path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js')
}
