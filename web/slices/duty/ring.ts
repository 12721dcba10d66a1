// SPDX-License-Identifier: Apache-2.0
import type { Router } from 'vue-router'
import { ask, client } from '../../app/client'
import { onChange } from '../../app/live'
import { say, speakOf } from '../../app/words'
import { toast } from '../../ui/toasts'

/// Somebody is missing: whoever oversees duty is told on whatever page they are, and stays told until
/// they answer.
async function tell(place: string, turn: string | undefined, router: Router) {
  const { name, params } = router.currentRoute.value
  if (name === 'duty' && !params.side) return
  const [board] = await Promise.all([
    ask(client.GET('/places/{place}/duty', { params: { path: { place } } })),
    speakOf('duty'),
  ])
  const alarm = board.alarms.find((one) => one.turn === turn)
  if (!alarm) return
  toast(say('alarm.title', { name: alarm.name, post: alarm.post_name }), 'bad', {
    words: say('alarm.open'),
    run: () => void router.push({ name: 'duty', params: { place, side: '' } }),
  })
}

/// Rings until it is stopped.
export const ringFor = (place: string, router: Router): (() => void) =>
  onChange((topic, ids) => {
    if (topic === 'duty.alarm_raised' || topic === 'duty.alarm_passed_on')
      void tell(place, ids[0], router).catch(() => {
        // Nobody answers: the board tells when somebody looks.
      })
  })
