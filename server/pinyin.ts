// How Chinese characters are read, in a bundle of its own: the data is large, and loaded when first needed.

import { pinyin, polyphonic } from 'pinyin-pro'
import type { Readings } from '../core/index.js'
import { READINGS_PLACE } from './bundle-places.js'

/** The reading in this word first, then the others that each character has; ü is written v, and u as well. */
export const readings: Readings = text => {
  const here = pinyin(text, { type: 'array', toneType: 'none', v: true })
  const others = polyphonic(text, { type: 'array', toneType: 'none' })
  return here.map((reading, i) => [...new Set([reading, ...(others[i] ?? [])].flatMap(spellings))])
}

function spellings(reading: string): readonly string[] {
  const plain = reading.toLowerCase()
  return /[vü]/.test(plain) ? [plain.replace(/[vü]/, 'v'), plain.replace(/[vü]/, 'u')] : [plain]
}

Object.assign(globalThis, { [READINGS_PLACE.place]: readings })
