// Pinyin for the server: its bundle is loaded when first needed, and what has been read once is kept.

import type { Readings } from '../core/index.js'
import { READINGS_PLACE } from './bundle-places.js'
import type { LoadBundle } from './bundles.js'

export interface PinyinReadings {
  /** `undefined` where the bundle cannot be loaded here: then names are found by their characters alone. */
  load(): Promise<Readings | undefined>
}

/** @param complain told where loading fails */
export function pinyinReadings(load: LoadBundle, complain: (error: unknown) => void): PinyinReadings {
  let loading: Promise<Readings | undefined> | undefined
  return {
    load: () => (loading ??= load(READINGS_PLACE).then(
      readings => keeping(readings as Readings), (error: unknown) => void complain(error))),
  }
}

/** The names of units are asked for at every key. */
function keeping(readings: Readings): Readings {
  const known = new Map<string, ReturnType<Readings>>()
  return text => {
    const read = known.get(text) ?? readings(text)
    known.set(text, read)
    return read
  }
}
