// Documents in and out, in a bundle of its own: most sessions never read or write a Word file, nor a text from elsewhere.

import { importText } from '../core/index.js'
import * as office from '../office/index.js'
import { OFFICE_PLACE } from './bundle-places.js'

const both = { ...office, importText }

export type Office = typeof both

Object.assign(globalThis, { [OFFICE_PLACE.place]: both })
