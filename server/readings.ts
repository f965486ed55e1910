// Pinyin for the server: its bundle is loaded when first needed, and what has been read once is kept.

import type { Readings } from '../core/index.js'
import { member } from './from-lsp.js'
import type { Host } from './host.js'
import { READINGS_FILE, READINGS_PLACE } from './readings-place.js'

export interface PinyinReadings {
  /** `undefined` where the bundle cannot be loaded here: then names are found by their characters alone. */
  load(): Promise<Readings | undefined>
}

/**
 * @param folder where the client says that the server's bundles lie; `undefined` where it says nothing
 * @param complain told once, where loading fails
 */
export function pinyinReadings(
  host: Host,
  folder: () => string | undefined,
  complain: (error: unknown) => void,
): PinyinReadings {
  let loading: Promise<Readings | undefined> | undefined
  return {
    load: () => (loading ??= loaded(host, folder()).catch((error: unknown) => void complain(error))),
  }
}

async function loaded(host: Host, folder: string | undefined): Promise<Readings> {
  await host.runBundle(READINGS_FILE, folder)
  const readings: unknown = member(globalThis, READINGS_PLACE)
  if (typeof readings !== 'function') {
    throw new Error(`${READINGS_FILE} 没有给出读音`)
  }
  return keeping(readings as Readings)
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
