// SPDX-License-Identifier: Apache-2.0
import { shallowRef } from 'vue'
import { sayAny } from '../../app/words'

/// What acts are called in a history: by the words of its page where it has any, and else by those of
/// the journal, which are fetched for the first act that asks for them.
export function useActWords(): (act: string) => string {
  const ofJournal = shallowRef<((act: string) => string) | null>(null)
  let isAsked = false
  function askJournal() {
    if (isAsked) return
    isAsked = true
    void import('./act-words')
      .then(({ actWords }) => (ofJournal.value = actWords))
      .catch(() => (isAsked = false))
  }
  return (act) => {
    const own = sayAny(`act.${act}`)
    if (own) return own
    askJournal()
    return ofJournal.value?.(act) ?? '…'
  }
}
