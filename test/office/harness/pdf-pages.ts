// Reads a PDF's pages as printed lines with their places, in points from the top left of the paper (pdftotext).

import { run } from './tools.js'

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** From top to bottom. */
  readonly lines: readonly PdfLine[]
}

export interface PdfLine {
  /** Without white space: pdftotext's spaces are guesses from gaps. */
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Half way between the top and the bottom of the glyphs' boxes. */
  readonly middle: number
}

const TIMEOUT_SECONDS = 60
/** On a landscape page, turned text (the page number) stands to the left of this; its pieces make no line. */
const TURNED_TEXT = 98
/** Words whose middles are closer than this, in points, stand on one line. */
const SAME_LINE = 5

export function pdfPages(pdf: string): readonly PdfPage[] {
  const xml = run('pdftotext', ['-bbox-layout', pdf, '-'], { timeoutSeconds: TIMEOUT_SECONDS })
  return xml.split('<page ').slice(1).map(page => {
    const [width, height] = [attribute(page, 'width'), attribute(page, 'height')]
    const words = [...page.matchAll(/<word ([^>]*)>([^<]*)</gu)].map(([, box = '', text = '']) => word(box, text))
    const isTurned = ({ right }: PdfLine): boolean => width > height && right < TURNED_TEXT
    return { width, height, lines: [...words.filter(isTurned), ...joined(words.filter(each => !isTurned(each)))] }
  })
}

function word(box: string, text: string): PdfLine {
  return {
    text: unescaped(text).replace(/\s/gu, ''),
    left: attribute(box, 'xMin'),
    right: attribute(box, 'xMax'),
    top: attribute(box, 'yMin'),
    bottom: attribute(box, 'yMax'),
    middle: (attribute(box, 'yMin') + attribute(box, 'yMax')) / 2,
  }
}

function attribute(tag: string, name: string): number {
  return Number(new RegExp(`\\b${name}="([\\d.]+)"`, 'u').exec(tag)?.[1])
}

const ENTITIES = new Map([['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['amp', '&']])

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => ENTITIES.get(name) ?? '')
}

function joined(words: readonly PdfLine[]): readonly PdfLine[] {
  const lines: PdfLine[] = []
  for (const next of [...words].sort((a, b) => a.left - b.left)) {
    const at = lines.findIndex(line => Math.abs(line.middle - next.middle) < SAME_LINE)
    const line = lines[at]
    if (line === undefined) lines.push(next)
    else {
      const [top, bottom] = [Math.min(line.top, next.top), Math.max(line.bottom, next.bottom)]
      lines[at] = { ...line, text: line.text + next.text, right: Math.max(line.right, next.right), top, bottom }
    }
  }
  return lines.sort((a, b) => a.middle - b.middle)
}
