// SPDX-License-Identifier: Apache-2.0
import { toast } from '../ui/toasts'
import { faultWords } from './acts'
import type { EmergencyCard } from './api-types'
import { ask, client } from './client'
import { useRead } from './reads'
import { isCommunity, may } from './session'

/// The homes of a community that were opened in an emergency; nothing where they are not ours.
export function useEmergencies(place: () => string) {
  const isOurs = () => isCommunity(place()) && may(place(), 'community_staff', 'command')
  const emergencies = useRead(
    () => (isOurs() ? `emergencies/${place()}` : null),
    () => {
      const params = { path: { place: place() }, query: { limit: 20 } }
      return ask(client.GET('/places/{place}/emergencies', { params }))
    },
    { topics: ['auth.emergency'] },
  )
  async function close(one: EmergencyCard) {
    try {
      const params = { path: { place: one.place, emergency: one.emergency } }
      await ask(client.DELETE('/places/{place}/emergencies/{emergency}', { params }))
    } catch (fault) {
      toast(faultWords(fault), 'bad')
    }
    void emergencies.again()
  }
  return { emergencies, close }
}
