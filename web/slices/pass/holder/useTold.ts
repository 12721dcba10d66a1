// SPDX-License-Identifier: Apache-2.0
/// What the house tells at a pass: asked when the page is opened or looked at again, and not more
/// often than once a minute.
import { onScopeDispose, shallowRef, watch } from 'vue'
import { showPass } from '../codec/code'
import { Refused } from './calls'
import type { KeptPass } from './keep'

const least = 60_000

/// `null` until it was told; of a pass that `isFor` leaves out nothing is asked.
export function useTold<T>(
  pass: () => KeptPass,
  fetch: (shown: string) => Promise<T>,
  isFor: (pass: KeptPass) => boolean = () => true,
) {
  const told = shallowRef<T | null>(null)
  let askedAt = 0
  async function ask() {
    const of = pass()
    if (!isFor(of) || document.visibilityState === 'hidden') return
    askedAt = Date.now()
    try {
      const found = await fetch(await shown(of))
      if (pass().pass === of.pass) told.value = found
    } catch (fault) {
      // What was told before stays; the page itself says when there is no network.
      if (!(fault instanceof Refused)) throw fault
    }
  }
  const again = () => void (Date.now() >= askedAt + least && ask())
  watch(
    () => pass().pass,
    () => {
      told.value = null
      void ask()
    },
    { immediate: true },
  )
  document.addEventListener('visibilitychange', again)
  addEventListener('online', again)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', again)
    removeEventListener('online', again)
  })
  return told
}

/// The pass as its phone shows it now: by which the house knows the phone.
export const shown = ({ key, signed, offset }: KeptPass): Promise<string> =>
  showPass(key, signed.code, Date.now() + offset)
