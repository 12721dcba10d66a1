// SPDX-License-Identifier: Apache-2.0
export interface Shape {
  buildings: number
  stairwells: number
  floors: number
  doors: number
}

/// The short pattern of the interface: 3 buildings × 4 stairwells × 6 floors × 2 doors.
export const patternOf = ({ buildings, stairwells, floors, doors }: Shape): string =>
  `${buildings} buildings × ${stairwells} stairwells × ${floors} floors × ${doors} doors`

/// Exceptions, one a line or separated by commas.
export const exceptionsOf = (text: string): string[] =>
  text
    .split(/[\n,，;；]/)
    .map((one) => one.trim())
    .filter(Boolean)
