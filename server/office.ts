// Documents in and out, in a bundle of its own: most sessions never read or write a Word file.

import * as office from '../office/index.js'
import { OFFICE_PLACE } from './bundle-places.js'

export type Office = typeof office

Object.assign(globalThis, { [OFFICE_PLACE.place]: office })
