// SPDX-License-Identifier: Apache-2.0
// A camera that sees what a journey holds before it: Chromium plays a file of one grey picture again
// and again, and the file is written over while the camera runs.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../web/package.json', import.meta.url))
const { encode } = require('uqr')
const width = 640
const height = 480
const frames = 4
const blank = new Uint8Array(width * height).fill(235)

const movie = (grey) => {
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    grey,
    Buffer.alloc((width * height) / 2, 128),
  ])
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F20:1 Ip A1:1 C420jpeg\n`),
    ...Array.from({ length: frames }, () => frame),
  ])
}

export class Camera {
  constructor(file) {
    this.file = file
    writeFileSync(file, movie(blank))
  }
  get flags() {
    return [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${this.file}`,
    ]
  }
  hold(grey) {
    const open = openSync(this.file, 'r+')
    writeSync(open, movie(grey), 0, undefined, 0)
    closeSync(open)
  }
  takeAway() {
    this.hold(blank)
  }
}

/// What a part of a page looks like, in the grey of a camera: photographed, not drawn from its data.
export async function photograph(page, selector) {
  const shot = await page.locator(selector).first().screenshot()
  return page
    .evaluate(
      async ([source, width, height, light]) => {
        const bytes = Uint8Array.from(atob(source), (one) => one.charCodeAt(0))
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(width, height)
        const paper = canvas.getContext('2d')
        paper.fillStyle = `rgb(${light},${light},${light})`
        paper.fillRect(0, 0, width, height)
        const scale = Math.min((width - 60) / picture.width, (height - 60) / picture.height, 2)
        const [w, h] = [picture.width * scale, picture.height * scale]
        paper.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h)
        const { data } = paper.getImageData(0, 0, width, height)
        let grey = ''
        for (let at = 0; at < data.length; at += 4)
          grey += String.fromCharCode(
            Math.round(
              16 + (0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2]) * 0.86,
            ),
          )
        return btoa(grey)
      },
      [shot.toString('base64'), width, height, 235],
    )
    .then((grey) => Buffer.from(grey, 'base64'))
}

/// A code that no house made, as a printer would print it.
export function printed(code) {
  const { data, size } = encode(code, { ecc: 'M', border: 4 })
  const module = Math.floor(height / size)
  const grey = Buffer.from(blank)
  const [left, top] = [width, height].map((side) => Math.floor((side - module * size) / 2))
  for (let y = 0; y < module * size; ++y)
    for (let x = 0; x < module * size; ++x)
      if (data[Math.floor(y / module)][Math.floor(x / module)])
        grey[(top + y) * width + left + x] = 16
  return grey
}
