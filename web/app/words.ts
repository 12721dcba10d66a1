// SPDX-License-Identifier: Apache-2.0
import { shallowReactive } from 'vue'
import chinese from '../words/zh-CN.json'

/// `words/` holds what the first pages say, `words/rest/` what the others say and all refusals: it
/// follows once a page is shown, and before a page that needs it.
export type Language = 'zh-CN' | 'en'
type Rest = typeof import('../words/rest/zh-CN.json')
export type Key = keyof typeof chinese | keyof Rest
type Word = string | Record<string, string>
export type Arguments = Record<string, string | number>

type Table = Record<string, Word>
const none: Table = {}
const firsts: Partial<Record<Language, Table>> = { 'zh-CN': chinese }
const rests: Partial<Record<Language, Table>> = {}
const restOf: Record<Language, () => Promise<{ default: Table }>> = {
  'zh-CN': () => import('../words/rest/zh-CN.json'),
  en: () => import('../words/rest/en.json'),
}
// Two tables, so that what is on the screen is not drawn anew when the rest of the words comes;
// neither is looked into by Vue, since a board asks for a thousand words at once.
const spoken = shallowReactive({
  language: 'zh-CN' as Language,
  first: chinese as Table,
  rest: none,
})
let isWholeAsked = false

async function complete(wanted: Language): Promise<void> {
  rests[wanted] ??= (await restOf[wanted]()).default
  if (wanted === spoken.language) spoken.rest = rests[wanted]
}

/// Loads the rest of the words, of this language and of any that is chosen later.
export async function speakAll(): Promise<void> {
  isWholeAsked = true
  await complete(spoken.language)
}

export const language = (): Language => spoken.language

/// Shows the house in another language; loads its words first.
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'en') firsts.en ??= (await import('../words/en.json')).default
  if (isWholeAsked) await complete(wanted)
  spoken.language = wanted
  spoken.first = firsts[wanted]!
  spoken.rest = rests[wanted] ?? none
  document.documentElement.lang = wanted
}

/// The words of a key with its {arguments}; a plural is chosen by the argument `n`.
export const say = (key: Key, args: Arguments = {}): string => sayAny(key, args) ?? key

/// The same for keys that are made at run time, such as refusal codes; undefined when unknown.
export function sayAny(key: string, args: Arguments = {}): string | undefined {
  const word = spoken.first[key] ?? spoken.rest[key]
  const plural = () => new Intl.PluralRules(spoken.language).select(Number(args.n))
  const text = typeof word === 'object' ? (word[plural()] ?? word.other) : word
  if (!text?.includes('{')) return text
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = args[name]
    return typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '')
  })
}
