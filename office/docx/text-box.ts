// A text box at a fixed place of the page, anchored in a paragraph.

import { element } from './xml.js'

const EMU_PER_TWIP = 635

export interface TextBox {
  /** Unique in its part, from 1. */
  readonly id: number
  /** In twips, from the left and top edges of the paper. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Text turned a quarter to the right. */
  readonly turned: boolean
  /** Whether the running text keeps clear of it. */
  readonly clearsText: boolean
  /** Paragraphs and tables; the last is a paragraph. */
  readonly content: string
}

/** A run that anchors the box. */
export function textBoxRun(box: TextBox): string {
  const extent = { cx: emu(box.width), cy: emu(box.height) }
  const offset = (name: string, twips: number): string =>
    element(name, { relativeFrom: 'page' }, element('wp:posOffset', {}, String(emu(twips))))
  const anchor = element('wp:anchor', {
    distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: 251658240 + box.id, behindDoc: 0,
    locked: 1, layoutInCell: 1, allowOverlap: 1,
  },
  element('wp:simplePos', { x: 0, y: 0 }), offset('wp:positionH', box.left), offset('wp:positionV', box.top),
  element('wp:extent', extent), element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
  element(box.clearsText ? 'wp:wrapTopAndBottom' : 'wp:wrapNone'),
  element('wp:docPr', { id: box.id, name: `文本框${box.id}` }), element('wp:cNvGraphicFramePr'),
  element('a:graphic', {}, element('a:graphicData', { uri: SHAPE }, shape(box, extent))))
  const choice = element('mc:Choice', { Requires: 'wps' }, element('w:drawing', {}, anchor))
  return element('w:r', {}, element('mc:AlternateContent', {}, choice))
}

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

function shape({ turned, content }: TextBox, extent: { readonly cx: number; readonly cy: number }): string {
  return element('wps:wsp', {},
    element('wps:cNvSpPr', { txBox: 1 }),
    element('wps:spPr', {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    element('wps:txbx', {}, element('w:txbxContent', {}, content)),
    element('wps:bodyPr', {
      rot: 0, vert: turned ? 'vert' : 'horz', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0,
      anchor: turned ? 'ctr' : 't',
    }, element('a:noAutofit')))
}

function emu(twips: number): number {
  return Math.round(twips * EMU_PER_TWIP)
}
