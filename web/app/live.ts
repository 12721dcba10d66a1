// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'
import { ask, base, client } from './client'
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
  const opened = new EventSource(`${base}/places/${place}/live`)
  source = opened
  state.value = 'waiting'
  let wasLost = false
  opened.onopen = () => {
    state.value = 'live'
    if (!wasLost) return
    wasLost = false
    void sendNow()
    for (const listener of listeners) listener('*', [])
  }
  opened.onerror = () => {
    // Closed for good: the place is not ours to follow.
    state.value = opened.readyState === EventSource.CLOSED ? 'off' : 'waiting'
    wasLost = true
    if (opened.readyState === EventSource.CLOSED && source === opened) void followOwn()
  }
  opened.addEventListener('changed', (event: MessageEvent<string>) => {
    const { topic, ids } = JSON.parse(event.data) as { topic: string; ids?: string[] }
    for (const listener of listeners) listener(topic, ids ?? [])
  })
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
