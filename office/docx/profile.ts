// Every number and name of the printed page, with where it comes from: a clause of GB/T 9704-2012, or a measurement.
//
// Twips are 1/1440 inch (1 mm = 56.693); font sizes are in half points, as Word counts them.
// "measured" means: rendered by LibreOffice 7.4.7 from the variant that stands in for Word's character grid.

import type { Face } from '../layout/blocks.js'

export interface Font {
  /** The name written into the document; the reader's machine has the font or replaces it. */
  readonly name: string
  /** What to take instead, for programs that honour it. */
  readonly alternative: string
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
  readonly types: Readonly<Record<Face | 'pageNumber', Type>>
  readonly pageNumber: { readonly lineTwips: number; readonly insetTwips: number; readonly dash: string }
  /** 字 that the first line of a paragraph stands in. */
  readonly firstLineCells: number
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
  characterSpace: -842, // (15.795 pt - 16 pt) × 4096, so Normal has to be 16 pt (ECMA-376, w:charSpace)
  types: {
    body: { font: { name: '仿宋_GB2312', alternative: '仿宋' }, halfPoints: 32 }, // 3号仿宋 (5.2.2)
    title: { font: { name: '方正小标宋简体', alternative: '华文中宋' }, halfPoints: 44 }, // 2号小标宋 (7.3.1)
    heading1: { font: { name: '黑体', alternative: 'SimHei' }, halfPoints: 32 }, // (7.3.3)
    heading2: { font: { name: '楷体_GB2312', alternative: '楷体' }, halfPoints: 32 }, // (7.3.3)
    label: { font: { name: '黑体', alternative: 'SimHei' }, halfPoints: 32 }, // 「附件1」 3号黑体 (7.3.7)
    pageNumber: { font: { name: '宋体', alternative: 'SimSun' }, halfPoints: 28 }, // 4号半角宋体 (7.5)
  },
  pageNumber: {
    lineTwips: 280, // 4号 is 14 pt; exact, so that the footer's place does not hang on the font
    insetTwips: 280, // one 字 of 4号 from the outer edge (7.5)
    dash: '—', // 一字线 (7.5), U+2014
  },
  firstLineCells: 2, // (7.3.3)
}
