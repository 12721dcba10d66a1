// SPDX-License-Identifier: Apache-2.0
import { computed, onScopeDispose, ref, watch } from 'vue'
import { faultWords } from '../../app/acts'
import type { Pair, PairReason } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { may } from '../../app/session'
import { tellApart } from './settle'
import { usePages } from './usePages'

export const reasons: PairReason[] = [
  'same_id_number',
  'same_phone',
  'same_name',
  'same_sound',
  'near_name',
  'same_birth_day',
  'same_birth_year',
  'same_door',
]

export const pairKey = ({ one, other }: Pair): string => one.person + other.person

/// The suspects of a place, the search that found them, and what is decided about them.
export function usePairs(place: () => string) {
  const reason = ref('')
  const pages = usePages(
    () => `duplicates/${place()}`,
    (after: number | null) => {
      const query = {
        ...(after ? { after } : {}),
        ...(reason.value ? { reason: reason.value as PairReason } : {}),
      }
      const params = { path: { place: place() }, query }
      return ask(client.GET('/places/{place}/duplicates', { params }))
    },
    ['people.duplicates_changed'],
  )
  const { read } = pages
  // The list stands, with the focus in its filter, until the other one is there.
  watch(reason, () => void read.again())
  const search = computed(() => read.value.value?.search ?? null)
  const isSearching = computed(() => search.value?.state === 'running')
  const maySearch = computed(() => may(place(), 'community_staff', 'command'))
  const maySettle = computed(() => may(place(), 'community_staff', 'grid_worker'))

  // The live feed tells when a search has ended; asking now and then covers the times when it is down.
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(read.value, () => {
    clearTimeout(timer)
    if (isSearching.value) timer = setTimeout(() => void read.again(), 1500)
  })
  onScopeDispose(() => clearTimeout(timer))

  const wrong = ref('')
  const isStarting = ref(false)
  async function begin() {
    isStarting.value = true
    wrong.value = ''
    try {
      const params = { path: { place: place() } }
      await ask(client.POST('/places/{place}/duplicate-searches', { params }))
      await read.again()
    } catch (fault) {
      wrong.value = faultWords(fault)
    } finally {
      isStarting.value = false
    }
  }

  const settling = ref('')
  async function apart(pair: Pair) {
    const { one, other } = pair
    settling.value = pairKey(pair)
    const two = {
      place: one.community,
      person: one.person,
      other: other.person,
      community: other.community === one.community ? null : other.community,
    }
    wrong.value = await tellApart(two, '', () => void read.again())
    if (!wrong.value) await read.again()
    settling.value = ''
  }
  return {
    pages,
    reason,
    search,
    isSearching,
    maySearch,
    maySettle,
    isStarting,
    begin,
    settling,
    apart,
    wrong,
  }
}
