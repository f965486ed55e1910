// Every number and name of the printed page, with where it comes from: a clause of GB/T 9704-2012, or a measurement.
//
// Twips are 1/1440 inch (1 mm = 56.693); font sizes are in half points, as Word counts them.
// "measured" means: rendered by LibreOffice 7.4.7 from the variant that stands in for Word's character grid.

import type { FormSettings } from '../../core/index.js'
import type { Face } from '../layout/blocks.js'

export interface Font {
  /** The name written into the document; the reader's machine has the font or replaces it. */
  readonly name: string
  /** What to take instead, for programs that honour it. */
  readonly alternative: string
  /** For letters and digits; the same font if not said otherwise. */
  readonly latin?: string
}

export interface Type {
  readonly font: Font
  readonly halfPoints: number
}

export interface PageProfile {
  readonly page: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** From the edge of the paper to the header, and to the last line of the footer. */
  readonly headerDistance: number
  readonly footerDistance: number
  /** One line, set exactly; also the pitch of the document grid. */
  readonly lineTwips: number
  /** Width of a 字 on the page, in twips. */
  readonly cellTwips: number
  /** What the document grid adds to each character, in 1/4096 point. */
  readonly characterSpace: number
  /** 28 字 by a character grid; `false` narrows the characters instead, for programs that have no such grid. */
  readonly characterGrid: boolean
  readonly types: Readonly<Record<Face | 'pageNumber', Type>>
  readonly head: HeadProfile
  readonly imprint: ImprintProfile
  readonly pageNumber: PageNumberProfile
  /** 字 that the first line of a paragraph stands in. */
  readonly firstLineCells: number
}

/** 页码, in twips. */
export interface PageNumberProfile {
  readonly lineTwips: number
  readonly insetTwips: number
  readonly dash: string
  /** On a landscape page: from the left edge of the paper to the strip that holds the number, and its width. */
  readonly turnedLeft: number
  readonly turnedWidth: number
}

/** 版头, in twips if not said otherwise. */
export interface HeadProfile {
  /** RRGGBB of all that is red. */
  readonly red: string
  /** From the top of the 版心 to the top of 发文机关标志. */
  readonly markTop: number
  /** Height of a single 发文机关标志, whatever its characters; several names take whole lines more. */
  readonly markTwips: number
  /** The line of 发文字号, and the red rule under it. */
  readonly numberTwips: number
  readonly rule: { readonly eighths: number; readonly space: number }
  readonly letter: LetterProfile
}

/** 信函格式, in twips if not said otherwise. */
export interface LetterProfile {
  /** From the top of the paper to the top of 发文机关标志, and its height. */
  readonly markTop: number
  readonly markTwips: number
  /** From 发文机关标志 to the first double rule, and from there to what stands under it. */
  readonly gapAboveRule: number
  readonly gapBelowRule: number
  /** Each end of the double rules beyond the 版心. */
  readonly overhang: { readonly left: number; readonly right: number }
  readonly thickEighths: number
  readonly thinEighths: number
  /** Between the two lines of a double rule. */
  readonly ruleGap: number
  /** From the second double rule to the bottom of the paper. */
  readonly secondRuleBottom: number
}

/** 版记 */
export interface ImprintProfile {
  readonly lineTwips: number
  /** One 字 of 4号. */
  readonly insetTwips: number
  /** The first and the last rule, and those between, in eighths of a point. */
  readonly thickEighths: number
  readonly thinEighths: number
}

/** GB/T 9704-2012, 5.2 to 7: the margins that offices look for in Word's page dialogue. */
export const gb9704: PageProfile = {
  page: { width: 11906, height: 16838 }, // A4, 210 mm × 297 mm (5.1)
  margins: {
    top: 2098, // 天头 37 mm (5.2.1)
    left: 1587, // 订口 28 mm (5.2.1), rounded down so that 156 mm are not undercut
    right: 1474, // 26 mm = 210 - 28 - 156 (5.2.1, 版心 156 mm × 225 mm)
    bottom: 1984, // 35 mm = 297 - 37 - 225 (5.2.1)
  },
  headerDistance: 851, // 15 mm, Word's own default; there is no header
  footerDistance: 1417, // measured: the dashes of the page number stand 7.2 mm under the 版心 (7.5 asks for 7 mm)
  lineTwips: 579, // 22 lines in 225 mm (5.2.3): 12756 / 22 = 579.8, rounded down; 580 gives 21 lines (measured)
  cellTwips: 315.9, // 28 characters in 156 mm (5.2.3): 8845 / 28
  characterGrid: true,
  characterSpace: -842, // (15.795 pt - 16 pt) × 4096, so Normal has to be 16 pt (ECMA-376, w:charSpace)
  types: {
    body: { font: { name: '仿宋_GB2312', alternative: '仿宋' }, halfPoints: 32 }, // 3号仿宋 (5.2.2)
    title: { font: { name: '方正小标宋简体', alternative: '华文中宋' }, halfPoints: 44 }, // 2号小标宋 (7.3.1)
    heading1: { font: { name: '黑体', alternative: 'SimHei' }, halfPoints: 32 }, // (7.3.3)
    heading2: { font: { name: '楷体_GB2312', alternative: '楷体' }, halfPoints: 32 }, // (7.3.3)
    label: { font: { name: '黑体', alternative: 'SimHei' }, halfPoints: 32 }, // 「附件1」 3号黑体 (7.3.7)
    signatory: { font: { name: '楷体_GB2312', alternative: '楷体' }, halfPoints: 32 }, // 3号楷体 (7.2.6)
    imprint: { font: { name: '仿宋_GB2312', alternative: '仿宋' }, halfPoints: 28 }, // 4号仿宋 (7.4)
    table: { font: { name: '仿宋_GB2312', alternative: '仿宋' }, halfPoints: 24 }, // 小四, practice: 8 gives no size
    'table-header': { font: { name: '黑体', alternative: 'SimHei' }, halfPoints: 24 }, // practice
    'organ-mark': { font: { name: '方正小标宋简体', alternative: '华文中宋' }, halfPoints: 92 }, // 小标宋 (7.2.4), sized by layout
    pageNumber: { font: { name: '宋体', alternative: 'SimSun' }, halfPoints: 28 }, // 4号半角宋体 (7.5)
  },
  pageNumber: {
    lineTwips: 280, // 4号 is 14 pt; exact, so that the footer's place does not hang on the font
    insetTwips: 280, // one 字 of 4号 from the outer edge (7.5)
    dash: '—', // 一字线 (7.5), U+2014
    turnedLeft: 1361, // 24 mm; with half of the width below 28 mm, as far as the dashes are from the edge elsewhere
    turnedWidth: 454, // 8 mm
  },
  firstLineCells: 2, // (7.3.3)
  head: {
    red: 'FF0000', // red (7.2.4, 7.2.7); its print values are the printer's
    markTop: 1984, // 35 mm (7.2.4)
    markTwips: 920, // 46 pt; with it and 35 mm above, the head is 8 lines high to within a millimetre
    numberTwips: 360, // measured, with the space below: the rule stands 4 mm under the digits
    rule: { eighths: 12, space: 11 }, // 4 mm under 发文字号 (7.2.7); 0.5 mm thick is practice
    letter: {
      markTop: 1701, // 30 mm from the edge of the paper (10.1)
      markTwips: 960, // 48 pt, practice: what stands above the text is two lines higher than the 版心
      gapAboveRule: 227, // 4 mm (10.1)
      gapBelowRule: 274, // 7/8 of a 3号 character, 4.84 mm (10.1, GB/T 33476.2)
      overhang: { left: 454, right: 340 }, // 170 mm in the middle of the paper (10.1): 8 mm and 6 mm beyond the 版心
      thickEighths: 20, // 上粗下细 (10.1); the weights are practice
      thinEighths: 6,
      ruleGap: 20,
      secondRuleBottom: 1134, // 20 mm (10.1)
    },
  },
  imprint: {
    lineTwips: 480, // practice
    insetTwips: 280, // one 字 of 4号 at each side (7.4.2, 7.4.3)
    thickEighths: 8, // 0.35 mm (7.4.1)
    thinEighths: 6, // 0.25 mm (7.4.1)
  },
}

/**
 * GB/T 33476.2, 6.2: margins that allow for the white space which word processors put above and below a line, so that
 * the characters themselves stand where GB/T 9704 has them.
 */
const GB33476_PAGE: Partial<PageProfile> = {
  margins: { ...gb9704.margins, top: 1960, bottom: 1847 }, // 34.58 mm and 32.58 mm
  lineTwips: 589, // 29.45 pt: 22 lines in 229.84 mm
  head: { ...gb9704.head, markTop: 2121 }, // 37.42 mm: 72 mm from the edge of the paper in both
}

/** The page that the 版式 of a document asks for. */
export function profileFor({ margins, characterGrid, latinFont }: FormSettings): PageProfile {
  const page = { ...gb9704, ...(margins === '33476' ? GB33476_PAGE : {}), characterGrid }
  return latinFont === undefined ? page : { ...page, types: withLatin(page.types, latinFont) }
}

function withLatin(types: PageProfile['types'], latin: string): PageProfile['types'] {
  const { pageNumber, 'organ-mark': organMark } = types // 半角宋体 (7.5); names have no letters
  const changed = Object.entries(types).map(([face, type]) => [face, { ...type, font: { ...type.font, latin } }])
  return { ...types, ...(Object.fromEntries(changed) as PageProfile['types']), pageNumber, 'organ-mark': organMark }
}
