// Finds the long horizontal rules on a page of a PDF, in millimetres from the top left of the paper (pdftoppm).

import { spawnSync } from 'node:child_process'

export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly color: 'red' | 'black'
}

const DOTS_PER_INCH = 300
const MM_PER_DOT = 25.4 / DOTS_PER_INCH
/** Shorter lines belong to characters. */
const SHORTEST_MM = 120
const TIMEOUT_SECONDS = 60

/** From top to bottom; `page` from 1. Precise to a tenth of a millimetre. */
export function drawnRules(pdf: string, page: number): readonly Rule[] {
  const image = rasterized(pdf, page)
  const rules: Rule[] = []
  for (let y = 0; y < image.height; y++) {
    const run = longestRun(image, y)
    if (run === undefined) continue
    const last = rules.at(-1)
    const [top, bottom] = [y * MM_PER_DOT, (y + 1) * MM_PER_DOT]
    if (last !== undefined && last.color === run.color && top - last.bottom < MM_PER_DOT / 2) {
      rules[rules.length - 1] = { ...last, bottom }
    } else rules.push({ ...run, top, bottom })
  }
  return rules
}

interface Image {
  readonly width: number
  readonly height: number
  /** Red, green, blue. */
  readonly pixels: Uint8Array
}

function rasterized(pdf: string, page: number): Image {
  const args = ['-r', String(DOTS_PER_INCH), '-f', String(page), '-l', String(page), pdf]
  const done = spawnSync('pdftoppm', args, { timeout: TIMEOUT_SECONDS * 1000, maxBuffer: 1 << 28 })
  if (done.status !== 0) throw new Error(`pdftoppm ended with ${done.status ?? done.signal}: ${done.stderr.toString()}`)
  // P6, width and height, the largest value, then the pixels.
  const [header = '', width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(done.stdout.toString('latin1', 0, 64)) ?? []
  return { width: Number(width), height: Number(height), pixels: done.stdout.subarray(header.length) }
}

function longestRun({ width, pixels }: Image, y: number): Omit<Rule, 'top' | 'bottom'> | undefined {
  let longest: Omit<Rule, 'top' | 'bottom'> | undefined
  let start = 0
  let color: Rule['color'] | undefined
  for (let x = 0; x <= width; x++) {
    const here = x < width ? colorAt(pixels, (y * width + x) * 3) : undefined
    if (here === color) continue
    if (color !== undefined && (x - start) * MM_PER_DOT > SHORTEST_MM) {
      longest = { left: start * MM_PER_DOT, right: x * MM_PER_DOT, color }
    }
    start = x
    color = here
  }
  return longest
}

/** `undefined` for paper, and for pixels that are more paper than ink. */
function colorAt(pixels: Uint8Array, at: number): Rule['color'] | undefined {
  const [red = 255, green = 255, blue = 255] = pixels.subarray(at, at + 3)
  if (green > 128 || blue > 128) return undefined
  return red > 128 ? 'red' : 'black'
}
