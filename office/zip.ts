// Zip archives whose bytes depend on their content alone.

import { zipSync, type Zippable } from 'fflate'

/** The files in their order, by path. The same files give the same bytes, anywhere and at any time. */
export function zipFiles(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array {
  const mtime = firstDay()
  const zippable: Zippable = {}
  for (const [path, bytes] of files) zippable[path] = [bytes, { mtime, level: 6 }]
  return zipSync(zippable)
}

/**
 * The first day that a zip can tell, at noon. A zip holds local time: a Date made here and now from local parts
 * gives the same bytes in every time zone.
 */
function firstDay(): Date {
  return new Date(1980, 0, 1, 12)
}
