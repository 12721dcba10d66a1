// SPDX-License-Identifier: Apache-2.0
import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { faultWords } from '../../app/acts'
import type { Task, TaskKind, TaskList } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { maskName } from '../../app/format'
import { liveState } from '../../app/live'
import { useRead } from '../../app/reads'
import { may } from '../../app/session'
import { unsent } from '../../app/writes'

export const shownStates = ['open', 'overdue', 'done_today'] as const
export type Shown = (typeof shownStates)[number]

/// What this device keeps for work without a network: no whole name of a colleague.
function kept(list: TaskList): TaskList {
  const items = list.items.map((one) => ({
    ...one,
    owner: { ...one.owner, name: maskName(one.owner.name) },
    closed_by: null,
  }))
  return { ...list, items, next: null }
}

/// The tasks of who asks, or of everybody, in one of three states, page by page.
export function useTasks() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => String(route.params.place))
  const mayAll = computed(() => may(place.value, 'community_staff', 'command'))
  const isAll = computed(() => mayAll.value && route.query.of === 'all')
  const state = computed<Shown>(() => shownStates.find((one) => one === route.query.show) ?? 'open')
  const owner = computed(() => (isAll.value ? String(route.query.owner ?? '') : ''))
  const kind = computed(() => (isAll.value ? String(route.query.kind ?? '') : ''))
  const choose = (more: Record<string, string | undefined>) =>
    router.replace({ query: { ...route.query, ...more } })

  const page = (after: string | null) => {
    const path = { place: place.value }
    const query = { state: state.value, ...(after ? { after } : {}) }
    if (!isAll.value)
      return ask(client.GET('/places/{place}/my-tasks', { params: { path, query } }))
    const of = {
      ...(owner.value ? { owner: owner.value } : {}),
      ...(kind.value ? { kind: kind.value } : {}),
    }
    const params = { path, query: { ...query, ...of } }
    return ask(client.GET('/places/{place}/tasks', { params }))
  }
  const read = useRead<TaskList>(
    () => {
      const whose = isAll.value ? `all/${owner.value}/${kind.value}` : 'mine'
      return `tasks/${place.value}/${whose}/${state.value}`
    },
    () => page(null),
    { topics: ['task.'], keep: kept },
  )

  // Without a stream the page is read again when somebody looks at it.
  const look = () => {
    if (document.visibilityState === 'visible' && liveState.value !== 'live') void read.again()
  }
  document.addEventListener('visibilitychange', look)
  const now = ref(Date.now())
  const clockwork = setInterval(() => ((now.value = Date.now()), look()), 60_000)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', look)
    clearInterval(clockwork)
  })

  const more = shallowRef<Task[]>([])
  const moreKinds = shallowRef<TaskKind[]>([])
  const next = ref<string | null>(null)
  const wrong = ref('')
  watch(read.value, (first) => {
    more.value = []
    moreKinds.value = []
    next.value = first?.next ?? null
    wrong.value = ''
  })
  async function readMore() {
    const first = read.value.value
    try {
      const found = await page(next.value)
      if (first !== read.value.value) return // something happened meanwhile
      more.value = [...more.value, ...found.items]
      moreKinds.value = [...moreKinds.value, ...found.kinds]
      next.value = found.next ?? null
    } catch (fault) {
      wrong.value = faultWords(fault)
    }
  }

  const tasks = computed(() => [...(read.value.value?.items ?? []), ...more.value])
  const kinds = computed(() => [...(read.value.value?.kinds ?? []), ...moreKinds.value])
  /// Whoever has stood in a list of this page, and what they had to do: by these it is filtered.
  const seen = reactive({ owners: new Map<string, string>(), kinds: new Set<string>() })
  watch(tasks, (all) => {
    for (const { owner: one, kind: name } of all) {
      if (one.user) seen.owners.set(one.user, one.name)
      seen.kinds.add(name)
    }
  })
  const kindOf = (task: Task) => kinds.value.find(({ kind }) => kind === task.kind)
  /// Tasks of which something is written here that has not arrived yet.
  const waiting = computed(() => new Set(unsent.value.map(({ subject }) => subject)))
  const isWaiting = (task: Task) => waiting.value.has(subjectOf(task.task))
  return {
    place,
    mayAll,
    isAll,
    state,
    owner,
    kind,
    seen,
    choose,
    read,
    tasks,
    kindOf,
    isWaiting,
    next,
    wrong,
    readMore,
    now,
  }
}

/// What the outbox keeps in order: everything about one task.
export const subjectOf = (task: string) => `task/${task}`
