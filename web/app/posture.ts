// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'
import { keep } from './device'

export { keep, kept } from './device'

const narrow = matchMedia('(max-width: 899px)')
const isPocket = ref(narrow.matches)
// Paper is narrow too, but a page that turns into another while it is printed prints nothing.
const paper = matchMedia('print')
narrow.addEventListener('change', () => {
  if (!paper.matches) isPocket.value = narrow.matches
})

/// pocket: a phone held in one hand; desk: everything wider than 899 px.
export const posture = computed(() => (isPocket.value ? 'pocket' : 'desk'))

const online = ref(navigator.onLine)
addEventListener('online', () => (online.value = true))
addEventListener('offline', () => (online.value = false))
export const isOnline = computed(() => online.value)

const theme = ref(document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light')
export const isDark = computed(() => theme.value === 'dark')

export function toggleTheme() {
  theme.value = isDark.value ? 'light' : 'dark'
  document.documentElement.dataset.theme = theme.value
  keep('theme', theme.value)
}
