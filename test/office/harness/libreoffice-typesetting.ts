// How wide LibreOffice sets each character of the variant that it renders (libreoffice.ts), so that only the rules of
// line breaking are compared and not fonts: our own typesetting counts half a 字 for what a stand-in sets by its shape.

import { gb9704, type Typesetting } from '../../../office/index.js'

/** Advances of Noto Serif CJK SC, the stand-in for the body, in thousandths of its height; all others are 1000. */
const ADVANCES: readonly (readonly [characters: string, advance: number])[] = [
  ["'", 196], [' ', 256], ['!', 308], ['j', 311], ['|', 316], ['.,:;·', 327], ['i', 332], ['l', 334], ['[]', 344],
  ['-', 346], ['/\\', 352], ['()', 364], ['t', 367], ['{}', 374], ['"', 376], ['f', 388], ['J', 402], ['I', 405],
  ['?', 432], ['`', 435], ['r', 462], ['1', 471], ['s', 473], ['*', 478], ['z', 498], ['c', 538], ['e', 546],
  ['v', 548], ['7', 549], ['$', 550], ['y', 552], ['4', 555], ['03a', 557], ['25689', 558], ['_', 563], ['x', 564],
  ['g', 566], ['S', 567], ['#', 574], ['<=>+^~', 580], ['o', 596], ['Z', 605], ['kq', 607], ['L', 625], ['F', 629],
  ['d', 629], ['bp', 638], ['P', 641], ['E', 652], ['u', 653], ['T', 659], ['n', 661], ['h', 663], ['B', 670],
  ['Y', 687], ['C', 691], ['X', 700], ['V', 714], ['R', 715], ['A', 718], ['K', 731], ['G', 741], ['OQ', 767],
  ['D', 770], ['&', 779], ['N', 796], ['U', 797], ['w', 838], ['H', 853], ['—', 890], ['@', 912], ['%', 923],
  ['m', 974], ['M', 975], ['W', 1053],
]
const ADVANCE_OF = new Map(ADVANCES.flatMap(([characters, advance]) => [...characters].map(each => [each, advance / 1000])))

const POINTS = 16
/** The variant's space between characters; LibreOffice leaves it out where a new portion of text begins. */
const SPACING = -0.25
/** Between Chinese and a letter or digit, in parts of the height; LibreOffice 7.4 does not let it be turned off. */
const SCRIPT_GAP = 0.2
const HAN = /\p{Script=Han}/u
const LATIN = /[0-9A-Za-z]/u

export const libreOfficeTypesetting: Typesetting = {
  hanging: false, // as forLibreOffice sets it
  advance: (character, before) =>
    (widthOf(character) * POINTS + SPACING + gap(before, character)) / (gb9704.cellTwips / 20),
}

function gap(before: string | undefined, after: string): number {
  if (before === undefined) return 0
  const scripts = (HAN.test(before) && LATIN.test(after)) || (LATIN.test(before) && HAN.test(after))
  const portions = (widthOf(before) < 1) !== (widthOf(after) < 1)
  return (scripts ? SCRIPT_GAP * POINTS : 0) - (portions ? SPACING : 0)
}

function widthOf(character: string): number {
  return ADVANCE_OF.get(character) ?? 1
}
