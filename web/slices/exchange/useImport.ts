// SPDX-License-Identifier: Apache-2.0
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { faultWords } from '../../app/acts'
import { ask, client } from '../../app/client'
import type { Import } from '../../app/api-types'
import { useRead } from '../../app/reads'

/// One import on its way: what the server knows of it, and the acts that carry it on.
export function useImport() {
  const route = useRoute()
  const path = computed(() => ({
    place: String(route.params.place),
    import: String(route.params.import),
  }))
  const read = useRead(
    () => `import/${path.value.place}/${path.value.import}`,
    () => ask(client.GET('/places/{place}/imports/{import}', { params: { path: path.value } })),
    { topics: ['exchange.'] },
  )
  const senders = useRead(
    () => `import-senders/${path.value.place}`,
    () => {
      const params = { path: { place: path.value.place } }
      return ask(client.GET('/places/{place}/import-senders', { params }))
    },
    { topics: ['exchange.senders'] },
  )
  const wrong = ref('')
  const isBusy = ref(false)
  const isMapping = ref(false)
  const state = computed(() => read.value.value?.state)

  // The live feed tells of progress; asking now and then covers the times when it is down.
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(read.value, (now) => {
    clearTimeout(timer)
    const isRunning = ['trial_running', 'running', 'undoing'].includes(now?.state ?? '')
    if (isRunning) timer = setTimeout(() => void read.again(), 700)
  })
  onScopeDispose(() => clearTimeout(timer))

  async function carry(act: () => Promise<Import>): Promise<boolean> {
    isBusy.value = true
    wrong.value = ''
    try {
      read.value.value = await act()
      return true
    } catch (fault) {
      wrong.value = faultWords(fault)
      return false
    } finally {
      isBusy.value = false
    }
  }
  const params = () => ({ path: path.value })

  async function tryOut(sheets: Import['sheets'], saveAs: string) {
    const wanted = sheets.map(({ name, columns }) => ({
      name,
      columns: columns.map(({ column, field }) => ({ column, field })),
    }))
    const body = saveAs ? { sheets: wanted, save_as: saveAs } : { sheets: wanted }
    const isMapped = await carry(() =>
      ask(client.PATCH('/places/{place}/imports/{import}', { params: params(), body })),
    )
    if (!isMapped) return
    isMapping.value = false
    await carry(() =>
      ask(client.POST('/places/{place}/imports/{import}/trials', { params: params(), body: {} })),
    )
  }
  /// The columns as this sender's ledgers were read before.
  const readAs = (sender: string) =>
    carry(() =>
      ask(
        client.PATCH('/places/{place}/imports/{import}', {
          params: params(),
          body: { sheets: [], read_as: sender },
        }),
      ),
    )
  async function forget(sender: string) {
    wrong.value = ''
    try {
      const params = { path: { place: path.value.place } }
      const body = { sender }
      senders.value.value = await ask(
        client.POST('/places/{place}/import-senders/removals', { params, body }),
      )
    } catch (fault) {
      wrong.value = faultWords(fault)
    }
  }
  const run = () =>
    carry(() =>
      ask(client.POST('/places/{place}/imports/{import}/runs', { params: params(), body: {} })),
    )
  const undo = () =>
    carry(() =>
      ask(client.POST('/places/{place}/imports/{import}/undos', { params: params(), body: {} })),
    )
  return {
    path,
    read,
    senders,
    state,
    wrong,
    isBusy,
    isMapping,
    tryOut,
    readAs,
    forget,
    run,
    undo,
  }
}
