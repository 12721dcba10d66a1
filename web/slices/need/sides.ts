// SPDX-License-Identifier: Apache-2.0
export const sides = ['list', 'exits', 'standing', 'unserved', 'cards'] as const
export type Side = (typeof sides)[number]

/// Which page an address names: "needs", "needs/exits"; none for any other.
export const sideOf = (side: string): Side | null =>
  side === '' ? 'list' : (sides.find((each) => each === side && each !== 'list') ?? null)

/// Those who answer for households; the street sees the list and the ways out.
export const runs = ['community_staff', 'carer', 'grid_worker'] as const
/// Whose cards are whose to give.
export const gives = ['community_staff', 'carer'] as const
