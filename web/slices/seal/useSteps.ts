// SPDX-License-Identifier: Apache-2.0
/// What is done at doors, also without a network: each step is kept on this device until the house
/// has it.
import { v7 } from 'uuid'
import { computed } from 'vue'
import type { components } from '../../app/api'
import { refusalWords } from '../../app/acts'
import { serverNow } from '../../app/clock'
import { say } from '../../app/words'
import { add, addFile, unsent } from '../../app/writes'
import { toast } from '../../ui/toasts'
import type { ReadLabel } from './label'

export type Step = components['schemas']['seal.Step']
export type Opener = components['schemas']['seal.Opener']
export type Why = components['schemas']['seal.Why']
export type DoorLine = components['schemas']['seal.DoorLine']

export interface Done {
  label: ReadLabel
  step: Step
  dwelling: string | null
  door: string
  opener?: Opener
  why?: Why
  photos: Blob[]
}

export function useSteps(place: string) {
  /// Doors of which something waits on this device.
  const waiting = computed(
    () =>
      new Set(
        unsent.value.flatMap(({ body }) =>
          Array.isArray(body.steps)
            ? (body.steps as { dwelling?: string }[]).map(({ dwelling }) => dwelling)
            : [],
        ),
      ),
  )
  /// True once it is kept; what was refused is said and stays with who did it.
  async function note(done: Done): Promise<boolean> {
    const id = v7()
    const outcome = await add('/places/{place}/seal-steps', {
      path: { place },
      subject: done.dwelling ?? id,
      label: { act: 'seal.take_steps', name: done.door },
      body: {
        steps: [
          {
            id,
            number: done.label.number,
            check: done.label.check,
            step: done.step,
            dwelling: done.dwelling,
            opener: done.opener ?? null,
            why: done.why ?? null,
            at: Math.round(serverNow()),
          },
        ],
      },
    })
    if (outcome.state === 'refused') {
      toast(refusalWords(outcome.entry.code), 'bad')
      return false
    }
    for (const file of done.photos)
      await addFile('/places/{place}/seal-steps/{step}/photos', {
        path: { place, step: id },
        query: { id: v7() },
        subject: id,
        label: { act: 'seal.add_photo', name: done.door },
        file,
      })
    if (outcome.state === 'waiting') toast(say('seals.kept_here'))
    else if (isBeside(outcome)) toast(say('seals.beside'), 'bad')
    return true
  }
  return { note, waiting }
}

function isBeside(outcome: object): boolean {
  const body = 'body' in outcome ? (outcome.body as { items?: { is_beside: boolean }[] }) : null
  return !!body?.items?.some(({ is_beside }) => is_beside)
}
