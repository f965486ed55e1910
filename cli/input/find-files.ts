// From operands (files, folders, globs, `-`) to the files that they mean.

import { stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { documentEndingList, isDocumentName, isUnitDirectoryName } from './endings.js'
import { fileFailure } from './file-failure.js'

/** `path` is what people and reports see, with `/`; `location` is absolute, `undefined` for standard input. */
export interface FoundFile {
  readonly path: string
  readonly location: string | undefined
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  /** One whole sentence for each operand that leads nowhere. */
  readonly complaints: readonly string[]
}

/** A file as it is named on the command line, there or not. */
export function namedFile(path: string, cwd: string): FoundFile {
  return { path: slashed(path), location: path === '-' ? undefined : resolve(cwd, path) }
}

/** In the order of the operands, each file once; unit directories are left out. */
export async function findFiles(operands: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Map<string | undefined, FoundFile>()
  const complaints: string[] = []
  for (const operand of operands) {
    const found = await findOperand(operand, cwd)
    if (typeof found === 'string') complaints.push(found)
    else for (const file of found) if (!files.has(file.location)) files.set(file.location, file)
  }
  return { files: [...files.values()], complaints }
}

async function findOperand(operand: string, cwd: string): Promise<readonly FoundFile[] | string> {
  const named = namedFile(operand, cwd)
  if (named.location === undefined) return [named]
  try {
    const stats = await stat(named.location)
    if (stats.isDirectory()) return await findInFolder(operand, named.location)
    return isUnitDirectoryName(operand) ? [] : [named]
  } catch (error) {
    if (isDynamicPattern(slashed(operand))) return findByPattern(slashed(operand), cwd)
    return `${operand}：${fileFailure(error)}`
  }
}

async function findInFolder(folder: string, location: string): Promise<readonly FoundFile[] | string> {
  const names = await search('**/*', location)
  const documents = names.filter(isDocumentName)
  if (documents.length > 0) {
    return documents.map(name => ({ path: slashed(join(folder, name)), location: join(location, name) }))
  }
  return names.some(isUnitDirectoryName) ? [] : `${folder}：文件夹里没有文稿（${documentEndingList}）。`
}

/** A pattern that spells out an ending of its own (`*.text`) means it; any other is kept to documents. */
async function findByPattern(pattern: string, cwd: string): Promise<readonly FoundFile[] | string> {
  const ending = extname(pattern)
  const spelledOut = ending !== '' && !isDynamicPattern(ending)
  const names = (await search(pattern, cwd)).filter(name => !isUnitDirectoryName(name))
  const chosen = spelledOut ? names : names.filter(isDocumentName)
  if (chosen.length === 0) return `${pattern}：没有与它匹配的文稿。`
  return chosen.map(name => ({ path: slashed(name), location: resolve(cwd, name) }))
}

async function search(pattern: string, folder: string): Promise<readonly string[]> {
  const options = { cwd: folder, ignore: ['**/node_modules/**'], expandDirectories: false, followSymbolicLinks: false }
  const names = await glob(pattern, options)
  return names.sort((a, b) => (a < b ? -1 : 1))
}

function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
