// SPDX-License-Identifier: Apache-2.0
import { shallowReactive } from 'vue'

/// The words of a page that is an entry of its own, apart from the office's: Chinese comes with it,
/// English when it is asked for.
export type Language = 'zh-CN' | 'en'

export function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem('language')
    if (kept) return kept === 'en' ? 'en' : 'zh-CN'
  } catch {
    // A browser that keeps nothing.
  }
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
}

export function pageWords<Key extends string>(
  chinese: Record<Key, string>,
  english: () => Promise<{ default: Record<string, string> }>,
  title: Key,
) {
  const spoken = shallowReactive({
    language: 'zh-CN' as Language,
    words: chinese as Record<string, string>,
  })
  const tellAny = (key: string, args: Record<string, string | number> = {}) =>
    spoken.words[key]?.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''))
  const tell = (key: Key, args: Record<string, string | number> = {}): string =>
    tellAny(key, args) ?? key
  async function choose(wanted: Language): Promise<void> {
    spoken.words = wanted === 'en' ? (await english()).default : chinese
    spoken.language = wanted
    document.documentElement.lang = wanted
    document.title = tell(title)
  }
  return { language: (): Language => spoken.language, choose, tell, tellAny }
}
