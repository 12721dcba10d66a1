// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'
import { faultWords, refusalWords } from '../../app/acts'
import { Refused } from '../../app/client'

/// One act at a time, and what was wrong with it: by field where the form knows the field.
export function useTry(fields: string[] = []) {
  const busy = ref('')
  const wrong = ref<Record<string, string>>({})
  async function tryTo(what: string, act: () => Promise<unknown>) {
    if (busy.value) return false
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
      busy.value = ''
    }
  }
  return { busy, wrong, tryTo }
}
