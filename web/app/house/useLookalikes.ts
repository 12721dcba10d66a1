// SPDX-License-Identifier: Apache-2.0
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { IdKind, Lookalike, Sex } from '../api-types'
import { ask, client, Refused, Unreachable } from '../client'
import { expired } from '../session'

/// What a form about one person holds while it is being filled.
export interface Typed {
  name: string
  sex: string
  born_on: string
  phone: string
  id_kind: string
  id_number: string
}

/// The question for the register, or null while too little is typed to tell anybody by.
export function questionOf(typed: Typed, household: string | null) {
  const name = typed.name.trim()
  const phone = typed.phone.trim()
  const number = typed.id_number.trim()
  const isName = [...name].length >= 2
  const isPhone = phone.replace(/\D/g, '').length >= 7
  const isNumber = number.length >= 6
  if (!isName && !isPhone && !isNumber) return null
  return {
    ...(isName ? { name } : {}),
    ...(isPhone ? { phone } : {}),
    ...(isNumber ? { id_kind: typed.id_kind as IdKind, id_number: number } : {}),
    ...(typed.born_on ? { born_on: typed.born_on } : {}),
    ...(typed.sex === 'unknown' ? {} : { sex: typed.sex as Sex }),
    ...(household ? { household } : {}),
  }
}

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
    } catch (fault) {
      if (mine.signal.aborted || running !== mine) return
      if (!(fault instanceof Refused || fault instanceof Unreachable)) throw fault
      if (fault instanceof Refused && fault.status === 401) expired()
      found.value = []
      // What is half typed may be no date or name yet: that is no news for anybody.
      isUnasked.value = !(fault instanceof Refused && fault.status === 422)
    }
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
  return { shown, isUnasked, dismiss }
}
