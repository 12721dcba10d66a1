// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { occupy } from './calm'
import { Refused, Unreachable } from './client'
import { onChange } from './live'
import { expired } from './session'
import { recall, remember } from './store'

/// Why a page has nothing fresh to show.
export interface Trouble {
  kind: 'refused' | 'missing' | 'error' | 'offline'
  code: string
  request: string
}

export interface Read<T> {
  /// What was read, perhaps earlier: see `from`.
  value: ShallowRef<T | null>
  trouble: Ref<Trouble | null>
  isLoading: Ref<boolean>
  /// When an offline copy was read from the server; null while the value is fresh.
  from: Ref<number | null>
  again: () => Promise<void>
}

interface Options<T> {
  /// Topics whose changes make this read stale, by their beginning.
  topics?: string[]
  /// What of the value may be kept on this device; without it nothing is kept.
  keep?: (value: T) => T
  /// What else is here when nobody answers and nothing was kept: the pack. Undefined: nothing.
  carried?: () => Promise<{ at: number; value: T } | undefined>
}

export function troubleOf(fault: unknown): Trouble {
  if (fault instanceof Unreachable) return { kind: 'offline', code: 'offline', request: '' }
  if (fault instanceof Refused) {
    const { code, request, status } = fault
    if (status === 404) return { kind: 'missing', code, request }
    if (status === 403) return { kind: 'refused', code, request }
    return { kind: 'error', code, request }
  }
  throw fault
}

/// Reads what `key` names, and again when the key or the world changes; shows the kept copy with
/// its age when nobody answers. A null key reads nothing.
export function useRead<T>(
  key: () => string | null,
  fetch: () => Promise<T>,
  options: Options<T> = {},
): Read<T> {
  const value = shallowRef<T | null>(null)
  const trouble = ref<Trouble | null>(null)
  const isLoading = ref(true)
  const from = ref<number | null>(null)
  let round = 0
  let latest: Promise<void> | undefined

  /// Ends when what was asked for last is here, also where that overtook this one.
  function again(): Promise<void> {
    const mine: Promise<void> = readOnce().then(() => (latest === mine ? undefined : latest))
    latest = mine
    return mine
  }
  async function readOnce() {
    const wanted = key()
    const mine = ++round
    if (!wanted) {
      isLoading.value = false
      return
    }
    isLoading.value = true
    const arrived = occupy()
    try {
      const fresh = await fetch()
      if (mine !== round) return
      value.value = fresh
      trouble.value = null
      from.value = null
      if (options.keep) void remember(wanted, options.keep(fresh), Date.now())
    } catch (fault) {
      if (mine !== round) return
      if (fault instanceof Refused && fault.status === 401) expired()
      const found = troubleOf(fault)
      if (found.kind === 'offline' && value.value === null) await fromShelf(wanted, mine)
      if (mine !== round) return
      if (found.kind === 'refused' || found.kind === 'missing') value.value = null
      trouble.value = found
    } finally {
      arrived()
      if (mine === round) isLoading.value = false
    }
  }

  async function fromShelf(wanted: string, mine: number) {
    // The pack comes first: it is as fresh as anything kept here, and names nobody by halves.
    const copy = (await options.carried?.()) ?? (options.keep ? await recall<T>(wanted) : undefined)
    if (!copy || mine !== round) return
    value.value = copy.value
    from.value = copy.at
  }

  watch(
    key,
    () => {
      value.value = null
      trouble.value = null
      from.value = null
      void again()
    },
    { immediate: true },
  )
  const stop = onChange((topic) => {
    if (topic === '*' || options.topics?.some((begin) => topic.startsWith(begin))) soon()
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  // Many changes in a row are one read.
  function soon() {
    clearTimeout(timer)
    timer = setTimeout(() => void again(), 250)
  }
  addEventListener('online', soon)
  onScopeDispose(() => {
    round++
    stop()
    clearTimeout(timer)
    removeEventListener('online', soon)
  })
  return { value, trouble, isLoading, from, again }
}
