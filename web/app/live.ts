// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'
import { ask, base, client } from './client'
import { may } from './session'
import { sendNow } from './writes'

type Listener = (topic: string, ids: string[]) => void

const state = ref<'off' | 'live' | 'waiting'>('off')
const listeners = new Set<Listener>()
let source: EventSource | null = null

/// live: changes of others arrive by themselves.
export const liveState = computed(() => state.value)

/// Listens to what changes in a place; one place at a time.
export function follow(place: string) {
  unfollow()
  // Who oversees nothing hears of what concerns them, and not of what it is.
  const isWide = may(place, 'community_staff', 'command', 'grid_worker')
  const opened = new EventSource(`${base}/places/${place}/${isWide ? 'live' : 'own-live'}`)
  source = opened
  state.value = 'waiting'
  let wasLost = false
  opened.onopen = () => {
    state.value = 'live'
    if (!wasLost) return
    wasLost = false
    void sendNow()
    tell('*')
  }
  opened.onerror = () => {
    // Closed for good: the place is not ours to follow.
    state.value = opened.readyState === EventSource.CLOSED ? 'off' : 'waiting'
    wasLost = true
    if (opened.readyState === EventSource.CLOSED && source === opened) void followOwn()
  }
  opened.addEventListener('changed', (event: MessageEvent<string>) => {
    const { topic, ids } = JSON.parse(event.data) as { topic: string; ids?: string[] }
    // A whole shift hears the same at once: not all of them ask in the same moment.
    if (isWide) tell(topic, ids)
    else setTimeout(() => source === opened && tell(topic), Math.random() * 2000)
  })
}

function tell(topic: string, ids: string[] = []) {
  for (const listener of listeners) listener(topic, ids)
}

/// Hears of nothing but the end of our own session: a stream that closes for good is followed by a
/// question, whose answer cleans up where this device was signed out from elsewhere.
async function followOwn() {
  const before = source
  const isIn = await ask(client.GET('/session')).catch(() => null)
  if (!isIn || source !== before) return
  const opened = new EventSource(`${base}/live`)
  source = opened
  opened.onerror = () => {
    if (opened.readyState === EventSource.CLOSED) void ask(client.GET('/session')).catch(() => null)
  }
}

export function unfollow() {
  source?.close()
  source = null
  state.value = 'off'
}

/// Calls back on every change, and with topic * after a gap; returns how to stop.
export function onChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
