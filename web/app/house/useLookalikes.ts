// SPDX-License-Identifier: Apache-2.0
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Lookalike } from '../api-types'
import { ask, client, Refused, Unreachable } from '../client'
import { lookalikesAmong } from '../pack/likeness'
import { expired } from '../session'
import { questionOf, type Typed } from './question'

/// One of those who look alike, as a key: of another community nothing else is known of them.
const keyOf = (one: Lookalike) => one.person ?? one.community_name

/// Asks who in the register looks like somebody that is being typed, a moment after the last key.
/// The typed numbers travel in the body. Nobody waits for the answer; what was dismissed stays away
/// until somebody else turns up.
export function useLookalikes(
  place: () => string,
  household: () => string | null,
  typed: () => Typed,
  self: () => string | null,
) {
  const found = shallowRef<Lookalike[]>([])
  const isUnasked = ref(false)
  /// The house was not asked: only the doors that are carried along were looked through.
  const isOfPack = ref(false)
  const dismissed = ref(new Set<string>())
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  async function look(body: NonNullable<ReturnType<typeof questionOf>>) {
    const mine = new AbortController()
    running = mine
    try {
      const params = { path: { place: place() } }
      const answer = await ask(
        client.POST('/places/{place}/lookalikes', { params, body, signal: mine.signal }),
      )
      if (running !== mine) return
      found.value = answer.items.filter((one) => one.person !== self())
      isUnasked.value = false
      isOfPack.value = false
    } catch (fault) {
      if (mine.signal.aborted || running !== mine) return
      if (!(fault instanceof Refused || fault instanceof Unreachable)) throw fault
      if (fault instanceof Refused && fault.status === 401) expired()
      if (fault instanceof Unreachable && (await lookInPack(body, mine))) return
      found.value = []
      isOfPack.value = false
      // What is half typed may be no date or name yet: that is no news for anybody.
      isUnasked.value = !(fault instanceof Refused && fault.status === 422)
    }
  }

  /// True when there is a pack to look through.
  async function lookInPack(body: Parameters<typeof lookalikesAmong>[1], mine: AbortController) {
    const { carriedDoors, opened } = await import('../pack/usePack')
    const isOpen = (await opened(place())) !== null
    const doors = carriedDoors()
    if (running !== mine || !isOpen || !doors.size) return false
    found.value = lookalikesAmong(doors.values(), body).filter((one) => one.person !== self())
    isUnasked.value = false
    isOfPack.value = true
    return true
  }

  watch(
    () => JSON.stringify(questionOf(typed(), household())),
    (question) => {
      clearTimeout(timer)
      running?.abort()
      running = undefined
      if (question === 'null') {
        found.value = []
        isUnasked.value = false
        isOfPack.value = false
      } else {
        const body = JSON.parse(question) as NonNullable<ReturnType<typeof questionOf>>
        timer = setTimeout(() => void look(body), 350)
      }
    },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    running?.abort()
  })
  const shown = computed(() => found.value.filter((one) => !dismissed.value.has(keyOf(one))))
  function dismiss() {
    dismissed.value = new Set([...dismissed.value, ...found.value.map(keyOf)])
  }
  return { shown, isUnasked, isOfPack, dismiss }
}
