// SPDX-License-Identifier: Apache-2.0
import { reactive } from 'vue'
import chinese from '../words/zh-CN.json'

/// `words/` holds what the first pages say, `words/rest/` what the others say and all refusals: it
/// follows once a page is shown, and before a page that needs it.
export type Language = 'zh-CN' | 'en'
type Rest = typeof import('../words/rest/zh-CN.json')
export type Key = keyof typeof chinese | keyof Rest
type Word = string | Record<string, string>
export type Arguments = Record<string, string | number>

const tables: Partial<Record<Language, Record<string, Word>>> = { 'zh-CN': chinese }
const spoken = reactive({ language: 'zh-CN' as Language, tables })
const rests: Record<Language, () => Promise<{ default: Record<string, Word> }>> = {
  'zh-CN': () => import('../words/rest/zh-CN.json'),
  en: () => import('../words/rest/en.json'),
}
const whole = new Set<Language>()
let isWholeAsked = false

async function complete(wanted: Language): Promise<void> {
  if (whole.has(wanted)) return
  const rest = (await rests[wanted]()).default
  spoken.tables[wanted] = { ...spoken.tables[wanted], ...rest }
  whole.add(wanted)
}

/// Loads the rest of the words, of this language and of any that is chosen later.
export async function speakAll(): Promise<void> {
  isWholeAsked = true
  await complete(spoken.language)
}

export const language = (): Language => spoken.language

/// Shows the house in another language; loads its words first.
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'en' && !spoken.tables.en)
    spoken.tables.en = (await import('../words/en.json')).default
  if (isWholeAsked) await complete(wanted)
  spoken.language = wanted
  document.documentElement.lang = wanted
}

/// The words of a key with its {arguments}; a plural is chosen by the argument `n`.
export const say = (key: Key, args: Arguments = {}): string => sayAny(key, args) ?? key

/// The same for keys that are made at run time, such as refusal codes; undefined when unknown.
export function sayAny(key: string, args: Arguments = {}): string | undefined {
  const word = spoken.tables[spoken.language]?.[key]
  const plural = () => new Intl.PluralRules(spoken.language).select(Number(args.n))
  const text = typeof word === 'object' ? (word[plural()] ?? word.other) : word
  return text?.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = args[name]
    return typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '')
  })
}
