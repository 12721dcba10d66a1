// SPDX-License-Identifier: Apache-2.0
/// A small seeded generator, so that every start invents the same people.
export function dice(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const hex = (length) =>
    Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    one: (list) => list[Math.floor(next() * list.length)],
    chance: (share) => next() < share,
    id: () => `0199d000-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
