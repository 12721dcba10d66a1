// SPDX-License-Identifier: Apache-2.0
import { computed, reactive, ref } from 'vue'
import type { OpenCall, PartyState, SignUp, Source, StreetCalls } from './calls'
import { answer, lookAtCall, lookAtSignUp, lookAtStreet, newId, Refused } from './calls'
import { sendSignUp, withdraw } from './calls'
import { forget, keep, keptOn, sent, type Kept } from './keep'
import { tell, tellAny } from './words'

const ways: Record<string, Source> = { p: 'paper', c: 'chat' }
/// How long until a sign-up that waits for a network is tried again.
const again = 20_000

const comer = () => ({ id: newId(), name: '' })

/// From the code to the receipt. A sign-up waits on this phone until the house has it.
export function useCall() {
  // The code stands behind '#', which no server hears; it is taken out of the address at once.
  const hash = decodeURIComponent(location.hash.slice(1))
  history.replaceState(null, '', location.pathname)
  const source = ways[hash[0] ?? ''] ?? 'online'
  const code = ref(hash.replace(/\D/g, ''))
  const step = ref<'code' | 'street' | 'call' | 'form' | 'sent'>('code')
  const call = ref<OpenCall | null>(null)
  const street = ref<StreetCalls | null>(null)
  const own = ref<Kept | null>(null)
  const state = ref<PartyState | null>(null)
  const wrong = ref('')
  const isBusy = ref(false)
  const form = reactive({
    name: '',
    phone: '',
    door: '',
    wishes: [] as string[],
    kinds: [] as string[],
    skills: [] as string[],
    limits: [] as string[],
    others: [] as { id: string; name: string }[],
  })
  let id = newId()
  let me = newId()

  function wordsOf(fault: unknown): string {
    if (!(fault instanceof Refused)) throw fault
    return tellAny(`refusal.${fault.code}`) ?? tell('refusal.house.broken')
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

  const open = () =>
    tryTo(async () => {
      if (code.value.length < 16 && code.value.length >= 6) {
        street.value = await lookAtStreet(code.value)
        step.value = 'street'
        return
      }
      call.value = await lookAtCall(code.value)
      const kept = keptOn(localStorage).find((one) => one.code === code.value)
      own.value = kept ?? null
      step.value = kept ? 'sent' : 'call'
      if (kept && !kept.body) state.value = await lookAtSignUp(kept.code, kept.id)
    })
  function goTo(wanted: string) {
    code.value = wanted.replace(/\D/g, '')
    void open()
  }

  function bodyOf(): SignUp {
    const { kinds, skills, limits } = form
    const mine = {
      kinds: [...new Set(['volunteer', ...kinds])],
      skills: [...skills],
      limits: [...limits],
    }
    const others = form.others.filter(({ name }) => name.trim())
    return {
      id,
      call_code: code.value,
      source,
      door: form.door.trim() || null,
      wishes: [...form.wishes],
      hours: [],
      people: [
        { id: me, name: form.name.trim(), phone: form.phone.trim(), ...mine },
        ...others.map((one) => ({
          id: one.id,
          name: one.name.trim(),
          phone: null,
          kinds: mine.kinds,
          skills: [],
          limits: [],
        })),
      ],
    }
  }
  /// The house has it, or it waits here for a network; what the house refuses stays in the form.
  async function hand(kept: Kept) {
    try {
      await sendSignUp(kept.body!)
      own.value = sent(kept)
      keep(localStorage, own.value)
      state.value = await lookAtSignUp(kept.code, kept.id).catch(() => null)
    } catch (fault) {
      if (fault instanceof Refused && fault.code !== 'unreachable') {
        forget(localStorage, kept.id)
        own.value = null
        step.value = 'form'
        throw fault
      }
      setTimeout(() => void sendWaiting(), again)
    }
  }
  const submit = () =>
    tryTo(async () => {
      if (!form.name.trim()) throw new Refused('call.name_missing', '', 0)
      if (!form.phone.trim()) throw new Refused('hands.phone_needed', '', 0)
      const body = bodyOf()
      const kept = { id, code: code.value, body, people: body.people.length }
      const isKept = keep(localStorage, kept)
      own.value = kept
      step.value = 'sent'
      await hand(kept)
      if (own.value?.body && !isKept) throw new Refused('call.not_kept', '', 0)
    })
  function sendWaiting() {
    const kept = own.value
    if (kept?.body) return tryTo(() => hand(kept))
  }
  const leave = () =>
    tryTo(async () => {
      const kept = own.value!
      if (!kept.body) state.value = await withdraw(kept.code, kept.id)
      forget(localStorage, kept.id)
      own.value = null
      id = newId()
      me = newId()
      step.value = 'call'
    })
  const reply = (said: 'yes' | 'no') =>
    tryTo(async () => {
      const told = await answer(code.value, said)
      call.value = { ...call.value!, answer: told.answer, is_placed: told.is_placed }
    })

  addEventListener('online', () => void sendWaiting())
  // Another code scanned into the same page.
  addEventListener('hashchange', () => location.hash.length > 1 && location.reload())
  if (code.value) void open()
  // What waited from before goes out whatever page this is.
  for (const kept of keptOn(localStorage))
    if (kept.body && kept.code !== code.value)
      void sendSignUp(kept.body).then(
        () => keep(localStorage, sent(kept)),
        () => {},
      )
  return {
    code,
    step,
    call,
    street,
    own,
    state,
    form,
    wrong,
    isBusy,
    isWaiting: computed(() => Boolean(own.value?.body)),
    open,
    goTo,
    submit,
    leave,
    reply,
    begin: () => (step.value = 'form'),
    back: () => {
      wrong.value = ''
      step.value = step.value === 'form' ? 'call' : 'code'
    },
    addOther: () => form.others.push(comer()),
    removeOther: (at: number) => form.others.splice(at, 1),
  }
}
