// SPDX-License-Identifier: Apache-2.0
/// Counts, or names such as 1-3,5.
export interface Shape {
  buildings: string
  stairwells: string
  floors: string
  doors: string
}

/// The short pattern of the interface: 3 buildings × 4 stairwells × 6 floors × 2 doors.
export const patternOf = ({ buildings, stairwells, floors, doors }: Shape): string =>
  `${buildings} buildings × ${stairwells} stairwells × ${floors} floors × ${doors} doors`

/// Exceptions, one a line or separated by commas; a bare door is one that is not there.
export const exceptionsOf = (text: string): string[] =>
  text
    .split(/[\n,，;；]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => (/^\d/.test(one) ? `-${one}` : one))
