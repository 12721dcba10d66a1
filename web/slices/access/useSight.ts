// SPDX-License-Identifier: Apache-2.0
import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { faultWords } from '../../app/acts'
import type { FoundPerson, Sight } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { may, places } from '../../app/session'
import { usePeople } from '../../app/usePeople'
import { say } from '../../app/words'
import { sightWords } from './sight'

/// Who may see which home: a viewer, perhaps somebody of the ledger, and the answer.
export function useSight() {
  const route = useRoute()
  const place = computed(() => String(route.params.place))
  const viewer = ref('')
  const viewers = shallowRef<{ value: string; words: string }[]>([])
  const text = ref('')
  const { found } = usePeople(() => place.value, text, 8)
  const maySearch = computed(() => may(place.value, 'community_staff', 'command'))
  const subject = shallowRef<FoundPerson | null>(null)
  const sight = shallowRef<Sight | null>(null)
  const wrong = ref('')

  void (async () => {
    try {
      const query = { place: place.value, limit: 200 }
      const { items } = await ask(client.GET('/users', { params: { query } }))
      viewers.value = items.map((one) => ({
        value: one.user,
        words: `${one.name} · ${one.sign_in_name}`,
      }))
      viewer.value = items[0]?.user ?? ''
    } catch (fault) {
      wrong.value = faultWords(fault)
    }
  })()

  const what = computed(() => {
    if (subject.value) return say('sight.home', { door: subject.value.door })
    return say('sight.homes', {
      place: places.value.find(({ id }) => id === place.value)?.name ?? say('state.here'),
    })
  })
  let round = 0
  async function look() {
    if (!viewer.value) return
    const mine = ++round
    wrong.value = ''
    try {
      const query = {
        viewer: viewer.value,
        place: place.value,
        ...(subject.value?.household ? { household: subject.value.household } : {}),
      }
      const answer = await ask(client.GET('/sight', { params: { query } }))
      if (mine === round) sight.value = answer
    } catch (fault) {
      if (mine !== round) return
      sight.value = null
      wrong.value = faultWords(fault)
    }
  }
  watch([viewer, subject], look)
  const sentence = computed(() => (sight.value ? sightWords(sight.value, what.value) : ''))
  return { place, viewer, viewers, text, found, maySearch, subject, sight, wrong, sentence }
}
