// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { computed, ref, watch } from 'vue'
import { faultWords } from '../../app/acts'
import type { ReportClash, ReportLine, ReportSheet, ReportState } from '../../app/api-types'
import { ask, client, Refused } from '../../app/client'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'
import { usePages } from '../people/usePages'

export type Verdict = 'accepted' | 'asking' | 'declined'

/// What households reported, oldest first, and what somebody decided on it.
export function useReports(place: () => string) {
  const state = ref<ReportState>('waiting')
  const opened = ref<string | null>(null)
  const params = () => ({ path: { place: place() } })
  const pages = usePages(
    () => `reports/${place()}/${state.value}`,
    (after: string | null) => {
      const query = { state: state.value, ...(after ? { after } : {}) }
      return ask(client.GET('/places/{place}/reports', { params: { ...params(), query } }))
    },
    ['report.'],
  )
  const sheet = useRead<ReportSheet>(
    () => opened.value && `report/${place()}/${opened.value}`,
    () => {
      const path = { place: place(), report: opened.value! }
      return ask(client.GET('/places/{place}/reports/{report}', { params: { path } }))
    },
    { topics: ['report.decided', 'people.'] },
  )
  watch(state, () => (opened.value = null))

  const wrong = ref('')
  const busy = ref('')
  const callBack = ref('')
  watch(opened, () => {
    wrong.value = ''
    callBack.value = ''
  })
  async function tryTo(what: string, act: () => Promise<void>) {
    busy.value = what
    wrong.value = ''
    try {
      await act()
    } catch (fault) {
      wrong.value = faultWords(fault)
      if (fault instanceof Refused && fault.status === 409)
        await Promise.all([pages.read.again(), sheet.again()])
    } finally {
      busy.value = ''
    }
  }
  const post = (line: ReportLine, verdict: Verdict, more: object = {}) =>
    ask(
      client.POST('/places/{place}/report-decisions', {
        params: { ...params(), header: { 'If-Match': `"${line.revision}"` } },
        body: { id: v7(), report: line.report, verdict, newcomers: [], ...more },
      }),
    )
  const decide = (
    line: ReportLine,
    verdict: Verdict,
    more: { newcomers?: string[]; checked?: 'as_sent' | 'by_phone'; reason?: string } = {},
  ) =>
    tryTo(verdict, async () => {
      await post(line, verdict, more)
      toast(say(`reports.done_${verdict}`), 'good')
      if (verdict !== 'asking') opened.value = null
      await pages.read.again()
      if (opened.value) await sheet.again()
    })
  /// Reports that proved a fact and contradict nothing: one act for all that are on the page.
  const plain = computed(() =>
    pages.items.value.filter(({ standing, clashes }) => standing === 'known' && clashes === 0),
  )
  const acceptPlain = () =>
    tryTo('plain', async () => {
      let done = 0
      for (const line of plain.value) {
        await post(line, 'accepted')
        ++done
      }
      toast(say('reports.accepted_n', { n: done }), 'good')
      await pages.read.again()
    })
  const decideClash = (clash: ReportClash, keep: 'present' | 'brought') =>
    tryTo(clash.clash, async () => {
      const path = { place: place(), clash: clash.clash }
      await ask(
        client.POST('/places/{place}/clashes/{clash}/decisions', {
          params: { path, header: { 'If-Match': `"${clash.revision}"` } },
          body: { keep },
        }),
      )
      await sheet.again()
    })
  const reveal = (line: ReportLine) =>
    tryTo('reveal', async () => {
      const shown = await ask(
        client.POST('/places/{place}/call-backs', {
          params: params(),
          body: { report: line.report, purpose: 'call' },
        }),
      )
      callBack.value = shown.value
    })
  return {
    state,
    opened,
    pages,
    sheet,
    wrong,
    busy,
    callBack,
    plain,
    decide,
    acceptPlain,
    decideClash,
    reveal,
  }
}
