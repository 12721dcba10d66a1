// SPDX-License-Identifier: Apache-2.0
/// The words of what a household's page shows of care. That page speaks a language, and these speak
/// it too: Chinese comes with them, English when it is asked for.
import { shallowReactive } from 'vue'
import chinese from './words/zh-CN.json'

export type CareKey = keyof typeof chinese
export type Language = 'zh-CN' | 'en'
const spoken = shallowReactive({
  language: 'zh-CN' as Language,
  words: chinese as Record<string, string>,
})

export const tellAny = (key: string, args: Record<string, string | number> = {}) =>
  spoken.words[key]?.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''))
export const tell = (key: CareKey, args: Record<string, string | number> = {}): string =>
  tellAny(key, args) ?? key

export async function speak(wanted: Language): Promise<void> {
  spoken.words = wanted === 'en' ? (await import('./words/en.json')).default : chinese
  spoken.language = wanted
}
