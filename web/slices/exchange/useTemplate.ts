// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { faultWords } from '../../app/acts'
import { ask, client, Refused } from '../../app/client'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'
import { draftOf, emptyDraft, layoutOf, type Draft } from './layout'
import { useColumns, useTemplates } from './useTemplates'

/// One template on its way: a saved one, or a new one that may begin as a copy.
export function useTemplate() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => String(route.params.place))
  const id = computed(() => String(route.params.template))
  const templates = useTemplates(place)
  const saved = computed(() => {
    const found = templates.value.value?.items.find((one) => one.template_id === id.value)
    return found?.is_usual ? undefined : found
  })
  const isNew = computed(() => id.value === 'new')
  const draft = ref<Draft>()
  const revision = ref(0)
  const wrong = ref('')
  const isConflict = ref(false)
  const isBusy = ref(false)

  function begin() {
    const from = saved.value
    const copied = templates.value.value?.items.find(
      (one) => one.template_id === String(route.query.from ?? ''),
    )
    isConflict.value = false
    wrong.value = ''
    if (from) draft.value = draftOf(from.name, from.layout)
    else if (copied) draft.value = draftOf('', copied.layout)
    else draft.value = emptyDraft()
    revision.value = from?.revision ?? 0
  }
  // Somebody else's change does not take away what is being written.
  watch(
    templates.value,
    (list) => {
      if (list && !draft.value) begin()
    },
    { immediate: true },
  )

  const compounds = useRead(
    () => `compound-counts/${place.value}`,
    () => {
      const params = { path: { place: place.value } }
      return ask(client.GET('/places/{place}/compounds', { params }))
    },
    { topics: ['place.'] },
  )

  /// What drives can put on sheets; without an answer the register's own columns are there.
  const foreign = useColumns(place)
  const lists = computed(() => foreign.value.value?.items ?? [])

  async function carry(act: () => Promise<unknown>, done: string) {
    isBusy.value = true
    wrong.value = ''
    try {
      await act()
      toast(done, 'good')
      await router.push({ name: 'exports', params: { place: place.value } })
    } catch (fault) {
      isConflict.value = fault instanceof Refused && fault.code === 'house.changed_meanwhile'
      wrong.value = faultWords(fault)
    } finally {
      isBusy.value = false
    }
  }
  const save = () =>
    carry(async () => {
      const body = { name: draft.value!.name.trim(), layout: layoutOf(draft.value!) }
      if (isNew.value) {
        const params = { path: { place: place.value } }
        return ask(
          client.POST('/places/{place}/export-templates', { params, body: { id: v7(), ...body } }),
        )
      }
      return ask(client.PATCH('/places/{place}/export-templates/{template_id}', own(body)))
    }, say('templates.saved'))
  const remove = () =>
    carry(
      () => ask(client.POST('/places/{place}/export-templates/{template_id}/removals', own({}))),
      say('templates.removed'),
    )
  const own = <B>(body: B) => ({
    params: {
      path: { place: place.value, template_id: id.value },
      header: { 'If-Match': `"${revision.value}"` },
    },
    body,
  })
  async function again() {
    await templates.again()
    begin()
  }
  return {
    place,
    templates,
    saved,
    isNew,
    draft,
    compounds,
    lists,
    wrong,
    isConflict,
    isBusy,
    save,
    remove,
    again,
  }
}
