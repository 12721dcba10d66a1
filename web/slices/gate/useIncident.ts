// SPDX-License-Identifier: Apache-2.0
/// What needs more than a verdict: noted here first, step by step, and sent when there is a network.
import { ref } from 'vue'
import { v7 } from 'uuid'
import type { IncidentCard, NewPassage } from '../../app/api-types'
import { sayAny } from '../../app/words'
import { serverNow } from '../../app/clock'
import { add } from '../../app/writes'
import { stepsAfter, type Step } from './incidents'

type Kind = IncidentCard['kind']
export interface OpenIncident {
  id: string
  kind: Kind
  steps: { step: Step; at: number }[]
  next: Step[]
}

export function useIncident(place: string) {
  const shown = ref<OpenIncident | null>(null)
  let subject = ''

  async function begin(gate: string, kind: Kind, passage: NewPassage) {
    const id = v7()
    const at = serverNow()
    shown.value = { id, kind, steps: [{ step: 'noted', at }], next: stepsAfter(kind, 'noted') }
    // After its passage, and before its steps.
    subject = passage.id
    await add('/places/{place}/incidents', {
      path: { place },
      body: { id, gate, kind, passage: passage.id, at },
      subject,
      label: { act: 'gate.note_incident', name: sayAny(`gate.incident_${kind}`) ?? kind },
    })
  }
  async function take(step: Step) {
    const incident = shown.value
    if (!incident) return
    const at = serverNow()
    const next = stepsAfter(incident.kind, step)
    shown.value = { ...incident, steps: [...incident.steps, { step, at }], next }
    await add('/places/{place}/incidents/{incident}/steps', {
      path: { place, incident: incident.id },
      body: { id: v7(), step, at },
      subject,
      label: { act: 'gate.take_step', name: sayAny(`gate.step_${step}`) ?? step },
    })
  }
  const close = () => (shown.value = null)
  return { shown, begin, take, close }
}
