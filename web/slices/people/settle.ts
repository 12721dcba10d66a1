// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { faultWords } from '../../app/acts'
import { ask, client } from '../../app/client'
import { say } from '../../app/words'
import { toast } from '../../ui/toasts'

/// Two persons, the second perhaps of another community.
export interface Two {
  place: string
  person: string
  other: string
  community: string | null
}

async function withdraw(two: Two, difference: string): Promise<void> {
  const { place, person, other } = two
  const params = { path: { place, difference } }
  await ask(
    client.POST('/places/{place}/differences/{difference}/withdrawals', {
      params,
      body: { person, other },
    }),
  )
}

/// Takes it back, and says so or why not.
export async function tellTogether(two: Two, difference: string): Promise<boolean> {
  try {
    await withdraw(two, difference)
    toast(say('duplicates.undone'), 'good')
    return true
  } catch (fault) {
    toast(faultWords(fault), 'bad')
    return false
  }
}

/// Remembers that the two are not the same; offers to take it back. Answers the words of what went
/// wrong, or nothing.
export async function tellApart(two: Two, note = '', undone?: () => void): Promise<string> {
  const { place, person, other, community } = two
  const id = v7()
  const body = {
    id,
    person,
    other,
    ...(community ? { community } : {}),
    ...(note ? { note } : {}),
  }
  try {
    await ask(client.POST('/places/{place}/differences', { params: { path: { place } }, body }))
  } catch (fault) {
    return faultWords(fault)
  }
  toast(say('duplicates.told_apart'), 'good', {
    words: say('duplicates.undo'),
    run: () => void tellTogether(two, id).then((done) => done && undone?.()),
  })
  return ''
}
