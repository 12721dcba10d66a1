// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { faultWords } from '../../app/acts'
import { ask, client } from '../../app/client'
import type { ExportPurpose } from '../../app/api-types'
import { useRead } from '../../app/reads'
import { language, say } from '../../app/words'
import { toast } from '../../ui/toasts'

export const purposes: ExportPurpose[] = [
  'superior_report',
  'visit_round',
  'calls',
  'supplies',
  'medical_care',
  'other',
]

/// Sheets for others: what may be chosen, the first rows, what was asked for.
export function useExports() {
  const route = useRoute()
  const place = computed(() => String(route.params.place))
  const spoken = computed(() => (language() === 'en' ? ('en' as const) : ('zh' as const)))
  const templates = useRead(
    () => `export-templates/${place.value}/${spoken.value}`,
    () => {
      const params = { path: { place: place.value }, query: { language: spoken.value } }
      return ask(client.GET('/places/{place}/export-templates', { params }))
    },
    { topics: ['exchange.templates'] },
  )
  const template = ref('')
  watch(templates.value, (list) => {
    if (!list?.items.some((one) => one.template_id === template.value))
      template.value = list?.items[0]?.template_id ?? ''
  })
  const preview = useRead(
    () => template.value && `export-preview/${place.value}/${template.value}/${spoken.value}`,
    () => {
      const query = { template_id: template.value, language: spoken.value }
      const params = { path: { place: place.value }, query }
      return ask(client.GET('/places/{place}/export-previews', { params }))
    },
  )
  const before = useRead(
    () => `exports/${place.value}`,
    () => ask(client.GET('/places/{place}/sheets', { params: { path: { place: place.value } } })),
    { topics: ['exchange.export'] },
  )

  const purpose = ref<ExportPurpose>('superior_report')
  const note = ref('')
  const phones = ref<'masked' | 'whole'>('masked')
  const mayBeWhole = computed(() => ['calls', 'medical_care'].includes(purpose.value))
  watch(mayBeWhole, (may) => {
    if (!may) phones.value = 'masked'
  })
  const wrong = ref('')
  const isBusy = ref(false)

  async function carry(act: () => Promise<unknown>) {
    isBusy.value = true
    wrong.value = ''
    try {
      await act()
      await before.again()
    } catch (fault) {
      wrong.value = faultWords(fault)
    } finally {
      isBusy.value = false
    }
  }
  const askForSheet = () =>
    carry(async () => {
      const body = {
        id: v7(),
        template_id: template.value,
        purpose: purpose.value,
        note: note.value.trim(),
        phones: phones.value,
        language: spoken.value,
      }
      const params = { path: { place: place.value } }
      const card = await ask(client.POST('/places/{place}/sheets', { params, body }))
      note.value = ''
      toast(card.state === 'waiting' ? say('exports.waits') : say('exports.asked'), 'good')
    })
  const approve = (sheet: string) =>
    carry(() => {
      const params = { path: { place: place.value, sheet } }
      return ask(client.POST('/places/{place}/sheets/{sheet}/approvals', { params, body: {} }))
    })
  return {
    place,
    templates,
    template,
    preview,
    before,
    purpose,
    note,
    phones,
    mayBeWhole,
    wrong,
    isBusy,
    askForSheet,
    approve,
  }
}
