// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref } from 'vue'
import type { Check, OwnDuty } from './calls'
import { lookAtOwn, newId, readNote, Refused, sendCheck } from './calls'
import { recall, remember, sendWaiting, wait, waitingOn } from './keep'
import { tell, tellAny } from './words'

const again = 20_000

/// Somebody's own duty: come, leave, read what was handed over. A check-in by poster waits on this
/// phone until the house has it.
export function useOwn(code: () => string, changed: () => void) {
  const own = ref<OwnDuty | null>(null)
  const said = ref('')
  const wrong = ref('')
  const isBusy = ref(false)
  const waiting = ref(waitingOn(localStorage).length)
  /// What the house refused because somebody is not on the roster there: they may stand in.
  const offered = ref<Check | null>(null)

  const isUnreachable = (fault: unknown) => fault instanceof Refused && fault.code === 'unreachable'
  function wordsOf(fault: unknown): string {
    if (!(fault instanceof Refused)) throw fault
    return tellAny(`refusal.${fault.code}`) ?? tell('refusal.house.broken')
  }
  async function tryTo(act: () => Promise<void>) {
    if (isBusy.value) return
    isBusy.value = true
    wrong.value = said.value = ''
    try {
      await act()
    } catch (fault) {
      wrong.value = wordsOf(fault)
    } finally {
      isBusy.value = false
    }
  }
  /// What this phone knew last, when nobody answers.
  const isOld = ref(false)
  async function look() {
    try {
      own.value = await lookAtOwn(code())
      isOld.value = false
      remember(localStorage, code(), own.value)
    } catch (fault) {
      if (!isUnreachable(fault)) throw fault
      own.value = known()
      isOld.value = true
    }
  }
  const known = (): OwnDuty => ({
    name: '',
    community_name: '',
    notes: [],
    on_call: [],
    minutes: 0,
    times: 0,
    month_minutes: 0,
    hours: [],
    certificates: [],
    ...recall(localStorage, code()),
  })
  const flush = () =>
    sendWaiting(localStorage, sendCheck, isUnreachable, (_, fault) => {
      wrong.value = wordsOf(fault)
    }).finally(() => (waiting.value = waitingOn(localStorage).length))

  async function hand(check: Check) {
    offered.value = null
    try {
      await flush()
      // An earlier one still waits: this one must not overtake it.
      if (waiting.value) throw new Refused('unreachable', '', 0)
      const done = await sendCheck(check)
      said.value = tell(check.direction === 'in' ? 'own.came' : 'own.left', {
        post: done.post_name,
      })
    } catch (fault) {
      if (isUnreachable(fault) && wait(localStorage, check)) {
        waiting.value = waitingOn(localStorage).length
        said.value = tell('own.waits')
        own.value = known()
        isOld.value = true
        return
      }
      if (fault instanceof Refused && ['duty.no_turn_here', 'duty.other_post'].includes(fault.code))
        offered.value = check.direction === 'in' ? { ...check, id: newId(), as: 'stand_in' } : null
      throw fault
    }
    await look()
    changed()
  }
  const check = (more: Pick<Check, 'direction' | 'way'> & Partial<Check>) =>
    tryTo(() =>
      hand({
        turn_code: code(),
        id: newId(),
        as: 'own',
        poster: null,
        whereabout: null,
        at: Date.now(),
        note: null,
        ...more,
      }),
    )
  const standIn = () => tryTo(() => hand({ ...offered.value!, at: Date.now() }))
  const confirm = (note: string) =>
    tryTo(async () => {
      await readNote(code(), note)
      await look()
    })
  const open = () =>
    tryTo(async () => {
      await flush()
      await look()
    })

  const sendLater = () => {
    if (!waitingOn(localStorage).length || isBusy.value) return
    void flush().then(() => look().then(changed, () => {}))
  }
  const timer = setInterval(sendLater, again)
  addEventListener('online', sendLater)
  onScopeDispose(() => {
    clearInterval(timer)
    removeEventListener('online', sendLater)
  })
  return { own, isOld, said, wrong, isBusy, waiting, offered, open, check, standIn, confirm }
}
