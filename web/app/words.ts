// SPDX-License-Identifier: Apache-2.0
import { shallowReactive } from 'vue'
import chinese from '../words/zh-CN.json'
import { shelves, type Shelf, type ShelvedKey } from './shelves'

/// `words/` holds what the first pages say; what the others say, and all refusals, stands on shelves
/// (shelves.ts), which follow once a page is shown, and before a page that needs them.
export type Language = 'zh-CN' | 'en'
export type Key = keyof typeof chinese | ShelvedKey
type Word = string | Record<string, string>
export type Arguments = Record<string, string | number>

type Table = Record<string, Word>
const firsts: Partial<Record<Language, Table>> = { 'zh-CN': chinese }
const fetched: Record<Language, Partial<Record<Shelf, Table>>> = { 'zh-CN': {}, en: {} }
// Two tables, so that what is on the screen is not drawn anew when more words come; neither is
// looked into by Vue, since a board asks for a thousand words at once.
const spoken = shallowReactive({
  language: 'zh-CN' as Language,
  first: chinese as Table,
  more: {} as Table,
})
const asked = new Set<Shelf>()

async function fetchAsked(wanted: Language): Promise<void> {
  const tables = fetched[wanted]
  const missing = [...asked].filter((shelf) => !tables[shelf])
  await Promise.all(
    missing.map(async (shelf) => (tables[shelf] = (await shelves[shelf][wanted]()).default)),
  )
  if (missing.length && wanted === spoken.language)
    spoken.more = Object.assign({}, ...Object.values(tables)) as Table
}

/// Loads shelves, of this language and of any that is chosen later.
export async function speakOf(...wanted: Shelf[]): Promise<void> {
  for (const shelf of wanted) asked.add(shelf)
  await fetchAsked(spoken.language)
}
/// Loads all words.
export const speakAll = () => speakOf(...(Object.keys(shelves) as Shelf[]))

export const language = (): Language => spoken.language

/// Shows the house in another language; loads its words first.
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'en') firsts.en ??= (await import('../words/en.json')).default
  await fetchAsked(wanted)
  spoken.language = wanted
  spoken.first = firsts[wanted]!
  spoken.more = Object.assign({}, ...Object.values(fetched[wanted])) as Table
  document.documentElement.lang = wanted
}

/// The words of a key with its {arguments}; a plural is chosen by the argument `n`.
export const say = (key: Key, args: Arguments = {}): string => sayAny(key, args) ?? key

/// The same for keys that are made at run time, such as refusal codes; undefined when unknown.
export function sayAny(key: string, args: Arguments = {}): string | undefined {
  const word = spoken.first[key] ?? spoken.more[key]
  const plural = () => new Intl.PluralRules(spoken.language).select(Number(args.n))
  const text = typeof word === 'object' ? (word[plural()] ?? word.other) : word
  if (!text?.includes('{')) return text
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = args[name]
    return typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '')
  })
}
