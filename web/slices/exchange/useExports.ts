// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { faultWords } from '../../app/acts'
import { ask, base, client } from '../../app/client'
import type { ExportPurpose, ExportScope } from '../../app/api-types'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'
import { columnOf, spoken } from './foreign'
import { useColumns, useTemplates } from './useTemplates'

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
  const templates = useTemplates(place)
  const template = ref('')
  const chosen = computed(() =>
    templates.value.value?.items.find((one) => one.template_id === template.value),
  )
  watch(templates.value, (list) => {
    if (list && !chosen.value) template.value = list.items[0]?.template_id ?? ''
  })
  const scope = ref<ExportScope>('whole')
  watch(chosen, (one) => {
    if (!one?.last_at) scope.value = 'whole'
  })
  const preview = useRead(
    () =>
      chosen.value
        ? `export-preview/${place.value}/${template.value}/${chosen.value.revision}/${scope.value}/${spoken()}`
        : null,
    () => {
      const query = { template_id: template.value, language: spoken(), scope: scope.value }
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
  const columns = useColumns(place)
  /// The sheet has a private answer on it: whether as it is, is asked for.
  const hasPrivate = computed(() =>
    (chosen.value?.layout.fields ?? []).some(
      ({ of }) => of && columnOf(of, columns.value.value?.items ?? [])?.is_private,
    ),
  )
  const cells = ref<'masked' | 'whole'>('masked')
  const mayShowCells = computed(
    () =>
      hasPrivate.value &&
      ['superior_report', 'visit_round', 'medical_care'].includes(purpose.value),
  )
  watch(mayShowCells, (may) => {
    if (!may) cells.value = 'masked'
  })
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
        private_cells: cells.value,
        language: spoken(),
        scope: scope.value,
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
  /// The file leaves the house: it is noted as handed over, so that changes count from it.
  const fetchSheet = (sheet: string, format: 'xlsx' | 'csv') =>
    carry(async () => {
      const params = { path: { place: place.value, sheet } }
      await ask(client.POST('/places/{place}/sheets/{sheet}/deliveries', { params, body: {} }))
      location.assign(`${base}/places/${place.value}/sheets/${sheet}/file?format=${format}`)
      await templates.again()
    })
  return {
    place,
    templates,
    template,
    chosen,
    scope,
    preview,
    before,
    purpose,
    note,
    phones,
    mayBeWhole,
    cells,
    hasPrivate,
    mayShowCells,
    wrong,
    isBusy,
    askForSheet,
    approve,
    fetchSheet,
  }
}
