// SPDX-License-Identifier: Apache-2.0
export const tabs = ['list', 'mine', 'templates', 'leaves', 'balance'] as const
export type Tab = (typeof tabs)[number]
export type Side = Tab | 'home' | 'card'

/// Who sees the teams of all households; who changes them.
export const seers = ['community_staff', 'carer', 'grid_worker'] as const
export const keepers = ['community_staff'] as const
export type Eye = 'keeper' | 'seer' | 'member'

/// The sides that this one may open.
export const tabsOf = (eye: Eye): Tab[] =>
  tabs.filter(
    (tab) =>
      tab === 'mine' ||
      (eye !== 'member' && (tab === 'list' || tab === 'leaves')) ||
      eye === 'keeper',
  )

/// Which page an address names: "teams", "teams/mine", "teams/home/HOUSEHOLD"; none for any other. Who has
/// only households of their own begins with those.
export function sideOf(side: string, one: string, eye: Eye): Side | null {
  if (one) {
    const of = side === 'home' || side === 'card' ? side : null
    return eye === 'member' ? null : of
  }
  if (!side) return eye === 'member' ? 'mine' : 'list'
  return tabsOf(eye).find((tab) => tab === side && tab !== 'list') ?? null
}
