// SPDX-License-Identifier: Apache-2.0
import { computed, reactive, ref } from 'vue'
import type { DoorOfLetter, GivenProof, KnownDoor, Receipt } from './calls'
import { lookAtDoor, newId, prove, Refused, send } from './calls'
import { answersOf, changesOf, draftOf, newcomer, newcomerOf } from './draft'
import type { MemberDraft, NewcomerDraft } from './draft'
import { tell, tellAny } from './words'

/// From the code to the receipt. Nothing of it outlives the page.
export function useDoor() {
  // The code stands behind '#', which no server hears; it is taken out of the address at once.
  const code = ref(decodeURIComponent(location.hash.slice(1)))
  history.replaceState(null, '', location.pathname)
  const step = ref<'code' | 'door' | 'form' | 'sent'>('code')
  const door = ref<DoorOfLetter | null>(null)
  const known = ref<KnownDoor | null>(null)
  const proof = ref<GivenProof | null>(null)
  const receipt = ref<Receipt | null>(null)
  const members = ref<MemberDraft[]>([])
  const newcomers = ref<NewcomerDraft[]>([])
  const answers = reactive<Record<string, string>>({})
  const more = reactive({ call_back: '', remark: '' })
  const wrong = ref('')
  const isBusy = ref(false)
  let report = newId()

  function wordsOf(fault: unknown): string {
    if (!(fault instanceof Refused)) throw fault
    const minutes = Math.ceil(fault.seconds / 60)
    const words = tellAny(`refusal.${fault.code}`, {
      n: minutes > 90 ? Math.ceil(minutes / 60) : minutes,
      unit: tell(minutes > 90 ? 'door.hours' : 'door.minutes'),
    })
    const at = /^\/newcomers\/(\d+)/.exec(fault.pointer)
    const who = at ? `${tell('form.newcomer', { n: Number(at[1]) + 1 })}: ` : ''
    const phone = door.value?.phone
    const wayOut = phone ? tell('door.call', { phone }) : tell('door.call_letter')
    return `${who}${words ?? tell('refusal.house.broken')} ${wayOut}`
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
      door.value = await lookAtDoor(code.value)
      step.value = 'door'
    })
  const show = (given: GivenProof) =>
    tryTo(async () => {
      known.value = await prove(code.value, given)
      proof.value = given
      members.value = known.value.members.map(draftOf)
      step.value = 'form'
    })
  function beNew() {
    wrong.value = ''
    known.value = null
    proof.value = null
    members.value = []
    newcomers.value = [newcomer('head')]
    step.value = 'form'
  }
  const isSomebodyUnsaid = computed(() => members.value.some(({ saying }) => !saying))
  const submit = () =>
    tryTo(async () => {
      if (isSomebodyUnsaid.value) throw new Refused('door.say_each', '', 0)
      const nameless = newcomers.value.findIndex(({ name }) => !name.trim())
      if (nameless >= 0) throw new Refused('door.name_missing', `/newcomers/${nameless}`, 0)
      receipt.value = await send({
        id: report,
        code: code.value,
        proof: proof.value,
        changes: members.value.flatMap(changesOf),
        newcomers: newcomers.value.map(newcomerOf),
        answers: answersOf(door.value?.asked?.questions ?? [], answers),
        call_back: more.call_back.trim() || null,
        remark: more.remark.trim() || null,
      })
      report = newId()
      step.value = 'sent'
    })

  if (code.value) void open()
  return {
    code,
    step,
    door,
    known,
    receipt,
    members,
    newcomers,
    answers,
    more,
    wrong,
    isBusy,
    open,
    show,
    beNew,
    submit,
    addNewcomer: () => newcomers.value.push(newcomer(known.value ? 'other' : 'spouse')),
    removeNewcomer: (at: number) => newcomers.value.splice(at, 1),
    back: () => {
      wrong.value = ''
      step.value = step.value === 'form' ? 'door' : 'code'
    },
  }
}
