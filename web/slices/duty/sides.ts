// SPDX-License-Identifier: Apache-2.0
export type Side =
  'board' | 'notes' | 'welfare' | 'on-call' | 'thanks' | 'hours' | 'certificates' | 'posters'

const alone: Side[] = ['notes', 'welfare', 'on-call', 'thanks']
const ofOne: Side[] = ['certificates', 'posters']

/// Which page an address names: "duty", "duty/notes", "duty/thanks/HAND", "duty/posters/POST"; none for
/// any other.
export function sideOf(side: string, one: string): Side | null {
  if (!side) return 'board'
  if (one) return side === 'thanks' ? 'hours' : (ofOne.find((each) => each === side) ?? null)
  return alone.find((each) => each === side) ?? null
}
