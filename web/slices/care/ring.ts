// SPDX-License-Identifier: Apache-2.0
import type { Router } from 'vue-router'
import { onChange } from '../../app/live'
import { say, speakOf } from '../../app/words'
import { toast } from '../../ui/toasts'

/// Somebody was not heard of in time: whoever cares for them is told on whatever page they are.
async function tell(place: string, router: Router) {
  if (router.currentRoute.value.name === 'care') return
  await speakOf('care')
  toast(say('cared.rings'), 'bad', {
    words: say('cared.look'),
    run: () => void router.push({ name: 'care', params: { place, side: 'unreached', one: '' } }),
  })
}

/// Rings until it is stopped.
export const ringFor = (place: string, router: Router): (() => void) =>
  onChange((topic) => {
    if (topic === 'care.alarm_raised' || topic === 'care.alarm_passed_on') void tell(place, router)
  })
