// SPDX-License-Identifier: Apache-2.0
import { ref, shallowRef } from 'vue'
import { bindHome, endPhone, lookAtHome, newId, newKey, post, Refused, type OwnHome } from './calls'
import { forget, keep, keptOn, sendAll, type Waiting } from './keep'
import { tell, tellAny } from './words'

/// How long until what waits for a network is tried again, and the page is looked at anew.
const again = 20_000
const anew = 60_000

/// A household's phone: its key, what it saw last, and what waits until the house has it. Parts of
/// the page that come from other slices read by `key`, and say things by `put`.
export function useHome() {
  // The code stands behind '#', which no server hears; it is taken out of the address at once.
  const digits = decodeURIComponent(location.hash.slice(1)).replace(/\D/g, '')
  history.replaceState(null, '', location.pathname)
  const known = keptOn(localStorage)
  const key = ref(known?.key ?? '')
  const seen: Record<string, unknown> = known?.seen ?? {}
  const waiting = ref<Waiting[]>(known?.waiting ?? [])
  const code = ref(digits)
  const home = shallowRef((seen.home as OwnHome | undefined) ?? null)
  /// Goes up when parts should read again.
  const round = ref(0)
  const isOld = ref(true)
  const isKept = ref(true)
  const isBusy = ref(false)
  const wrong = ref('')
  let isSending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const isSilent = (fault: unknown) => fault instanceof Refused && fault.code === 'unreachable'
  function wordsOf(fault: unknown): string {
    if (!(fault instanceof Refused)) throw fault
    return tellAny(`refusal.${fault.code}`) ?? tell('refusal.house.broken')
  }
  function keepAll() {
    if (key.value)
      isKept.value = keep(localStorage, { key: key.value, seen, waiting: waiting.value })
  }
  function remember(part: string, value: unknown) {
    seen[part] = value
    keepAll()
  }
  const recall = <T>(part: string): T | null => (seen[part] as T | undefined) ?? null

  async function look() {
    try {
      home.value = await lookAtHome(key.value)
      isOld.value = false
      wrong.value = ''
      remember('home', home.value)
      round.value++
    } catch (fault) {
      isOld.value = true
      if (fault instanceof Refused && fault.code === 'home.no_such_phone')
        return lose(wordsOf(fault))
      if (!isSilent(fault) || !home.value) wrong.value = wordsOf(fault)
    }
  }
  /// Ended by the household or by the office: nothing here is for this phone to see any more.
  function lose(why: string) {
    forget(localStorage)
    key.value = ''
    home.value = null
    waiting.value = []
    for (const part of Object.keys(seen)) delete seen[part]
    wrong.value = why
  }
  async function send() {
    if (isSending) return
    isSending = true
    clearTimeout(timer)
    const before = waiting.value
    const left = await sendAll(
      before,
      async ({ path, body }) => {
        // How long something waited is told by the phone's own clock, which need not be right.
        const sent = 'sent_at' in body ? { sent_at: Date.now() } : {}
        await post(path, { ...body, ...sent, home_key: key.value })
      },
      isSilent,
      wordsOf,
    )
    // What was said meanwhile stands behind.
    const since = waiting.value.filter((one) => !before.some(({ id }) => id === one.id))
    waiting.value = [...left.waiting, ...since]
    if (left.isSilent) timer = setTimeout(() => void open(), again)
    keepAll()
    isSending = false
    if (since.length && !left.isSilent) await send()
  }
  async function open() {
    if (!key.value) return
    await send()
    await look()
  }
  async function bind() {
    if (isBusy.value) return
    isBusy.value = true
    wrong.value = ''
    // Kept before it is sent: an answer that is lost on the way costs no second phone.
    const mine = recall<string>('bringing') ?? newKey()
    seen.bringing = mine
    keep(localStorage, { key: '', seen, waiting: [] })
    try {
      await bindHome(code.value, mine)
      key.value = mine
      delete seen.bringing
      code.value = ''
      keepAll()
      await look()
    } catch (fault) {
      wrong.value = wordsOf(fault)
    }
    isBusy.value = false
  }
  async function put(path: string, about: string, body: Record<string, unknown>) {
    waiting.value = [...waiting.value, { id: newId(), path, about, body }]
    keepAll()
    await open()
  }
  function dismiss(id: string) {
    waiting.value = waiting.value.filter((one) => one.id !== id)
    keepAll()
  }
  async function drop(phone: string) {
    try {
      await endPhone(key.value, phone)
      await look()
    } catch (fault) {
      wrong.value = wordsOf(fault)
    }
  }

  addEventListener('online', () => void open())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void open()
  })
  setInterval(() => document.visibilityState === 'visible' && void open(), anew)
  // Another card scanned in the same page.
  addEventListener('hashchange', () => location.hash.length > 1 && location.reload())
  if (key.value) void open()
  return {
    code,
    key,
    home,
    round,
    waiting,
    isOld,
    isKept,
    isBusy,
    wrong,
    isSilent,
    bind,
    put,
    dismiss,
    drop,
    remember,
    recall,
  }
}
export type Home = ReturnType<typeof useHome>
