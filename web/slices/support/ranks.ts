// SPDX-License-Identifier: Apache-2.0
/// The list with one of it a place further up (-1) or down (1); as it is where there is no further.
export function moved(ranked: string[], at: number, by: -1 | 1): string[] {
  const to = at + by
  if (at < 0 || at >= ranked.length || to < 0 || to >= ranked.length) return ranked
  const next = [...ranked]
  next[at] = ranked[to]!
  next[to] = ranked[at]!
  return next
}
