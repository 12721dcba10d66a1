// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { faultWords } from '../../app/acts'
import type { MergeField, MergePreview, Side } from '../../app/api-types'
import { ask, client, Refused } from '../../app/client'
import { mayEnter } from '../../app/entrances'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'
import { changesSince, isChanged } from './facts'
import { tellApart } from './settle'

/// Two files side by side, what is chosen of them, and the acts that make them one or tell them apart.
export function useCompare() {
  const route = useRoute()
  const router = useRouter()
  const two = computed(() => ({
    place: String(route.params.place),
    person: String(route.params.person),
    other: String(route.params.other),
    community: route.query.community ? String(route.query.community) : null,
  }))
  const read = useRead(
    () => `compare/${two.value.place}/${two.value.person}/${two.value.other}`,
    () => {
      const { place, person, other, community } = two.value
      const query = { person, other, ...(community ? { community } : {}) }
      return ask(
        client.GET('/places/{place}/merge-preview', { params: { path: { place }, query } }),
      )
    },
    { topics: ['people.'] },
  )

  // What the reader has seen; a newer state of the files is shown beside it until it is seen, too.
  const seen = shallowRef<MergePreview | null>(null)
  const chosen = ref<Partial<Record<MergeField, Side>>>({})
  watch(read.value, (now) => {
    if (!now) {
      seen.value = null
      chosen.value = {}
    } else if (!seen.value || !isChanged(seen.value, now)) {
      seen.value = now
    }
  })
  const changes = computed(() =>
    seen.value && read.value.value ? changesSince(seen.value, read.value.value) : [],
  )
  const isConflict = computed(
    () => !!seen.value && !!read.value.value && isChanged(seen.value, read.value.value),
  )
  const acknowledge = () => (seen.value = read.value.value)
  const isAcross = computed(() => {
    const now = read.value.value
    return !!now && now.kept.community !== now.dropped.community
  })
  /// Chosen by the reader, else what the house suggests.
  function sideOf(field: MergeField): Side {
    const suggested = read.value.value?.fields.find((one) => one.field === field)?.suggested
    return chosen.value[field] ?? suggested ?? 'kept'
  }
  const choose = (field: MergeField, side: Side) =>
    (chosen.value = { ...chosen.value, [field]: side })

  const wrong = ref('')
  const busy = ref<'' | 'merging' | 'apart'>('')
  const note = ref('')
  // The same id until an answer came: a merge whose answer was lost is not done twice.
  let id = v7()

  async function merge() {
    const now = read.value.value
    if (!now) return
    busy.value = 'merging'
    wrong.value = ''
    const { place, person, other, community } = two.value
    const body = {
      id,
      person,
      other,
      ...(community ? { community } : {}),
      person_revision: now.kept.card.revision,
      other_revision: now.dropped.card.revision,
      choices: now.fields
        .filter((one) => one.is_different)
        .map(({ field }) => ({ field, from: sideOf(field) })),
      ...(note.value.trim() ? { note: note.value.trim() } : {}),
    }
    try {
      const headers = { 'Idempotency-Key': id }
      await ask(
        client.POST('/places/{place}/merges', { params: { path: { place } }, body, headers }),
      )
      toast(say('compare.done'), 'good')
      await router.replace({ name: 'merge', params: { place, merge: id } })
    } catch (fault) {
      if (fault instanceof Refused) id = v7()
      if (fault instanceof Refused && fault.status === 409) await read.again()
      if (!isConflict.value) wrong.value = faultWords(fault)
    } finally {
      busy.value = ''
    }
  }

  async function notSame() {
    busy.value = 'apart'
    wrong.value = await tellApart(two.value, note.value.trim())
    busy.value = ''
    if (!wrong.value) leave()
  }
  const mayList = computed(() => {
    const params = { place: two.value.place }
    return mayEnter(router.resolve({ name: 'duplicates', params }).meta, two.value.place)
  })
  function leave() {
    const place = two.value.place
    void router.push({ name: mayList.value ? 'duplicates' : 'people', params: { place } })
  }

  /// The other file goes on instead. Of two communities the page moves to the other one.
  const swapped = computed(() => {
    const { place, person, other, community } = two.value
    return {
      name: 'compare',
      params: { place: community ?? place, person: other, other: person },
      query: community ? { community: place } : {},
    }
  })
  return {
    two,
    read,
    changes,
    isConflict,
    acknowledge,
    isAcross,
    sideOf,
    choose,
    wrong,
    busy,
    note,
    merge,
    notSame,
    mayList,
    swapped,
  }
}
