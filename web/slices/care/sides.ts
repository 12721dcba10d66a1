// SPDX-License-Identifier: Apache-2.0
export const sides = ['due', 'unreached', 'plans', 'person'] as const
export type Side = (typeof sides)[number]

/// Which page an address names: "care", "care/unreached", "care/person/…"; none for any other.
export const sideOf = (side: string): Side | null =>
  side === '' ? 'due' : (sides.find((each) => each === side && each !== 'due') ?? null)

/// Those who reach people; how somebody is see staff and carers.
export const reaches = ['community_staff', 'carer', 'grid_worker'] as const
export const sees = ['community_staff', 'carer'] as const
