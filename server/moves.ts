// Files and folders that are moved together: where each address ends up, and how one looks from another.

import { URI, Utils } from 'vscode-uri'
import { canonical } from './files.js'

export interface Move {
  readonly from: string
  readonly to: string
}

/** Whether an address is that one, or lies anywhere in it. */
export function liesIn(uri: string, place: string): boolean {
  const [inner, outer] = [canonical(uri), canonical(place).replace(/\/$/, '')]
  return inner === outer || inner.startsWith(`${outer}/`)
}

/** Where an address is after the moves; as it was where none concerns it. */
export function movedBy(moves: readonly Move[]): (uri: string) => string {
  const written = moves.map(({ from, to }) => ({ from: canonical(from).replace(/\/$/, ''), to: canonical(to).replace(/\/$/, '') }))
    // The innermost first: a file may go elsewhere than its folder.
    .sort((a, b) => b.from.length - a.from.length)
  return uri => {
    const address = canonical(uri)
    const move = written.find(({ from }) => liesIn(address, from))
    return move === undefined ? address : move.to + address.slice(move.from.length)
  }
}

/**
 * The path that leads to `file`, written in the manner of `before`: with 「./」 in front where that has it. `undefined`
 * where no relative path leads there, or `before` is none.
 */
export function pathFrom(folder: URI, file: URI, before: string): string | undefined {
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return undefined
  if (/^[/\\]/.test(before)) return file.path
  const [own, other] = [segments(folder), segments(file)]
  const common = own.findIndex((name, i) => name !== other[i])
  const shared = common < 0 ? own.length : common
  const up = '../'.repeat(own.length - shared)
  const path = up + other.slice(shared).join('/')
  return up === '' && /^\.[/\\]/.test(before) ? `./${path}` : path
}

function segments({ path }: URI): readonly string[] {
  return path.split('/').filter(name => name !== '')
}

/** The file that a path means, seen from a document. */
export function fileAt(document: string, path: string): URI {
  return Utils.resolvePath(Utils.dirname(URI.parse(document)), path)
}
