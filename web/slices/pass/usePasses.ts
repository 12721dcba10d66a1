// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { nextTick, ref, shallowRef, watch } from 'vue'
import { faultWords } from '../../app/acts'
import type {
  PassCard,
  PassCardSheet,
  PassEndReason,
  PassKind,
  PassLinkSheet,
  PassShown,
} from '../../app/api-types'
import { ask, client, Refused } from '../../app/client'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'
import { usePages } from '../people/usePages'

/// The passes of a community, what is printed of them, and what ends them.
export function usePasses(place: () => string) {
  const shown = ref<PassShown>('running')
  const kind = ref<PassKind | ''>('')
  const text = ref('')
  const q = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, () => {
    clearTimeout(timer)
    timer = setTimeout(() => (q.value = text.value.trim()), 250)
  })
  const params = () => ({ path: { place: place() } })
  const pages = usePages(
    () => `passes/${place()}/${shown.value}/${kind.value}/${q.value}`,
    (after: string | null) => {
      const query = {
        shown: shown.value,
        ...(kind.value ? { kind: kind.value } : {}),
        ...(q.value ? { q: q.value } : {}),
        ...(after ? { after } : {}),
      }
      return ask(client.GET('/places/{place}/passes', { params: { ...params(), query } }))
    },
    ['pass.'],
  )
  const gates = useRead(
    () => `gates/${place()}`,
    async () => {
      const query = { limit: 200 }
      const list = await ask(
        client.GET('/places/{place}/gates', { params: { ...params(), query } }),
      )
      return list.items
    },
    { topics: ['place.'] },
  )

  const cards = shallowRef<PassCardSheet | null>(null)
  const links = shallowRef<PassLinkSheet | null>(null)
  const wrong = ref('')
  const busy = ref('')
  async function tryTo(what: string, act: () => Promise<void>) {
    busy.value = what
    wrong.value = ''
    try {
      await act()
    } catch (fault) {
      wrong.value = faultWords(fault)
      if (fault instanceof Refused && fault.status === 409) await pages.read.again()
    } finally {
      busy.value = ''
    }
  }
  async function toTop() {
    await nextTick()
    scrollTo(0, 0)
  }
  const print = (what: string, passes: string[]) =>
    tryTo(what, async () => {
      const { signings } = await ask(
        client.POST('/places/{place}/pass-cards', {
          params: params(),
          body: { id: v7(), passes },
        }),
      )
      cards.value = await ask(
        client.POST('/places/{place}/pass-card-sheets', { params: params(), body: { signings } }),
      )
      await toTop()
    })
  const link = (what: string, passes: string[]) =>
    tryTo(what, async () => {
      links.value = await ask(
        client.POST('/places/{place}/pass-link-sheets', {
          params: params(),
          body: { unbound: passes, base: location.origin },
        }),
      )
      await toTop()
    })
  const revoke = (card: PassCard, reason: PassEndReason) =>
    tryTo(card.pass, async () => {
      await ask(
        client.POST('/places/{place}/pass-revocations', {
          params: params(),
          body: { id: v7(), passes: [card.pass], reason },
        }),
      )
      toast(say('passes.revoked', { name: card.name }), 'good')
      await pages.read.again()
    })
  return {
    shown,
    kind,
    text,
    pages,
    gates,
    cards,
    links,
    wrong,
    busy,
    print,
    link,
    revoke,
    close: () => {
      cards.value = null
      links.value = null
    },
  }
}
