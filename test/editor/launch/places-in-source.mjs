// Turns the places in a stack of the bundled suite into places of its source, and leaves out mocha's and VS Code's.

import fs from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { project } from './places.mjs'

const frame = /^\s+at (?:(.*) \()?.*suite\.js(#vscode-extension)?:(\d+):(\d+)\)?$/
/** A web host wraps the bundle in a function, whose head is that long. */
const webHead = 2

/** `bundle`: the path of the bundle, with its source map beside it. Gives a function on the text of an error. */
export function placesInSource(bundle) {
  const map = new SourceMap(JSON.parse(fs.readFileSync(`${bundle}.map`, 'utf8')))
  const origin = ([, name, web, line, column]) => {
    const entry = map.findEntry(Number(line) - 1 - (web ? webHead : 0), Number(column) - 1)
    if (!entry.originalSource || /node_modules/.test(entry.originalSource)) return []
    const source = path.relative(project, path.resolve(path.dirname(bundle), entry.originalSource))
    return [`    at ${name ? `${name} ` : ''}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`]
  }
  return text => text.split('\n').flatMap(line => {
    if (!/^\s+at /.test(line)) return [line]
    const found = frame.exec(line)
    return found ? origin(found) : []
  }).join('\n')
}
