// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import { faultWords } from '../../app/acts'
import type { Drive, LetterSection, LetterSheet } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'

export type Paper = 'letters' | 'forms'

/// The letters of a community: how many doors have one, and what is ready to print.
export function useLetters(place: () => string) {
  const read = useRead(
    () => `letters/${place()}`,
    () =>
      ask(client.GET('/places/{place}/letter-sections', { params: { path: { place: place() } } })),
    { topics: ['report.letters_'] },
  )
  const phone = ref('')
  watch(read.value, (now) => {
    if (now && !phone.value) phone.value = now.phone
  })
  const sections = computed(() => read.value.value?.items ?? [])
  const total = computed(() => ({
    doors: sections.value.reduce((sum, one) => sum + one.doors, 0),
    letters: sections.value.reduce((sum, one) => sum + one.letters, 0),
  }))

  const sheet = shallowRef<LetterSheet | null>(null)
  const drive = shallowRef<Drive | null>(null)
  const paper = ref<Paper>('letters')
  const wrong = ref('')
  const busy = ref('')
  const params = () => ({ path: { place: place() } })

  /// What a running drive asks stands on the forms.
  async function runningDrive(): Promise<Drive | null> {
    const { items } = await ask(client.GET('/places/{place}/drives', { params: params() }))
    const running = items.find(({ state }) => state === 'running')
    if (!running) return null
    const path = { place: place(), drive: running.drive }
    return ask(client.GET('/places/{place}/drives/{drive}', { params: { path } }))
  }
  async function prepare(within: string) {
    busy.value = within
    wrong.value = ''
    try {
      await ask(
        client.POST('/places/{place}/letters', {
          params: params(),
          body: { id: v7(), within, phone: phone.value.trim() },
        }),
      )
      drive.value = await runningDrive()
      sheet.value = await ask(
        client.POST('/places/{place}/letter-sheets', {
          params: params(),
          body: { within, base: location.origin },
        }),
      )
      await nextTick()
      scrollTo(0, 0)
    } catch (fault) {
      wrong.value = faultWords(fault)
    } finally {
      busy.value = ''
    }
  }
  async function revoke(section: LetterSection, reason: string) {
    wrong.value = ''
    try {
      const body = { id: v7(), within: section.place, reason }
      const done = await ask(
        client.POST('/places/{place}/letter-revocations', { params: params(), body }),
      )
      toast(say('letters.revoked', { n: done.letters }), 'good')
      await read.again()
    } catch (fault) {
      wrong.value = faultWords(fault)
    }
  }
  return { read, phone, sections, total, sheet, drive, paper, wrong, busy, prepare, revoke }
}
