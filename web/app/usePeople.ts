// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { faultWords } from './acts'
import { ask, client, Refused, Unreachable } from './client'
import type { FoundPeople } from './api-types'
import { expired } from './session'

/// Looks people up while someone types: 80 ms after the last key, older answers are dropped.
export function usePeople(place: () => string, text: Ref<string>, limit: number) {
  const found = shallowRef<FoundPeople | null>(null)
  const asked = ref('')
  const trouble = ref('')
  /// Nobody answered: only the doors that are carried along were looked through.
  const isOfPack = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  async function look(q: string) {
    running?.abort()
    const mine = new AbortController()
    running = mine
    try {
      const params = { path: { place: place() }, query: { q, limit } }
      const answer = await ask(
        client.GET('/places/{place}/people', { params, signal: mine.signal }),
      )
      if (running !== mine) return
      found.value = answer
      asked.value = q
      trouble.value = ''
      isOfPack.value = false
    } catch (fault) {
      if (mine.signal.aborted || running !== mine) return
      if (fault instanceof Refused && fault.status === 401) expired()
      if (fault instanceof Unreachable && (await lookInPack(q, mine))) return
      isOfPack.value = false
      found.value = null
      trouble.value = faultWords(fault)
    }
  }

  /// True when doors are carried along that could be looked through.
  async function lookInPack(q: string, mine: AbortController): Promise<boolean> {
    const { findCarried } = await import('./pack/homes')
    const answer = await findCarried(place(), q, limit)
    if (running !== mine || !answer) return false
    found.value = answer
    asked.value = q
    trouble.value = ''
    isOfPack.value = true
    return true
  }

  watch(
    text,
    () => {
      clearTimeout(timer)
      const q = text.value.trim()
      if (q) timer = setTimeout(() => void look(q), 80)
      else {
        running?.abort()
        running = undefined
        found.value = null
        asked.value = ''
        trouble.value = ''
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    running?.abort()
  })
  return { found, asked, trouble, isOfPack }
}
