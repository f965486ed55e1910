// The picture as bytes to be saved: the SVG as it is, or drawn by the browser as a PNG.

import type { Picture } from './svg.js'

/** Pixels of the PNG for one of the picture: sharp on paper and on good screens. */
const SCALE = 2
/** What browsers draw for certain, in pixels. */
const LONGEST_SIDE = 16_000
const LARGEST_AREA = 120_000_000

export function svgBase64({ svg }: Picture): string {
  return base64Of(new TextEncoder().encode(svg))
}

/** `undefined` where the picture is too large to be drawn. */
export async function pngBase64(picture: Picture): Promise<string | undefined> {
  const { height, width } = picture
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height), Math.sqrt(LARGEST_AREA / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${svgBase64(picture)}`
  await image.decode()
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const drawn = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  return drawn === null ? undefined : base64Of(new Uint8Array(await drawn.arrayBuffer()))
}

const PIECE = 0x8000

/** `btoa` takes a string of bytes; made in pieces, since arguments of a call are limited. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)))
  }
  return btoa(pieces.join(''))
}
