// SPDX-License-Identifier: Apache-2.0
import { nextTick, watch, type Ref } from 'vue'

/// What is wrong is where the reader looks and where the keyboard stands: the first field that is
/// marked gets the focus.
export function focusWrong(form: Ref<HTMLElement | undefined>, wrong: Ref<object>) {
  watch(wrong, async (found) => {
    if (!Object.keys(found).length) return
    await nextTick()
    form.value?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  })
}
