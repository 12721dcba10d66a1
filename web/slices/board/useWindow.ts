// SPDX-License-Identifier: Apache-2.0
import { computed, nextTick, onMounted, onScopeDispose, ref, watch, type Ref } from 'vue'
import type { BoardBuilding } from '../../app/api-types'
import { cardHeight } from './model'

/// Which buildings of a long list are drawn: those near the window on a desk, one on a pocket, all
/// of them on paper. Heights are known from the floors, so nothing has to be measured.
export function useWindow(
  list: Ref<HTMLElement | undefined>,
  buildings: Ref<BoardBuilding[]>,
  current: Ref<number>,
  isPocket: Ref<boolean>,
  isPrinting: Ref<boolean>,
) {
  const first = ref(0)
  const last = ref(1)
  const gap = 16
  const tops = computed(() => {
    const found = [0]
    for (const one of buildings.value) {
      const floors = Math.max(1, new Set(one.floor).size)
      found.push(found[found.length - 1]! + cardHeight(floors) + gap)
    }
    return found
  })
  const listTop = () => (list.value?.getBoundingClientRect().top ?? 0) + scrollY

  function look() {
    if (isPocket.value || !list.value) return
    const from = scrollY - listTop()
    const at = (y: number) => {
      let low = 0
      let high = buildings.value.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (tops.value[middle]! <= y) low = middle
        else high = middle - 1
      }
      return Math.max(0, low)
    }
    first.value = at(from - innerHeight / 2)
    last.value = at(from + innerHeight * 1.5)
    current.value = at(from + 140)
  }
  let isAsked = false
  function onScroll() {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      look()
    })
  }
  onMounted(() => {
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', onScroll)
  })
  onScopeDispose(() => {
    removeEventListener('scroll', onScroll)
    removeEventListener('resize', onScroll)
  })
  watch([buildings, list], () => void nextTick(look))

  const indices = computed(() => {
    const end = buildings.value.length - 1
    if (isPrinting.value) return [...buildings.value.keys()]
    if (isPocket.value) return [Math.min(current.value, Math.max(0, end))]
    const found: number[] = []
    for (let index = first.value; index <= Math.min(last.value, end); index++) found.push(index)
    return found
  })
  const isWhole = computed(() => isPocket.value || isPrinting.value)
  const before = computed(() => (isWhole.value ? 0 : (tops.value[indices.value[0] ?? 0] ?? 0)))
  const after = computed(() => {
    if (isWhole.value) return 0
    const next = (indices.value[indices.value.length - 1] ?? 0) + 1
    return Math.max(0, (tops.value[buildings.value.length] ?? 0) - (tops.value[next] ?? 0))
  })
  function scrollTo(index: number) {
    scroll({ top: listTop() + (tops.value[index] ?? 0) - (index ? 72 : 400) })
    look()
  }
  return { indices, before, after, scrollTo }
}
