// Where things lie: the project, the installed hosts, and what a run leaves behind.

import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const editorTests = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
export const project = path.dirname(path.dirname(editorTests))
export const hosts = path.join(editorTests, 'host')
export const installed = path.join(hosts, 'node_modules')
/** Chromium unpacked, the libraries that come with it, and its font configuration; made by prepare.mjs. */
export const browserFolder = path.join(installed, '.browser')
/** VS Code's server, as code-server carries it. */
export const vscodeServer = path.join(installed, 'code-server', 'lib', 'vscode')
export const suiteBundles = path.join(project, 'out', 'editor-suite')
export const workspace = path.join(editorTests, 'workspace')
export const shots = path.join(editorTests, 'shots')
