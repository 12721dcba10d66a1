// SPDX-License-Identifier: Apache-2.0
import { computed, ref, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import { faultWords } from '../../app/acts'
import { ask, client, Refused } from '../../app/client'
import { isOnline } from '../../app/posture'
import { useRead } from '../../app/reads'
import { may } from '../../app/session'
import { everyPlacedSpot } from './everySpot'
import type { Position } from './position'
import type { PlacedSpot, SitePlanCard } from './types'

/// A picture as an address that holds it, so that it can be kept on this device; outlines as text.
async function contentOf(plan: SitePlanCard, file: Blob): Promise<string> {
  if (plan.sort === 'outlines') return file.text()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(new Blob([file], { type: plan.content_type }))
  })
}

/// Somebody moved the same spot first.
export interface PlanConflict {
  theirs: PlacedSpot
  mine: Position | null
}

/// The plan of a compound, or of the community, with what stands on it.
export function usePlan() {
  const route = useRoute()
  const place = computed(() => String(route.params.place))
  const compound = computed(() => String(route.params.compound ?? '') || null)
  const keep = <T>(value: T) => value
  const topics = ['place.', 'exchange.']
  const compounds = useRead(
    () => `compounds/${place.value}`,
    () => {
      const params = {
        path: { place: place.value },
        query: { kind: 'compound' as const, limit: 200 },
      }
      return ask(client.GET('/places/{place}/children', { params }))
    },
    { topics, keep },
  )
  const plans = useRead(
    () => `plans/${place.value}`,
    () => ask(client.GET('/places/{place}/plans', { params: { path: { place: place.value } } })),
    { topics, keep },
  )
  const plan = computed(
    () => plans.value.value?.items.find((one) => one.compound === compound.value) ?? null,
  )
  const file = useRead(
    () => plan.value && `plan-file/${plan.value.plan}/${plan.value.digest}`,
    async () => {
      const shown = plan.value!
      const params = { path: { place: place.value, plan: shown.plan } }
      const call = client.GET('/places/{place}/plans/{plan}/file', { params, parseAs: 'blob' })
      return contentOf(shown, await ask(call))
    },
    { keep },
  )
  const spots = useRead(
    () => plan.value && `plan-spots/${place.value}/${plan.value.plan}`,
    () => everyPlacedSpot(place.value, plan.value!.plan),
    { topics, keep },
  )
  const mayChange = computed(
    () =>
      may(place.value, 'community_staff', 'command') &&
      isOnline.value &&
      plans.from.value === null &&
      spots.from.value === null,
  )

  const wrong = ref('')
  const isBusy = ref(false)
  const conflict = shallowRef<PlanConflict | null>(null)
  function take(now: PlacedSpot) {
    const all = spots.value.value ?? []
    spots.value.value = all.map((one) => (one.spot.id === now.spot.id ? now : one))
  }
  /// Writes where a spot stands, or takes it off the plan; true when that is done.
  async function stand(one: PlacedSpot, mine: Position | null): Promise<boolean> {
    const path = { place: place.value, plan: plan.value!.plan }
    const header = { 'If-Match': `"${one.revision}"` }
    const spot = one.spot.id
    wrong.value = ''
    conflict.value = null
    isBusy.value = true
    try {
      take(
        mine
          ? await ask(
              client.POST('/places/{place}/plans/{plan}/positions', {
                params: { path, header },
                body: { spot, x: mine.x, y: mine.y },
              }),
            )
          : await ask(
              client.DELETE('/places/{place}/plans/{plan}/positions/{spot}', {
                params: { path: { ...path, spot }, header },
              }),
            ),
      )
      return true
    } catch (fault) {
      const current = fault instanceof Refused ? fault.problem.current : undefined
      if (fault instanceof Refused && fault.code === 'house.changed_meanwhile' && current)
        conflict.value = { theirs: current as unknown as PlacedSpot, mine }
      else wrong.value = faultWords(fault)
      return false
    } finally {
      isBusy.value = false
    }
  }
  const again = () => Promise.all([plans.again(), spots.again()])
  return {
    place,
    compound,
    compounds,
    plans,
    plan,
    file,
    spots,
    mayChange,
    wrong,
    isBusy,
    conflict,
    take,
    stand,
    again,
  }
}
