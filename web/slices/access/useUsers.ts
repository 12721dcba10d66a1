// SPDX-License-Identifier: Apache-2.0
import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { faultWords } from '../../app/acts'
import type { UserEntry } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'
import { rolesAt } from '../../app/session'

const page = 50

/// The people with a right at the open place, or all of the house; a page at a time.
export function useUsers() {
  const route = useRoute()
  const place = computed(() => (route.params.place ? String(route.params.place) : ''))
  const text = ref('')
  const asked = ref('')
  const more = ref<UserEntry[]>([])
  const next = ref<string | null>(null)
  const wrong = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, () => {
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = text.value.trim()), 200)
  })

  const query = (after?: string) => ({
    limit: page,
    ...(place.value ? { place: place.value } : {}),
    ...(asked.value ? { q: asked.value } : {}),
    ...(after ? { after } : {}),
  })
  const users = useRead(
    () => `users/${place.value}/${asked.value}`,
    async () => {
      const list = await ask(client.GET('/users', { params: { query: query() } }))
      more.value = []
      next.value = list.next ?? null
      return list
    },
    { topics: ['auth.'] },
  )
  const all = computed(() => [...(users.value.value?.items ?? []), ...more.value])
  async function readMore() {
    if (!next.value) return
    try {
      const list = await ask(client.GET('/users', { params: { query: query(next.value) } }))
      more.value = [...more.value, ...list.items]
      next.value = list.next ?? null
    } catch (fault) {
      wrong.value = faultWords(fault)
    }
  }
  const invitations = useRead(
    () => `invitations/${place.value}`,
    () => ask(client.GET('/invitations', { params: { query: { limit: 200 } } })),
    { topics: ['auth.'] },
  )
  const isAdministrator = computed(() => rolesAt(place.value).includes('administrator'))
  return { place, text, users, all, next, wrong, readMore, invitations, isAdministrator }
}
