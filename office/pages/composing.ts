// What every block is composed by.

import type { PageProfile } from '../docx/profile.js'
import type { Typesetting } from './break-lines.js'
import type { Sheet } from './sheet.js'

export interface Composing {
  readonly sheet: Sheet
  readonly typesetting: Typesetting
  readonly profile: PageProfile
}
