// SPDX-License-Identifier: Apache-2.0
import { nextTick, onScopeDispose, ref } from 'vue'

/// Whether the page is on its way to paper, where all of it is drawn.
export function usePaper() {
  const isPrinting = ref(false)
  const before = () => (isPrinting.value = true)
  const after = () => (isPrinting.value = false)
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  onScopeDispose(() => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
  })
  async function print() {
    before()
    await nextTick()
    window.print()
    after()
  }
  return { isPrinting, print }
}
