// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { faultWords } from '../../app/acts'
import type { MergeFile, Side, Since } from '../../app/api-types'
import { ask, client, Refused } from '../../app/client'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'

/// Names one thing that happened since, however often the file is read.
export const sinceKey = ({ kind, field, row, text }: Since): string =>
  row ?? field ?? (kind === 'mention' ? text : kind)

/// A merge as it was done, and taking it apart: each thing that happened since is given to one of the
/// two, by hand.
export function useMerge() {
  const route = useRoute()
  const path = computed(() => ({
    place: String(route.params.place),
    merge: String(route.params.merge),
  }))
  const read = useRead(
    () => `merge/${path.value.place}/${path.value.merge}`,
    () => ask(client.GET('/places/{place}/merges/{merge}', { params: { path: path.value } })),
    { topics: ['people.'] },
  )
  const given = ref<Record<string, Side>>({})
  const isNewer = ref(false)
  // Something was added while the reader was choosing.
  watch(read.value, (now, before) => {
    const known = before?.since.map(sinceKey) ?? null
    if (now && known && now.since.some((one) => !known.includes(sinceKey(one))))
      isNewer.value = true
  })
  const open = computed(() =>
    (read.value.value?.since ?? []).filter((one) => !given.value[sinceKey(one)]),
  )

  const wrong = ref('')
  const isBusy = ref(false)
  let id = v7()
  async function separate() {
    const now = read.value.value
    if (!now) return
    if (open.value.length) {
      wrong.value = say('merge.unassigned')
      return
    }
    isBusy.value = true
    wrong.value = ''
    const assignments = now.since.map((one) => ({
      kind: one.kind,
      ...(one.field ? { field: one.field } : {}),
      ...(one.row ? { row: one.row } : {}),
      ...(one.kind === 'mention' ? { mention: one.text } : {}),
      to: given.value[sinceKey(one)]!,
    }))
    try {
      const headers = { 'Idempotency-Key': id }
      const params = { path: path.value }
      read.value.value = await ask(
        client.POST('/places/{place}/merges/{merge}/separations', {
          params,
          body: { id, assignments },
          headers,
        }),
      )
      isNewer.value = false
      toast(say('merge.done'), 'good')
    } catch (fault) {
      if (fault instanceof Refused) id = v7()
      if (fault instanceof Refused && fault.problem.current)
        read.value.value = fault.problem.current as MergeFile
      else wrong.value = faultWords(fault)
    } finally {
      isBusy.value = false
    }
  }
  return { path, read, given, open, isNewer, wrong, isBusy, separate }
}
