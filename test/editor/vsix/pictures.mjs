// Pictures of the journey: kept beside those of other runs, or, if asked, put where README.md shows them.

import fs from 'node:fs'
import path from 'node:path'
import { project, shots } from '../launch/places.mjs'

/** `pictures`: into docs/images, as WebP without loss, half as large as PNG. */
export async function keepPicture(page, picture, { kept, pictures }) {
  const png = await page.screenshot()
  fs.mkdirSync(shots, { recursive: true })
  fs.writeFileSync(path.join(shots, `${kept}-${picture}.png`), png)
  if (pictures) fs.writeFileSync(path.join(project, 'docs', 'images', `${picture}.webp`), await asWebp(page, png))
}

async function asWebp(page, png) {
  const blank = await page.context().browser().newPage()
  const address = await blank.evaluate(async source => {
    const image = Object.assign(new Image(), { src: source })
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
    canvas.getContext('2d').drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 1)
  }, `data:image/png;base64,${png.toString('base64')}`)
  await blank.close()
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}
