// SPDX-License-Identifier: Apache-2.0
import { encode } from 'uqr'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Bytes } from '../codec/base45'
import { readCode, showPass } from '../codec/code'
import { toHex } from '../codec/hex'
import { compressed } from '../codec/point'
import {
  answerVisit,
  bindPhone,
  listVisits,
  lookAtCode,
  Refused,
  signAgain,
  type PassOfCode,
  type SignedPass,
  type Visit,
} from './calls'
import {
  dropPass,
  dropPending,
  keepPass,
  keepPending,
  keptPasses,
  pendingKey,
  type KeptPass,
  type PendingKey,
} from './keep'
import { tell, tellAny } from './words'

/// A fresh signature is asked for when the page is opened, once the last one is so old.
const renewAfter = 3_600_000
/// What a refused renewal means for good.
const over = ['pass.not_running', 'pass.holder_left']

/// The rows of a QR code: the strongest level that fits version 12, as the printed card has it.
export function rowsOf(text: string): string[] {
  for (const ecc of ['Q', 'M', 'L'] as const) {
    try {
      const { data } = encode(text, { ecc, maxVersion: 12, border: 0 })
      return data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault
    }
  }
  return []
}

/// From the code of a pass to the pass on this phone, which shows itself anew every half minute.
export function useHolder() {
  // The code stands behind '#', which no server hears; it is taken out of the address at once.
  const code = ref(decodeURIComponent(location.hash.slice(1)))
  history.replaceState(null, '', location.pathname)
  const step = ref<'wait' | 'code' | 'offer' | 'pass' | 'unfit'>('wait')
  const offer = shallowRef<PassOfCode | null>(null)
  const pending = shallowRef<PendingKey | null>(null)
  const passes = shallowRef<KeptPass[]>([])
  const chosen = ref('')
  const current = computed(
    () => passes.value.find(({ pass }) => pass === chosen.value) ?? passes.value[0] ?? null,
  )
  const rows = shallowRef<string[]>([])
  const left = ref(0)
  const visits = shallowRef<Visit[]>([])
  const ended = ref('')
  const wrong = ref('')
  const isBusy = ref(false)
  const isOffline = ref(false)
  const now = ref(Date.now())
  let shownAt = 0

  const houseNow = (kept: KeptPass) => Date.now() + kept.offset
  const isOver = computed(() => {
    const kept = current.value
    return !!kept && kept.signed.signed_until <= now.value + kept.offset
  })
  const isEarly = computed(() => {
    const kept = current.value
    return !!kept && kept.signed.from > now.value + kept.offset
  })

  function wordsOf(fault: unknown): string {
    if (!(fault instanceof Refused)) throw fault
    return (
      tellAny(`refusal.${fault.code}`, { n: Math.ceil(fault.seconds / 60) }) ??
      tell('refusal.house.broken')
    )
  }
  async function tryTo(act: () => Promise<void>) {
    if (isBusy.value) return
    isBusy.value = true
    wrong.value = ''
    try {
      await act()
    } catch (fault) {
      wrong.value = wordsOf(fault)
    } finally {
      isBusy.value = false
    }
  }

  const shown = (kept: KeptPass) => showPass(kept.key, kept.signed.code, houseNow(kept))
  async function show() {
    const kept = current.value
    if (!kept) return
    const text = await shown(kept)
    if (current.value !== kept) return
    rows.value = rowsOf(text)
    shownAt = Date.now()
    tick()
  }
  function tick() {
    now.value = Date.now()
    const kept = current.value
    if (!kept || step.value !== 'pass') return
    left.value = Math.max(0, Math.ceil((shownAt + kept.signed.show_ms - now.value) / 1000))
    // A clock that was set back must not leave an old code standing.
    if (now.value < shownAt || now.value >= shownAt + kept.signed.show_ms) void show()
  }

  async function take(signed: SignedPass, key: CryptoKey) {
    const pass = readCode(signed.code)!.claims.pass
    const kept = { pass, key, signed, offset: signed.now - Date.now(), at: Date.now() }
    await keepPass(kept)
    passes.value = [kept, ...passes.value.filter((one) => one.pass !== pass)]
    chosen.value = pass
    ended.value = ''
    await show()
  }
  async function renew(kept: KeptPass) {
    try {
      await take(await signAgain(await shown(kept)), kept.key)
      isOffline.value = false
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault
      isOffline.value = fault.code === 'unreachable'
      if (over.includes(fault.code)) ended.value = wordsOf(fault)
      else if (!isOffline.value && isOver.value) wrong.value = wordsOf(fault)
    }
    if (current.value?.signed.visits) await readVisits()
  }
  const readVisits = () =>
    tryTo(async () => {
      visits.value = (await listVisits(await shown(current.value!))).items
    })

  const digits = () => code.value.replace(/\D/g, '')
  const look = () =>
    tryTo(async () => {
      offer.value = await lookAtCode(code.value)
      pending.value = (await pendingKey(digits())) ?? null
      step.value = 'offer'
    })
  async function newKey(): Promise<PendingKey> {
    const way = { name: 'ECDSA', namedCurve: 'P-256' }
    const pair = await crypto.subtle.generateKey(way, false, ['sign'])
    const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) as Bytes
    const made = { code: digits(), key: pair.privateKey, point: toHex(compressed(point)) }
    await keepPending(made)
    return made
  }
  const bind = () =>
    tryTo(async () => {
      pending.value ??= await newKey()
      const mine = pending.value
      await take(await bindPhone(code.value, mine.point), mine.key)
      await dropPending(mine.code)
      pending.value = null
      code.value = ''
      step.value = 'pass'
      await show()
      void navigator.storage?.persist?.()
    })
  const answer = (visit: Visit, said: 'confirmed' | 'declined') =>
    tryTo(async () => {
      const list = await answerVisit(await shown(current.value!), visit.pass, said)
      visits.value = list.items
    })
  const again = () =>
    tryTo(async () => {
      if (current.value) await renew(current.value)
      if (!isOffline.value && current.value) {
        visits.value = (await listVisits(await shown(current.value))).items
      }
    })
  async function choosePass(pass: string) {
    chosen.value = pass
    ended.value = ''
    visits.value = []
    await show()
    await renew(current.value!)
  }
  const remove = () =>
    tryTo(async () => {
      const gone = current.value!.pass
      await dropPass(gone)
      passes.value = passes.value.filter(({ pass }) => pass !== gone)
      ended.value = ''
      step.value = passes.value.length ? 'pass' : 'code'
      await show()
    })

  async function start() {
    // Keys need a secure page, and a browser that keeps them.
    if (!crypto.subtle || !globalThis.indexedDB) return (step.value = 'unfit')
    try {
      passes.value = await keptPasses()
    } catch {
      return (step.value = 'unfit')
    }
    if (code.value) {
      step.value = 'code'
      return look()
    }
    step.value = passes.value.length ? 'pass' : 'code'
    if (!current.value) return
    await show()
    if (current.value.at + renewAfter < Date.now() || isOver.value) await renew(current.value)
    else if (current.value.signed.visits) await readVisits()
  }
  const timer = setInterval(tick, 1000)
  const online = () => void (current.value && isOffline.value && renew(current.value))
  addEventListener('online', online)
  document.addEventListener('visibilitychange', tick)
  onScopeDispose(() => {
    clearInterval(timer)
    removeEventListener('online', online)
    document.removeEventListener('visibilitychange', tick)
  })
  void start()
  return {
    code,
    step,
    offer,
    pending,
    passes,
    current,
    rows,
    left,
    visits,
    ended,
    wrong,
    isBusy,
    isOffline,
    isOver,
    isEarly,
    look,
    bind,
    answer,
    again,
    choosePass,
    remove,
    addAnother: () => {
      code.value = ''
      wrong.value = ''
      step.value = 'code'
    },
    back: () => {
      wrong.value = ''
      step.value = passes.value.length ? 'pass' : 'code'
    },
  }
}
