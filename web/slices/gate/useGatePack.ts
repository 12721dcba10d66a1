// SPDX-License-Identifier: Apache-2.0
/// What the guard's phone carries: gates, rules, a roster of names and doors, and whose each pass is.
import type {
  CarriedGate,
  CarriedOuting,
  CarriedPass,
  CarriedPerson,
  CarriedRules,
  GatePack,
} from '../../app/api-types'
import { ask, client } from '../../app/client'
import type { PackAnswer } from '../../app/pack/pack'
import { minute, soon, useShiftPack } from '../../app/pack/useShiftPack'

/// The answer in the shape that a pack is applied from.
export function packAnswer(pack: GatePack): PackAnswer {
  return {
    cursor: pack.cursor,
    lease: { ...pack.lease, share: pack.lease.share ?? null },
    changed: {
      outings: { records: pack.outings, gone: [] },
      ...(!pack.all && { passes: pack.passes }),
    },
    all: pack.all ? { ...pack.all } : null,
  }
}

const concerns = /^(\*|people\.|place\.|gate\.(rules|standing)_changed)/

export function useGatePack(place: string) {
  const pack = useShiftPack({
    name: () => `gate-${place}`,
    fetch: async (since) =>
      packAnswer(
        await ask(
          client.GET('/places/{place}/gate-pack', {
            params: { path: { place }, query: since ? { since } : {} },
          }),
        ),
      ),
    after(topic) {
      if (concerns.test(topic)) return soon
      // Passages elsewhere matter where somebody may go out only so often.
      if (topic === 'gate.passed')
        return rules.value.some(({ terms }) => terms.limit) ? minute : null
      // A pass is checked without it: only its name comes later.
      return topic.startsWith('pass.') ? minute : null
    },
  })
  const rules = pack.of<CarriedRules>('rules')
  return {
    ...pack,
    gates: pack.of<CarriedGate>('gates'),
    rules,
    people: pack.of<CarriedPerson>('people'),
    passes: pack.of<CarriedPass>('passes'),
    outings: pack.of<CarriedOuting>('outings'),
  }
}
