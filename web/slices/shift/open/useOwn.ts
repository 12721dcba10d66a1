// SPDX-License-Identifier: Apache-2.0
import { computed, ref, shallowRef } from 'vue'
import { lookAtOwn, lookAtPartners, newId, places, post, Refused } from './calls'
import type { OwnSheet, PartnerList, Saying } from './calls'
import { begin, forget, keep, keptOn, type Waiting } from './keep'
import { tell, tellAny } from './words'

/// How long until what waits for a network is tried again, and the turns are looked at anew.
const again = 20_000
const anew = 5 * 60_000

/// Somebody's own turns by their link. What they say waits on this phone until the house has it.
export function useOwn() {
  // The code stands behind '#', which no server hears; it is taken out of the address at once.
  const behind = decodeURIComponent(location.hash.slice(1))
  const digits = behind.replace(/\D/g, '')
  // Scanned at a post: its poster, and the code that this phone knows.
  const poster = behind.startsWith('p') ? digits : ''
  const hash = poster ? '' : digits
  history.replaceState(null, '', location.pathname)
  const known = keptOn(localStorage)
  const code = ref(hash || known?.code || '')
  const first = begin(known, code.value)
  const sheet = shallowRef<OwnSheet | null>(first.sheet ?? null)
  const waiting = ref<Waiting[]>(first.waiting)
  const isOld = ref(true)
  const isKept = ref(true)
  const isBusy = ref(false)
  const wrong = ref('')
  let isSending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function wordsOf(fault: unknown): string {
    if (!(fault instanceof Refused)) throw fault
    return tellAny(`refusal.${fault.code}`) ?? tell('refusal.house.broken')
  }
  const isSilent = (fault: unknown) => fault instanceof Refused && fault.code === 'unreachable'
  function keepAll() {
    isKept.value = keep(localStorage, {
      code: code.value,
      ...(sheet.value && { sheet: sheet.value }),
      waiting: waiting.value,
    })
  }
  async function look() {
    try {
      sheet.value = await lookAtOwn(code.value)
      isOld.value = false
      wrong.value = ''
      keepAll()
    } catch (fault) {
      isOld.value = true
      const isOver = fault instanceof Refused && fault.code === 'shift.no_such_code'
      if (isOver) {
        // Another round of the link: what stands here is nobody's to see any more.
        sheet.value = null
        forget(localStorage)
      }
      if (!isSilent(fault) || !sheet.value) wrong.value = wordsOf(fault)
    }
  }
  async function open() {
    if (isBusy.value) return
    isBusy.value = true
    wrong.value = ''
    await send()
    await look()
    isBusy.value = false
  }
  /// In the order in which it was said; the first that finds no network ends it.
  async function send() {
    if (isSending) return
    isSending = true
    clearTimeout(timer)
    for (const one of waiting.value.filter(({ refused }) => !refused)) {
      try {
        await post(places[one.saying], { ...one.body, turn_code: code.value })
        waiting.value = waiting.value.filter(({ id }) => id !== one.id)
      } catch (fault) {
        if (isSilent(fault)) {
          timer = setTimeout(() => void open(), again)
          break
        }
        const refused = wordsOf(fault)
        waiting.value = waiting.value.map((other) =>
          other.id === one.id ? { ...other, refused } : other,
        )
      }
      keepAll()
    }
    isSending = false
  }
  async function put(saying: Saying, about: string, body: Record<string, unknown>) {
    waiting.value = [...waiting.value, { id: newId(), saying, about, body }]
    keepAll()
    await open()
  }
  const dismiss = (id: string) => {
    waiting.value = waiting.value.filter((one) => one.id !== id)
    keepAll()
  }
  function leave() {
    forget(localStorage)
    code.value = ''
    sheet.value = null
    waiting.value = []
  }
  async function partners(turn: string): Promise<PartnerList | string> {
    try {
      return await lookAtPartners(code.value, turn)
    } catch (fault) {
      return wordsOf(fault)
    }
  }

  addEventListener('online', () => code.value && void open())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && code.value) void open()
  })
  setInterval(() => document.visibilityState === 'visible' && code.value && void open(), anew)
  // Another link opened in the same page.
  addEventListener('hashchange', () => location.hash.length > 1 && location.reload())
  if (code.value) void open()
  return {
    poster,
    code,
    sheet,
    waiting,
    isOld,
    isKept,
    isBusy,
    wrong,
    isWaitingFor: (saying: Saying, key: string, value: string) =>
      waiting.value.some((one) => one.saying === saying && one.body[key] === value && !one.refused),
    calendar: computed(() =>
      sheet.value?.calendar ? `webcal://${location.host}${sheet.value.calendar}` : '',
    ),
    open,
    put,
    dismiss,
    leave,
    partners,
  }
}
