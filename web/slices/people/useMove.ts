// SPDX-License-Identifier: Apache-2.0
import { computed, ref, watch } from 'vue'
import { v7 } from 'uuid'
import { faultWords, refusalWords } from '../../app/acts'
import { Refused, Unreachable } from '../../app/client'
import type { HouseholdFile, Member } from '../../app/api-types'
import { officeToday } from '../../app/format'
import { isOnline } from '../../app/posture'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'
import { actWords } from './move-words'
import {
  doorChanges,
  draftOf,
  fieldOf,
  isNewcomer,
  leavesWithoutHead,
  missing,
  relationsAt,
  type Comer,
  type MoveAct,
} from './moves'
import { sendingOf, sendMove, setOccupancy, type Sending } from './sendMove'

interface Asked {
  place: string
  file: HouseholdFile
  act: MoveAct
  member: Member | null
  comer?: Comer
}

/// The form of one decision: what it holds, what is wrong with it, and its way to the office.
export function useMove(asked: Asked, done: (isMore: boolean) => void) {
  const { act, member, place } = asked
  const file = computed(() => asked.file)
  const draft = ref(draftOf(act, file.value, member, officeToday(), v7))
  const wrong = ref<Record<string, string>>({})
  const isBusy = ref(false)
  const isUnreached = ref(false)
  /// What the doors are afterwards; empty: as they are.
  const emptied = ref('vacant')
  const entered = ref('occupied')
  let sending: Sending | null = null

  const doors = computed(() => doorChanges(act, file.value, draft.value))
  const isEmptied = computed(() => {
    const own = doors.value[0]
    return Boolean(own && own.before > 0 && own.after === 0)
  })
  const isEntered = computed(() => {
    const { target } = draft.value
    const state = target ? target.household && target.occupancy : file.value.occupancy
    const comes = target ?? (isNewcomer(act) || act === 'come')
    return Boolean(comes && (state === 'vacant' || state === 'unknown'))
  })
  const isHeadless = computed(() => leavesWithoutHead(act, file.value, draft.value))
  const needsNetwork = computed(() => !isOnline.value || isUnreached.value)

  // Whose relation is asked depends on the door, and on who comes along.
  watch(
    () => [draft.value.target, draft.value.persons.length],
    () => (draft.value.relations = relationsAt(draft.value, file.value)),
  )

  // Whoever comes into an empty home leads it; where others live they are kin until said otherwise.
  watch(
    () => draft.value.comers,
    (comers) => {
      const isLed = file.value.members.length > 0
      comers.forEach(({ person }, index) => {
        draft.value.relations[person] ??= !isLed && index === 0 ? 'head' : 'other_kin'
      })
    },
  )
  if (asked.comer) draft.value.comers = [asked.comer]

  function show(fault: unknown) {
    isUnreached.value = fault instanceof Unreachable
    if (!(fault instanceof Refused)) {
      wrong.value = { form: faultWords(fault) }
      return
    }
    const found: Record<string, string> = {}
    for (const { pointer, code } of fault.problem.errors ?? [])
      found[fieldOf(pointer)] ??= refusalWords(code, fault.status)
    wrong.value = Object.keys(found).length ? found : { form: faultWords(fault) }
  }

  async function settleDoors() {
    const to = draft.value.target?.household ?? file.value.household
    try {
      if (isEmptied.value && emptied.value && file.value.household)
        await setOccupancy(place, file.value.household, emptied.value as HouseholdFile['occupancy'])
      if (isEntered.value && entered.value && to)
        await setOccupancy(place, to, entered.value as HouseholdFile['occupancy'])
    } catch {
      toast(say('moves.door_unsaved'), 'bad')
    }
  }

  async function save(isMore = false) {
    wrong.value = Object.fromEntries(
      Object.entries(missing(act, draft.value)).map(([field, code]) => [field, refusalWords(code)]),
    )
    if (Object.keys(wrong.value).length || !file.value.household) return
    isBusy.value = true
    try {
      sending = sendingOf(draft.value, sending)
      await sendMove(place, file.value.household, act, draft.value, sending)
      isUnreached.value = false
      await settleDoors()
      toast(say('moves.saved', { act: actWords(act) }), 'good')
      if (isMore) draft.value = draftOf(act, file.value, member, draft.value.on, v7)
      if (isMore) draft.value.newcomer.relation = 'other_kin'
      done(isMore)
    } catch (fault) {
      show(fault)
    } finally {
      isBusy.value = false
    }
  }
  return {
    draft,
    wrong,
    isBusy,
    emptied,
    entered,
    doors,
    isEmptied,
    isEntered,
    isHeadless,
    needsNetwork,
    save,
  }
}
