// SPDX-License-Identifier: Apache-2.0
// A picture of an estate and its outlines, drawn here so that the journeys need no file of anybody's.
import { crc32, deflateSync } from 'node:zlib'

const width = 1200
const height = 800
const colours = [
  [247, 246, 240],
  [222, 226, 214],
  [196, 204, 216],
  [255, 255, 255],
  [96, 112, 136],
]

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type), content])
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32BE(content.length, 0)
  sizes.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([sizes.subarray(0, 4), named, sizes.subarray(4)])
}

/// Roads, a green and three rows of buildings; with a remark that a camera might have left.
export function planPicture() {
  const rows = Array.from({ length: height }, () => Buffer.alloc(width + 1))
  const fill = (x, y, wide, high, colour) => {
    for (let row = y; row < y + high; row++) rows[row].fill(colour, x + 1, x + wide + 1)
  }
  fill(40, 40, width - 80, height - 80, 1)
  for (const y of [250, 490]) fill(40, y, width - 80, 46, 3)
  fill(570, 40, 60, height - 80, 3)
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 8; column++) {
      const x = 80 + column * 124 + (column > 3 ? 68 : 0)
      const y = 110 + row * 240
      fill(x, y, 96, 62, 4)
      fill(x + 3, y + 3, 90, 56, 2)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('tEXt', Buffer.from('Comment\0taken at 30.17N 120.26E')),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/// Six buildings in two rows, and the wall around them.
export function planOutlines() {
  const box = (west, south, wide, high) => {
    const [east, north] = [west + wide, south + high]
    return [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ]
  }
  const feature = (name, coordinates) => ({
    type: 'Feature',
    properties: { name, owner: 'not to be kept' },
    geometry: { type: 'Polygon', coordinates },
  })
  const features = [feature('', box(120.26, 30.17, 0.004, 0.0022))]
  for (let n = 0; n < 6; n++) {
    const west = 120.2604 + (n % 3) * 0.0012
    features.push(feature(`${n + 1}幢`, box(west, 30.1704 + (n > 2 ? 0.001 : 0), 0.0008, 0.0004)))
  }
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
}
