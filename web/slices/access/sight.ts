// SPDX-License-Identifier: Apache-2.0
import type { Sight } from '../../app/api-types'
import { say, sayAny } from '../../app/words'
import { untilWords } from './terms'

/// The answer in one sentence.
export function sightWords(sight: Sight, what: string): string {
  const viewer = sight.viewer_name
  if (!sight.is_enabled) return say('sight.disabled', { viewer, what })
  if (!sight.is_allowed) return say('sight.no', { viewer, what })
  if (sight.through === 'emergency')
    return say('sight.emergency', { viewer, what, until: untilWords(sight.until) })
  const role = sayAny(`role.${sight.role}`) ?? ''
  const words = { viewer, what, role, place: sight.place_name, until: untilWords(sight.until) }
  return sight.stands_in_for
    ? say('sight.substitute', { ...words, name: sight.stands_in_for })
    : say('sight.yes', words)
}
