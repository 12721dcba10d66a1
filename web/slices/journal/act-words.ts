// SPDX-License-Identifier: Apache-2.0
import { language } from '../../app/words'
import chinese from './words/zh-CN.json'
import english from './words/en.json'

const tables: Record<string, Record<string, string>> = { 'zh-CN': chinese, en: english }

/// The words of an act of the journal; its own name when it is not known here.
export function actWords(act: string): string {
  return tables[language()]?.[`act.${act}`] ?? act
}
/// Acts by the words of the reader, for a list to choose from.
export function actChoices(): { value: string; words: string }[] {
  return Object.entries(tables[language()] ?? {})
    .map(([key, words]) => ({ value: key.slice(4), words }))
    .sort((a, b) => a.words.localeCompare(b.words, language()))
}
