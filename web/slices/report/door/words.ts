// SPDX-License-Identifier: Apache-2.0
import { shallowReactive } from 'vue'
import chinese from './words/zh-CN.json'

/// The words of the letter's page, apart from the office's: Chinese comes with it, English when it
/// is asked for.
export type Language = 'zh-CN' | 'en'
export type DoorKey = keyof typeof chinese

const spoken = shallowReactive({
  language: 'zh-CN' as Language,
  words: chinese as Record<string, string>,
})
export const language = (): Language => spoken.language

export function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem('language')
    if (kept) return kept === 'en' ? 'en' : 'zh-CN'
  } catch {
    // A browser that keeps nothing.
  }
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
}

export async function choose(wanted: Language): Promise<void> {
  spoken.words = wanted === 'en' ? (await import('./words/en.json')).default : chinese
  spoken.language = wanted
  document.documentElement.lang = wanted
  document.title = tell('door.title')
}

export function tellAny(key: string, args: Record<string, string | number> = {}) {
  return spoken.words[key]?.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''))
}
export const tell = (key: DoorKey, args: Record<string, string | number> = {}): string =>
  tellAny(key, args) ?? key
