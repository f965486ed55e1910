// The pages of the checks, in a bundle of their own: they are read when the drafter rests on a finding, not before.

import { CHECK_PAGES } from '../core/index.js'
import { CHECK_PAGES_PLACE } from './bundle-places.js'

Object.assign(globalThis, { [CHECK_PAGES_PLACE.place]: CHECK_PAGES })
