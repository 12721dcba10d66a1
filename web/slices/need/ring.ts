// SPDX-License-Identifier: Apache-2.0
import type { Router } from 'vue-router'
import { ask, client } from '../../app/client'
import { onChange } from '../../app/live'
import { say, speakOf } from '../../app/words'
import { toast } from '../../ui/toasts'
import { kindWords } from './looks'

/// Somebody waits too long: whoever answers for households is told on whatever page they are.
async function tell(place: string, request: string | undefined, router: Router) {
  const { name, params } = router.currentRoute.value
  if (name === 'needs' && !params.side) return
  const [list] = await Promise.all([
    ask(client.GET('/places/{place}/need-requests', { params: { path: { place } } })),
    speakOf('need'),
  ])
  const card = list.items.find((one) => one.request === request)
  if (!card) return
  toast(say('asks.rings', { door: card.door, kind: kindWords(card.kind) }), 'bad', {
    words: say('asks.look'),
    run: () => void router.push({ name: 'needs', params: { place, side: '' } }),
  })
}

/// Rings until it is stopped.
export const ringFor = (place: string, router: Router): (() => void) =>
  onChange((topic, ids) => {
    if (topic === 'need.alarm_raised' || topic === 'need.alarm_passed_on')
      void tell(place, ids[0], router).catch(() => {
        // Nobody answers: the list tells when somebody looks.
      })
  })
