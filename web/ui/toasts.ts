// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'

export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'good' | 'bad'
  action?: { words: string; run: () => void }
}

const shown = ref<Toast[]>([])
let last = 0

export const toasts = shown

/// Says something for a while without taking the focus; with an action it stays until answered. What
/// went well gives way to what comes next: somebody who goes from door to door is not covered with it.
export function toast(text: string, tone: Toast['tone'] = 'plain', action?: Toast['action']) {
  const id = ++last
  const stays = shown.value.filter((one) => one.action || one.tone === 'bad')
  shown.value = [...stays.slice(-2), { id, text, tone, action }]
  if (!action) setTimeout(() => dismiss(id), 5000)
}

export function dismiss(id: number) {
  shown.value = shown.value.filter((one) => one.id !== id)
}
