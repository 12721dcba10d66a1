// SPDX-License-Identifier: Apache-2.0
/// What came of going to somebody, also without a network: it is kept on this device until the house
/// has it.
import { v7 } from 'uuid'
import { computed } from 'vue'
import { refusalWords } from '../../app/acts'
import { serverNow } from '../../app/clock'
import { say } from '../../app/words'
import { add, unsent } from '../../app/writes'
import { toast } from '../../ui/toasts'
import type { How, Reading } from './types'

export interface Told {
  cared_for: string
  care_check: string | null
  how: How
  reading: Reading
  where: string
}

export function useContacts(place: string) {
  /// Persons of whom something waits on this device.
  const waiting = computed(
    () =>
      new Set(
        unsent.value
          .filter(({ path }) => path.includes('/care-subjects/'))
          .map((one) => one.subject),
      ),
  )
  /// True once it is kept; what was refused is said and stays with who noted it.
  async function note(told: Told): Promise<boolean> {
    const outcome = await add('/places/{place}/care-subjects/{cared_for}/contacts', {
      path: { place, cared_for: told.cared_for },
      subject: told.cared_for,
      label: { act: 'care.add_contact', name: told.where },
      body: {
        id: v7(),
        care_check: told.care_check,
        how: told.how,
        reading: told.reading,
        at: Math.round(serverNow()),
      },
    })
    if (outcome.state === 'refused') {
      toast(refusalWords(outcome.entry.code), 'bad')
      return false
    }
    if (outcome.state === 'waiting') toast(say('cared.kept_here'))
    else toast(doneWords('body' in outcome ? outcome.body : null), 'good')
    return true
  }
  return { note, waiting }
}

function doneWords(body: unknown): string {
  const kept = body as { closed?: number; is_doctor_asked?: boolean } | null
  if (kept?.is_doctor_asked) return say('cared.kept_doctor')
  return say(kept?.closed ? 'cared.kept_closed' : 'cared.kept')
}
