// The paper and the faces of a profile, in points.

import type { PageProfile } from '../docx/profile.js'
import type { Face } from '../layout/blocks.js'

const TWIPS_PER_POINT = 20

/** What every page of a notice has in common. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** 版心, from the top left of the paper. */
  readonly area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  /** Height of a line of the body. */
  readonly line: number
  /** Advance of a 字 of the body. */
  readonly cell: number
  readonly faces: Readonly<Record<Face | 'pageNumber', SheetFace>>
  /** 页码: between dashes, the outer edge `inset` from the 版心's, the middle of its line at `middle` on the paper. */
  readonly pageNumber: { readonly dash: string; readonly inset: number; readonly middle: number }
}

export interface SheetFace {
  /** The fonts to try, the first that the machine has. */
  readonly fonts: readonly string[]
  /** Height of a character. */
  readonly points: number
}

export function sheetOf(profile: PageProfile): Sheet {
  const { page, margins, types, pageNumber, footerDistance } = profile
  const face = (name: Face | 'pageNumber'): SheetFace => {
    const { font, halfPoints } = types[name]
    return { fonts: [font.name, font.alternative], points: halfPoints / 2 }
  }
  return {
    width: points(page.width),
    height: points(page.height),
    area: {
      left: points(margins.left),
      top: points(margins.top),
      width: points(page.width - margins.left - margins.right),
      height: points(page.height - margins.top - margins.bottom),
    },
    line: points(profile.lineTwips),
    cell: points(profile.cellTwips),
    faces: {
      body: face('body'), title: face('title'), heading1: face('heading1'), heading2: face('heading2'),
      label: face('label'), signatory: face('signatory'), 'organ-mark': face('organ-mark'), imprint: face('imprint'),
      table: face('table'), 'table-header': face('table-header'), pageNumber: face('pageNumber'),
    },
    pageNumber: {
      dash: pageNumber.dash,
      inset: points(pageNumber.insetTwips),
      middle: points(page.height - footerDistance - pageNumber.lineTwips / 2),
    },
  }
}

/** The sheet on its side, turned a quarter to the left. */
export function turned(sheet: Sheet): Sheet {
  const { width, height, area } = sheet
  return {
    ...sheet,
    width: height,
    height: width,
    area: { left: height - area.top - area.height, top: area.left, width: area.height, height: area.width },
  }
}

function points(twips: number): number {
  return twips / TWIPS_PER_POINT
}
