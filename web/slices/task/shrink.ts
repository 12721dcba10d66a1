// SPDX-License-Identifier: Apache-2.0
/// Photos made small on the phone itself, before anything of them leaves it: drawn anew, so that
/// neither where they were taken nor by which camera goes along.
export const mostBytes = 400 * 1024
const longestSides = [1600, 1200, 900]
const qualities = [0.8, 0.65, 0.5]

/// The size in which a picture is drawn: never larger than it is.
export function fitted(width: number, height: number, longest: number): [number, number] {
  const scale = Math.min(1, longest / Math.max(width, height))
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/// Tries to draw it ever smaller until it is small enough; null when nothing is.
export async function smallest(
  width: number,
  height: number,
  draw: (width: number, height: number, quality: number) => Promise<Blob | null>,
): Promise<Blob | null> {
  for (const longest of longestSides)
    for (const quality of qualities) {
      const made = await draw(...fitted(width, height, longest), quality)
      if (made && made.size <= mostBytes) return made
    }
  return null
}

function shown(file: Blob): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    const url = URL.createObjectURL(file)
    image.onload = () => (URL.revokeObjectURL(url), resolve(image))
    image.onerror = () => (URL.revokeObjectURL(url), reject(new Error('no picture')))
    image.src = url
  })
}

/// A JPEG of at most 400 KiB; null for what is no picture, or does not get small enough.
export async function shrunk(file: Blob): Promise<Blob | null> {
  const image = await shown(file).catch(() => null)
  if (!image) return null
  const canvas = document.createElement('canvas')
  return smallest(image.naturalWidth, image.naturalHeight, (width, height, quality) => {
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height)
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  })
}
