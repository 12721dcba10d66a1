// SPDX-License-Identifier: Apache-2.0
/// Finding somebody on the roster by a door or a name, as it is typed at a gate.
import type { CarriedPerson } from '../../app/api-types'

export interface FoundHome {
  household: string
  dwelling: string
  door: string
  people: CarriedPerson[]
}

const digits = (text: string) => text.replace(/\D/g, '')
/// Full-width figures and dashes, as an input method leaves them.
const plain = (text: string) =>
  text
    .trim()
    .replace(/[\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[幢栋座单元室号\s.\uff0d\u2014\u2013_/]+/g, '-')
    .replace(/-+$/, '')

/// Homes by household, in the order of the roster; made once, looked through at each letter.
export function homesOf(people: readonly CarriedPerson[]): FoundHome[] {
  const homes = new Map<string, FoundHome>()
  for (const person of people) {
    const { household, dwelling, door } = person
    const home = homes.get(household) ?? { household, dwelling, door, people: [] }
    home.people.push(person)
    homes.set(household, home)
  }
  return [...homes.values()]
}

/// 0: the very door; 1: a door that begins so; 2: a name; null: neither.
function rank(home: FoundHome, typed: string, figures: string): number | null {
  if (home.door === typed || (figures && figures === typed && digits(home.door) === figures))
    return 0
  if (figures && (home.door.startsWith(typed) || digits(home.door).startsWith(figures))) return 1
  return !figures && home.people.some(({ name }) => name.includes(typed)) ? 2 : null
}

/// The homes that a text means, the very door first.
export function findHomes(homes: readonly FoundHome[], text: string, most = 6): FoundHome[] {
  const typed = plain(text)
  if (!typed) return []
  const figures = /^[\d-]+$/.test(typed) ? digits(typed) : ''
  const ranked: [number, FoundHome][] = []
  for (const home of homes) {
    const found = rank(home, typed, figures)
    if (found !== null) ranked.push([found, home])
  }
  return ranked
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([, home]) => home)
}

/// True where only one door can be meant.
export const isOne = (homes: readonly FoundHome[], text: string): boolean =>
  homes.length > 0 &&
  rank(homes[0]!, plain(text), digits(plain(text))) === 0 &&
  (homes.length === 1 || rank(homes[1]!, plain(text), digits(plain(text))) !== 0)
