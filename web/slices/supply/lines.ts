// SPDX-License-Identifier: Apache-2.0
import type { WantedLine } from './WantedLines.vue'
import type { Wanted } from './useBooks'

/// What was typed as whole numbers above zero; null where one is not, or nothing was chosen.
export function wantedOf(lines: readonly WantedLine[]): Wanted[] | null {
  const wanted = lines.map(({ item, amount }) => ({ item, amount: wholeOf(amount) }))
  return wanted.length && wanted.every(({ amount }) => amount > 0) ? wanted : null
}

/// A whole number of at least zero, else −1.
export const wholeOf = (text: string): number =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : -1
