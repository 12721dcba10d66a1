// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'
import { faultWords, refusalWords } from '../../app/acts'
import { Refused } from '../../app/client'

/// One act at a time, and what was wrong with it: by field where the form knows the field. What is pressed while
/// another is under way is dropped where somebody chooses one of several, and waits where they are steps that
/// follow one another; the same pressed twice is one in either case.
export function useTry(fields: string[] = [], meanwhile: 'dropped' | 'waits' = 'dropped') {
  const busy = ref('')
  const wrong = ref<Record<string, string>>({})
  const pressed = new Set<string>()
  let before: Promise<unknown> = Promise.resolve()
  function tryTo(what: string, act: () => Promise<unknown>): Promise<boolean> {
    if (pressed.has(what) || (meanwhile === 'dropped' && pressed.size))
      return Promise.resolve(false)
    pressed.add(what)
    const mine = before.then(() => run(what, act))
    before = mine.catch(() => undefined) // a fault of ours stops nothing that waits
    return mine
  }
  async function run(what: string, act: () => Promise<unknown>) {
    busy.value = what
    wrong.value = {}
    try {
      await act()
      return true
    } catch (fault) {
      const found: Record<string, string> = {}
      if (fault instanceof Refused)
        for (const { pointer, code } of fault.problem.errors ?? []) {
          const field = pointer.split('/').find((part) => fields.includes(part))
          if (field) found[field] ??= refusalWords(code, fault.status)
        }
      wrong.value = Object.keys(found).length ? found : { form: faultWords(fault) }
      return false
    } finally {
      pressed.delete(what)
      busy.value = ''
    }
  }
  return { busy, wrong, tryTo }
}
