// SPDX-License-Identifier: Apache-2.0
import type { Router } from 'vue-router'
import { ask, client } from '../../app/client'
import { onChange } from '../../app/live'
import { say, speakOf } from '../../app/words'
import { toast } from '../../ui/toasts'

/// Nobody answers for a household in some role: whoever sees teams is told on whatever page they are.
async function tell(place: string, household: string | undefined, router: Router) {
  const { name, params } = router.currentRoute.value
  if (name === 'teams' && !params.side) return
  if (!household) return
  const [file] = await Promise.all([
    ask(
      client.GET('/places/{place}/support-teams/{household}', {
        params: { path: { place, household } },
      }),
    ),
    speakOf('support'),
  ])
  toast(say('teams.rings', { door: file.card.door }), 'bad', {
    words: say('teams.look'),
    run: () => void router.push({ name: 'teams', params: { place, side: 'home', one: household } }),
  })
}

/// Rings until it is stopped.
export const ringFor = (place: string, router: Router): (() => void) =>
  onChange((topic, ids) => {
    if (topic === 'support.alarm_raised' || topic === 'support.alarm_passed_on')
      void tell(place, ids[0], router).catch(() => {
        // Nobody answers: the list tells when somebody looks.
      })
  })
