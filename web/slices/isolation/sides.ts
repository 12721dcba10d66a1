// SPDX-License-Identifier: Apache-2.0
export type Side = 'list' | 'order' | 'new' | 'notice' | 'release' | 'policies' | 'late'

const alone: Side[] = ['new', 'policies', 'late']
const ofOne: Side[] = ['order', 'notice', 'release']

/// Which page an address names: "isolation", "isolation/late", "isolation/order/ORDER"; none for any
/// other.
export function sideOf(side: string, one: string): Side | null {
  if (!side) return 'list'
  return (one ? ofOne : alone).find((each) => each === side) ?? null
}
