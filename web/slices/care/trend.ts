// SPDX-License-Identifier: Apache-2.0
export interface Reading {
  at: number
  tenths: number
}
export interface Point extends Reading {
  x: number
  y: number
}

/// Where readings stand in a picture of that size: time to the right, warm at the top. At least two
/// degrees are high, so that two tenths are no mountain.
export function line(readings: readonly Reading[], width: number, height: number): Point[] {
  const all = [...readings].sort((a, b) => a.at - b.at)
  if (!all.length) return []
  const begin = all[0]!.at
  const span = Math.max(all.at(-1)!.at - begin, 1)
  const low = Math.min(...all.map(({ tenths }) => tenths), 360)
  const high = Math.max(...all.map(({ tenths }) => tenths), low + 20)
  return all.map(({ at, tenths }) => ({
    at,
    tenths,
    x: ((at - begin) / span) * width,
    y: height - ((tenths - low) / (high - low)) * height,
  }))
}
